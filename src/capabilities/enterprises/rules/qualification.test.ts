import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { daysLeft, judgeTerm, qualificationState } from "./qualification.ts";

const award = { awardedOn: "2022-04-15", validTo: "2025-04-14" };

describe("the state of an award on a day", () => {
  test("is valid from the day of the award through its last day", () => {
    const states = ["2022-04-14", "2022-04-15", "2025-04-14", "2025-04-15"].map((on) => qualificationState(award, on));
    expect(states).toEqual(["notYetValid", "valid", "valid", "expired"]);
  });

  test("is ended from the day of the ending on, and stays so after its term", () => {
    const ended = { ...award, endedOn: "2024-01-01" };
    expect(["2023-12-31", "2024-01-01", "2025-12-31"].map((on) => qualificationState(ended, on))).toEqual(["valid", "ended", "ended"]);
  });

  test("without a term stays valid", () => {
    expect(qualificationState({ awardedOn: "1999-01-01", validTo: null }, "2025-04-14")).toBe("valid");
  });

  test("days left count down to 0 on the last day, and are told of valid awards with a term alone", () => {
    expect(["2025-04-04", "2025-04-14", "2025-04-15"].map((on) => daysLeft(award, on))).toEqual([10, 0, undefined]);
    expect(daysLeft({ awardedOn: "2022-04-15" }, "2025-04-14")).toBeUndefined();
    fc.assert(fc.property(fc.integer({ min: -10, max: 2000 }), (days) => {
      const on = addDays(plainDate(award.awardedOn), days);
      const left = daysLeft(award, on);
      expect(left === undefined ? qualificationState(award, on) : addDays(on, left)).toBe(left === undefined ? (days < 0 ? "notYetValid" : "expired") : award.validTo);
    }));
  });
});

describe("the days of an award", () => {
  const verdict = (part: object) => {
    const judged = judgeTerm({ kind: "littleGiant", level: "national", awardedOn: "2022-04-15", ...part });
    return judged.allowed ? "allowed" : judged.code;
  };
  test.each([
    [{}, "allowed"], [{ validTo: "2022-04-15" }, "allowed"], [{ validTo: "2022-04-14" }, "validBeforeAwarded"],
    [{ endedOn: "2023-01-01" }, "endingIncomplete"], [{ endedBecause: "revoked" }, "endingIncomplete"],
    [{ endedOn: "2022-04-14", endedBecause: "revoked" }, "endedBeforeAwarded"],
    [{ validTo: "2025-04-14", endedOn: "2025-04-15", endedBecause: "revoked" }, "endedAfterExpiry"],
    [{ validTo: "2025-04-14", endedOn: "2025-04-14", endedBecause: "merged" }, "allowed"],
  ])("%j: %s", (part, expected) => {
    expect(verdict(part)).toBe(expected);
  });
});
