import fc from "fast-check";
import { expect, test } from "vitest";
import { readSearch, safeReturn, writeSearch } from "./address-format.ts";

test("texts survive the address, digits stay texts", () => {
  fc.assert(fc.property(fc.dictionary(fc.string({ minLength: 1 }).filter((key) => key !== "__proto__"), fc.string({ minLength: 1 })), (values) => {
    expect(readSearch(writeSearch(values))).toEqual({ ...values });
  }));
  expect(readSearch("?code=007&name=%E7%A5%81%E5%8E%BF")).toEqual({ code: "007", name: "祁县" });
});

test("what is empty or no text leaves no trace in the address", () => {
  expect(writeSearch({ a: "", b: undefined, c: { d: 1 } })).toBe("");
});

test("after signing in nobody is sent to another site", () => {
  expect(safeReturn("/projects?name=x")).toBe("/projects?name=x");
  for (const bad of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/sign-in?back=/", undefined]) expect(safeReturn(bad)).toBe("/");
});
