import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDayOf, lastDayOf, printPeriod, readPeriod, yearToDate, type Period } from "./period.ts";
import { addDays, plainDate } from "./plain-date.ts";

function period(text: string): Period {
  const reading = readPeriod(text);
  if (!reading.allowed) throw new Error(`${text}: ${reading.code}`);
  return reading.period;
}

const anyMonth = fc.tuple(fc.integer({ min: 1900, max: 2999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${String(year)}-${String(month).padStart(2, "0")}`);
const anyPeriod = fc.tuple(anyMonth, anyMonth).map((months) => period(months.toSorted().join("/")));

describe("a period", () => {
  test.each([
    ["2025", "2025-01/2025-12", "2025-01-01", "2025-12-31"],
    ["2025-Q1", "2025-01/2025-03", "2025-01-01", "2025-03-31"],
    ["2025-Q4", "2025-10/2025-12", "2025-10-01", "2025-12-31"],
    ["2025-H1", "2025-01/2025-06", "2025-01-01", "2025-06-30"],
    ["2025-H2", "2025-07/2025-12", "2025-07-01", "2025-12-31"],
    ["2025-03", "2025-03/2025-03", "2025-03-01", "2025-03-31"],
    ["2024-02", "2024-02/2024-02", "2024-02-01", "2024-02-29"],
    ["2025-01/2025-02", "2025-01/2025-02", "2025-01-01", "2025-02-28"],
    ["2024-11/2025-02", "2024-11/2025-02", "2024-11-01", "2025-02-28"],
    ["2024-01/2025-12", "2024-01/2025-12", "2024-01-01", "2025-12-31"],
  ])("%s is %s, from %s to %s", (text, printed, first, last) => {
    const read = period(text);
    expect([printPeriod(read), firstDayOf(read), lastDayOf(read)]).toEqual([printed, first, last]);
  });

  test.each([
    "", "25", "2025-Q5", "2025-Q0", "2025-H3", "2025-Q", "2025-Q11", "2025-13", "2025-00", "2025-3", "2025-03-01", "2025-01/", "/2025-01",
    "2025-01/2025-02/2025-03", "1899", "1899-12", "3000", "2025-01/2025-Q2", "2025年", "../2025-04-14", " 2025", "2025-Q1-Q2",
  ])("%j is refused", (text) => {
    expect(readPeriod(text)).toEqual({ allowed: false, code: "periodNotUnderstood" });
  });

  test("a period that ends before it begins is refused", () => {
    expect(readPeriod("2025-02/2025-01")).toEqual({ allowed: false, code: "periodReversed" });
  });

  test("what is printed is read back, and its days are whole months", () => {
    fc.assert(fc.property(anyPeriod, (any) => {
      expect(period(printPeriod(any))).toEqual(any);
      expect(firstDayOf(any)).toBe(`${any.from}-01`);
      expect(lastDayOf(any).slice(0, 7)).toBe(any.to);
      if (any.to < "2999-12") expect(addDays(lastDayOf(any), 1).slice(8)).toBe("01");
    }));
  });

  test("截至目前 runs from 1 January to the as-of day", () => {
    expect(yearToDate(plainDate("2025-04-14"))).toEqual({ from: "2025-01-01", to: "2025-04-14" });
    expect(yearToDate(plainDate("2025-01-01"))).toEqual({ from: "2025-01-01", to: "2025-01-01" });
  });
});
