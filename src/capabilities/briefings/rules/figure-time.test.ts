import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { printPeriod } from "../../../kernel/period.ts";
import { addDays, dayFromNumber, dayNumber, plainDate } from "../../../kernel/plain-date.ts";
import { askedTime, earlierDays } from "./figure-time.ts";

const asOf = plainDate("2025-04-14");
const asked = (period: string, nature: "flow" | "stock" | "notAdditive", more: Partial<ReadFigure> = {}) => {
  const { asOf: day, period: over } = askedTime({ period, kind: "count", qualifier: "exact", ...more }, { nature }, asOf);
  return over === undefined ? day : `${day} ${printPeriod(over)}`;
};

describe("a figure is asked", () => {
  test.each([
    ["as of the check, of the year that runs", "2025", "flow", {}, "2025-04-14"],
    ["up to a day", "../2025-03-31", "flow", {}, "2025-03-31"],
    ["up to a day to come, as of the check", "../2025-06-30", "flow", {}, "2025-04-14"],
    ["of a day, as of it", "2025-02-11", "stock", {}, "2025-02-11"],
    ["of a day to come, as of the check", "2025-06-30", "stock", {}, "2025-04-14"],
    ["of a forecast's day, as of the check", "2025-03-31", "notAdditive", { qualifier: "expected" }, "2025-04-14"],
    ["of a forecast of more, as of the check", "2025-03-31", "notAdditive", { qualifier: "over", qualifier2: "expected" }, "2025-04-14"],
    ["of a date itself, as of the check: it is what is to be checked", "2025-02-11", "notAdditive", { kind: "date" }, "2025-04-14"],
    ["of months, over them", "2025-01/2025-02", "flow", {}, "2025-04-14 2025-01/2025-02"],
    ["of a month, over it", "2025-03", "flow", {}, "2025-04-14 2025-03/2025-03"],
    ["of what stands at the end of months", "2025-01/2025-03", "stock", {}, "2025-03-31"],
    ["of what stands at the end of months to come", "2025-01/2025-06", "stock", {}, "2025-04-14"],
    ["of an earlier year, over it", "2024", "flow", {}, "2025-04-14 2024-01/2024-12"],
    ["of what stood at the end of an earlier year", "2024", "stock", {}, "2024-12-31"],
    ["of a year to come, as of the check", "2026", "flow", {}, "2025-04-14"],
    ["of a promise, as of the check", "after commissioning", "stock", {}, "2025-04-14"],
    ["of nothing said, as of the check", "", "flow", {}, "2025-04-14"],
    ["of no day that there is, as of the check", "../2025-02-30", "flow", {}, "2025-04-14"],
    ["of no year that there is, as of the check", "0001", "flow", {}, "2025-04-14"],
  ] as const)("%s", (_name, period, nature, more, expected) => {
    expect(asked(period, nature, more)).toBe(expected);
  });

  test("never as of a day after the check's, whatever the text says", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from("0123456789-/.Q")) }), fc.constantFrom("flow", "stock", "notAdditive"), (period, nature) => {
      expect(askedTime({ period, kind: "count", qualifier: "exact" }, { nature }, asOf).asOf <= asOf).toBe(true);
    }));
  });
});

test("earlier days are the two weeks before and twelve ends of months, the latest first and each once", () => {
  const before = (day: typeof asOf, days: number) => addDays(day, -days);
  const days = earlierDays(asOf, before);
  expect(days.slice(0, 3)).toEqual(["2025-04-13", "2025-04-12", "2025-04-11"]);
  expect(days.slice(13)).toEqual(["2025-03-31", "2025-02-28", "2025-01-31", "2024-12-31", "2024-11-30", "2024-10-31", "2024-09-30", "2024-08-31", "2024-07-31", "2024-06-30", "2024-05-31", "2024-04-30"]);
  fc.assert(fc.property(fc.integer({ min: dayNumber(plainDate("1950-01-01")), max: dayNumber(plainDate("2900-01-01")) }), (number) => {
    const day = dayFromNumber(number);
    const found = earlierDays(day, before);
    expect(new Set(found).size).toBe(found.length);
    expect([...found].sort().reverse()).toEqual(found);
    expect(found.every((one) => one < day)).toBe(true);
    expect(found.length).toBeLessThanOrEqual(26);
  }));
});
