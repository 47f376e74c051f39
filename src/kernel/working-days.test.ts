import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayNumber, dayOfWeek, plainDate, type PlainDate } from "./plain-date.ts";
import { tallyDays } from "./day-tally.ts";
import { workCalendar, type NamedDay, type WorkCalendar, type YearTable } from "./work-calendar.ts";
import { addWorkingDays, explainDay, explainDays, isWorkingDay, workingDayFrom, workingDaysBetween } from "./working-days.ts";

const source = { title: "测试用放假安排", document: "测试〔2024〕1号", issuedOn: plainDate("2024-11-12"), address: "https://example.org/" };
const table = (year: number, daysOff: NamedDay[], makeUpDays: NamedDay[] = []): YearTable => ({ year, source, daysOff, makeUpDays });
const named = (name: string, ...days: string[]): NamedDay[] => days.map((day) => ({ day: plainDate(day), name }));

const labourDay = workCalendar([table(2025,
  named("劳动节", "2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04", "2025-05-05"), named("劳动节", "2025-04-27"))]);

/** Tables that a notice could hold for some of the years 2024 to 2027: any day off, any weekend day worked. */
const anyTable = (year: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 }).map((offsets) => {
    const days = offsets.map((offset) => addDays(plainDate(`${year}-01-01`), offset));
    const worked = days.filter((day, place) => dayOfWeek(day) > 5 && place % 2 === 0);
    return table(year, named("节", ...days.filter((day) => !worked.includes(day))), named("节", ...worked));
  });
const anyCalendar = fc.subarray([2024, 2025, 2026, 2027])
  .chain((years) => fc.tuple(...years.map(anyTable))).map((tables) => workCalendar(tables));
const anyDay = fc.integer({ min: dayNumber(plainDate("2023-06-01")), max: dayNumber(plainDate("2028-06-30")) })
  .map((number) => addDays(plainDate("1970-01-01"), number));

/** The rule of explainDay, one day at a time. */
function walk(calendar: WorkCalendar, from: PlainDate, n: number): PlainDate {
  let day = from;
  for (let left = Math.abs(n); left > 0; left -= explainDay(calendar, day).working ? 1 : 0) day = addDays(day, Math.sign(n));
  return day;
}

describe("a day and its reason", () => {
  test.each([
    ["2025-04-25", true, { code: "weekday" }],
    ["2025-04-26", false, { code: "weekend" }],
    ["2025-04-27", true, { code: "makeUp", name: "劳动节" }],
    ["2025-05-01", false, { code: "dayOff", name: "劳动节" }],
    ["2025-05-04", false, { code: "dayOff", name: "劳动节" }],
  ])("%s: worked %s, %j", (text, working, reason) => {
    const day = plainDate(text);
    expect(explainDay(labourDay, day)).toEqual({ day, working, reason, estimated: false });
    expect(isWorkingDay(labourDay, day)).toBe(working);
  });

  test("a year without a table is counted by weekdays and says that it is an estimate", () => {
    expect(explainDay(labourDay, plainDate("2027-05-03"))).toEqual({ day: "2027-05-03", working: true, reason: { code: "weekday" }, estimated: true });
    expect(explainDay(labourDay, plainDate("2024-12-28"))).toMatchObject({ working: false, estimated: true });
  });

  test("counting and explaining agree on every day", () => {
    fc.assert(fc.property(anyCalendar, anyDay, (calendar, day) => {
      expect(isWorkingDay(calendar, day)).toBe(explainDay(calendar, day).working);
    }), { numRuns: 300 });
  });

  test("a stretch is listed day by day, to the last day of the last year", () => {
    expect(explainDays(labourDay, plainDate("2025-04-30"), plainDate("2025-05-02")).map(({ day }) => day)).toEqual(["2025-04-30", "2025-05-01", "2025-05-02"]);
    expect(explainDays(labourDay, plainDate("2999-12-31"), plainDate("2999-12-31"))).toHaveLength(1);
    expect(explainDays(labourDay, plainDate("2025-05-02"), plainDate("2025-05-01"))).toEqual([]);
  });
});

