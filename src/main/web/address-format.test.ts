import fc from "fast-check";
import { expect, test } from "vitest";
import { readSearch, writeSearch } from "./address-format.ts";

test("texts survive the address, digits stay texts", () => {
  fc.assert(fc.property(fc.dictionary(fc.string({ minLength: 1 }).filter((key) => key !== "__proto__"), fc.string({ minLength: 1 })), (values) => {
    expect(readSearch(writeSearch(values))).toEqual({ ...values });
  }));
  expect(readSearch("?code=007&name=%E7%A5%81%E5%8E%BF")).toEqual({ code: "007", name: "祁县" });
});

test("what is empty or no text leaves no trace in the address", () => {
  expect(writeSearch({ a: "", b: undefined, c: { d: 1 } })).toBe("");
});
