import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkCalendar, readYearTable } from "./rules.ts";

const source = { title: "测试用放假安排", document: "测试〔2024〕1号", issuedOn: "2024-11-12", address: "https://example.org/" };
const span = (from: string, to = from, name = "春节") => ({ name, from, to });
const file = (changes: object = {}) => ({
  year: 2025,
  source,
  daysOff: [span("2025-01-28", "2025-02-04"), span("2025-04-05", "2025-04-05", "清明节")],
  makeUpDays: [{ name: "春节", day: "2025-01-26" }],
  ...changes,
});

describe("reading a year's table", () => {
  test("spreads the spans of the notice into days with their names", () => {
    const reading = readYearTable(file());
    if (!reading.allowed) throw new Error(reading.code);
    expect(reading.table.daysOff).toHaveLength(9);
    expect(reading.table.daysOff[7]).toEqual({ day: "2025-02-04", name: "春节" });
    expect(reading.table.daysOff[8]).toEqual({ day: "2025-04-05", name: "清明节" });
    expect(reading.table.makeUpDays).toEqual([{ day: "2025-01-26", name: "春节" }]);
    expect(reading.table.source).toEqual(source);
  });

  test("takes a day off at a weekend, the last day of the last year, and a source marked unverified", () => {
    expect(readYearTable(file({ daysOff: [span("2025-05-03")] })).allowed).toBe(true);
    expect(readYearTable(file({ year: 2999, daysOff: [span("2999-12-30", "2999-12-31")], makeUpDays: [] })).allowed).toBe(true);
    expect(readYearTable(file({ source: { ...source, unverified: true } }))).toMatchObject({ table: { source: { unverified: true } } });
  });

  test.each([
    ["a day off in another year", { daysOff: [span("2024-12-31", "2025-01-01")] }, "workDayInAnotherYear", "2024-12-31"],
    ["a span that runs into the next year", { daysOff: [span("2025-12-31", "2026-01-01")] }, "workDayInAnotherYear", "2026-01-01"],
    ["a make-up day in another year", { makeUpDays: [{ name: "春节", day: "2024-12-28" }] }, "workDayInAnotherYear", "2024-12-28"],
    ["a make-up day on a weekday", { makeUpDays: [{ name: "春节", day: "2025-01-24" }] }, "makeUpDayOnWeekday", "2025-01-24"],
    ["a span that ends before it begins", { daysOff: [span("2025-02-04", "2025-01-28")] }, "workDaySpanReversed", "2025-02-04"],
    ["spans that share a day", { daysOff: [span("2025-02-04", "2025-02-06"), span("2025-01-28", "2025-02-04")] }, "workDayTwice", "2025-02-04"],
    ["a make-up day named twice", { makeUpDays: [{ name: "甲", day: "2025-01-26" }, { name: "乙", day: "2025-01-26" }] }, "workDayTwice", "2025-01-26"],
    ["a day that is both off and made up", { makeUpDays: [{ name: "春节", day: "2025-02-01" }] }, "workDayTwice", "2025-02-01"],
    ["a day that does not exist", { daysOff: [span("2025-02-29")] }, "workDaysMalformed", "/daysOff/0/from"],
    ["a date that YAML did not keep as text", { source: { ...source, issuedOn: 20241112 } }, "workDaysMalformed", "/source/issuedOn"],
    ["a name of blanks", { daysOff: [span("2025-01-28", "2025-01-28", " ")] }, "workDaysMalformed", "/daysOff/0/name"],
    ["a field it does not know", { holidays: [] }, "workDaysMalformed", "/holidays"],
    ["no source", { source: undefined }, "workDaysMalformed", "/source"],
    ["no year", { year: "2025" }, "workDaysMalformed", "/year"],
  ])("refuses %s", (_what, changes, code, at) => {
    expect(readYearTable(file(changes))).toEqual({ allowed: false, code, at });
  });

  test("refuses anything that is no table at all, without throwing", () => {
    for (const nothing of [null, undefined, "", [], 2025]) expect(readYearTable(nothing)).toMatchObject({ code: "workDaysMalformed", at: "/" });
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(readYearTable(value).allowed).toBe(false);
    }));
  });
});

describe("reading a calendar", () => {
  test("keeps each year's table and refuses a year that comes twice", () => {
    const next = file({ year: 2026, daysOff: [span("2026-01-01")], makeUpDays: [] });
    const reading = readWorkCalendar([file(), next]);
    expect(reading.allowed && [...reading.calendar.years.keys()]).toEqual([2025, 2026]);
    expect(readWorkCalendar([file(), next, file()])).toEqual({ allowed: false, code: "workYearTwice", at: "2025" });
  });

  test("refuses the whole where one file is wrong", () => {
    expect(readWorkCalendar([file(), {}])).toMatchObject({ allowed: false, code: "workDaysMalformed" });
    expect(readWorkCalendar([])).toMatchObject({ allowed: true });
  });
});
