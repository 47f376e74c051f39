import { describe, expect, test } from "vitest";
import { judgeHandover, judgeSomeone } from "./pairing.ts";

const code = (verdict: ReturnType<typeof judgeHandover> | ReturnType<typeof judgeSomeone>) => (verdict.allowed ? "allowed" : verdict.code);

test("a pairing is with somebody who has an account or with somebody named, never with both or none", () => {
  expect([{}, { userId: "u" }, { person: "p" }, { userId: "u", person: "p" }].map((one) => code(judgeSomeone(one)))).toEqual(["pairedWithOne", "allowed", "allowed", "pairedWithOne"]);
});

describe("a handover", () => {
  const before = { userId: "u", person: null, validFrom: "2025-01-01", validTo: "2025-06-30" };
  test.each([
    [{ userId: "u", on: "2025-03-01" }, "handoverToSame"], [{ userId: "v", on: "2025-01-01" }, "handoverTooEarly"], [{ userId: "v", on: "2025-01-02" }, "allowed"],
    [{ person: "p", on: "2025-06-30" }, "allowed"], [{ userId: "v", on: "2025-07-01" }, "handoverTooLate"],
  ])("to %j: %s", (next, expected) => {
    expect(code(judgeHandover(before, next))).toBe(expected);
  });
});