describe("adding working days", () => {
  test("does not count the day it starts from, and counts make-up days", () => {
    expect(addWorkingDays(labourDay, plainDate("2025-04-22"), 10)).toBe("2025-05-08");
    expect(addWorkingDays(labourDay, plainDate("2025-05-03"), 1)).toBe("2025-05-06");
    expect(addWorkingDays(labourDay, plainDate("2025-05-06"), -1)).toBe("2025-04-30");
    expect(addWorkingDays(labourDay, plainDate("2025-05-03"), 0)).toBe("2025-05-03");
  });

  test("agrees with walking day by day", () => {
    fc.assert(fc.property(anyCalendar, anyDay, fc.integer({ min: -400, max: 400 }), (calendar, day, n) => {
      expect(addWorkingDays(calendar, day, n)).toBe(walk(calendar, day, n));
    }), { numRuns: 300 });
  });

  test("and then measuring gives back the number", () => {
    fc.assert(fc.property(anyCalendar, anyDay, fc.integer({ min: -3650, max: 3650 }), (calendar, day, n) => {
      expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, n))).toBe(n);
    }));
  });

  test("is monotone in the day and, for working days, strictly in the number", () => {
    fc.assert(fc.property(anyCalendar, anyDay, anyDay, fc.integer({ min: 1, max: 400 }), (calendar, a, b, n) => {
      const [earlier = a, later = b] = [a, b].toSorted();
      expect(addWorkingDays(calendar, earlier, n) <= addWorkingDays(calendar, later, n)).toBe(true);
      expect(addWorkingDays(calendar, a, n) < addWorkingDays(calendar, a, n + 1)).toBe(true);
      expect(isWorkingDay(calendar, addWorkingDays(calendar, a, n))).toBe(true);
    }));
  });

  test("a fraction of a day, and days beyond the calendar, are refused", () => {
    expect(() => addWorkingDays(labourDay, plainDate("2025-05-01"), 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays(labourDay, plainDate("2999-12-31"), 1)).toThrow(RangeError);
    expect(() => addWorkingDays(labourDay, plainDate("1900-01-01"), -1)).toThrow(RangeError);
  });
});

describe("measuring working days", () => {
  test("agrees with counting the explained days, forwards and back", () => {
    fc.assert(fc.property(anyCalendar, anyDay, anyDay, (calendar, from, to) => {
      const worked = (first: PlainDate, last: PlainDate) => explainDays(calendar, first, last).filter(({ working }) => working).length;
      const expected = to >= from ? worked(addDays(from, 1), to) : -worked(to, addDays(from, -1));
      expect(workingDaysBetween(calendar, from, to)).toBe(expected + 0);
    }), { numRuns: 200 });
  });

  test("the next working day from a day is that day itself where it is worked", () => {
    expect(workingDayFrom(labourDay, plainDate("2025-05-01"))).toBe("2025-05-06");
    expect(workingDayFrom(labourDay, plainDate("2025-05-06"))).toBe("2025-05-06");
  });

  test("a tally names what a stretch is made of, and its working days are days less weekends less days off", () => {
    expect(tallyDays(labourDay, plainDate("2025-04-23"), plainDate("2025-05-08"))).toEqual({
      days: 16, workingDays: 10, weekendDays: 1, daysOff: [{ name: "劳动节", days: 5 }], makeUpDays: named("劳动节", "2025-04-27"), estimatedYears: [],
    });
    expect(tallyDays(labourDay, plainDate("2024-12-30"), plainDate("2027-01-01")).estimatedYears).toEqual([2024, 2026, 2027]);
    fc.assert(fc.property(anyCalendar, anyDay, fc.nat({ max: 400 }), (calendar, from, length) => {
      const tally = tallyDays(calendar, from, addDays(from, length));
      const off = tally.daysOff.reduce((sum, { days }) => sum + days, 0);
      expect(tally.workingDays).toBe(tally.days - tally.weekendDays - off);
      expect(tally.workingDays).toBe(workingDaysBetween(calendar, addDays(from, -1), addDays(from, length)));
    }), { numRuns: 100 });
  });
});
