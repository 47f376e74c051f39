import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { briefAsked, lastQuarter } from "./brief-period.ts";

const today = plainDate("2025-04-14");

test.each([
  ["2025-04-14", "2025-Q1"], ["2025-04-01", "2025-Q1"], ["2025-03-31", "2024-Q4"], ["2025-01-01", "2024-Q4"], ["2025-12-31", "2025-Q3"], ["2026-02-28", "2025-Q4"],
])("on %s the last quarter that had ended is %s", (day, quarter) => {
  expect(lastQuarter(plainDate(day))).toBe(quarter);
});

describe("what a briefing is asked for", () => {
  test("unless named it is the last quarter that had ended by the as-of day, and that is the zone's day", () => {
    expect(briefAsked({}, today)).toEqual({ allowed: true, asOf: "2025-04-14", period: { from: "2025-01", to: "2025-03" } });
    expect(briefAsked({ asOf: "2025-02-28" }, today)).toEqual({ allowed: true, asOf: "2025-02-28", period: { from: "2024-10", to: "2024-12" } });
  });
  test("a period that has begun may be asked before it has ended", () => {
    expect(briefAsked({ period: "2025" }, today)).toMatchObject({ allowed: true, period: { from: "2025-01", to: "2025-12" } });
  });
  test.each([
    ["a period that begins after the day", { period: "2025-05" }, "periodNotBegun"],
    ["a period that begins after the as-of day named", { period: "2025-03", asOf: "2025-02-28" }, "periodNotBegun"],
    ["a period that cannot be read", { period: "上季度" }, "periodNotUnderstood"],
    ["a period that ends before it begins", { period: "2025-03/2025-01" }, "periodReversed"],
    ["a day after the zone's", { asOf: "2025-04-15" }, "asOfInFuture"],
    ["a day that no calendar has", { asOf: "2025-02-30" }, "asOfInvalid"],
  ])("%s is refused", (_name, query, code) => {
    expect(briefAsked(query, today)).toEqual({ allowed: false, code });
  });
});
