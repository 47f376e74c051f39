import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays, compareDays, dayFromNumber, dayNumber, dayOfWeek, daysBetween, firstOfYear, isPlainDate,
  lastOfMonth, laterDay, plainDate, yearOf, type PlainDate,
} from "./plain-date.ts";

const MS_A_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_A_DAY;
const LAST = Date.UTC(2999, 11, 31) / MS_A_DAY;
const byDate = (number: number) => new Date(number * MS_A_DAY).toISOString().slice(0, 10);
const anyNumber = fc.integer({ min: FIRST, max: LAST });
const anyDay = anyNumber.map((number) => plainDate(byDate(number)));

describe("a plain date", () => {
  test("agrees with Date.UTC on number, text and week day of every day of its eleven centuries", () => {
    for (let number = FIRST; number <= LAST; number += 1) {
      const day = dayFromNumber(number);
      if (day !== byDate(number) || dayNumber(day) !== number || dayOfWeek(day) % 7 !== new Date(number * MS_A_DAY).getUTCDay()) {
        expect.fail(`disagrees on ${byDate(number)}`);
      }
    }
    expect(dayNumber(plainDate("1970-01-01"))).toBe(0);
  });

  test.each(["1900-01-01", "2000-02-29", "2024-02-29", "2999-12-31"])("%s is a day", (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(plainDate(text)).toBe(text);
  });

  test.each([
    "", "2025-4-14", "2025/04/14", "20250414", "2025-02-29", "1900-02-29", "2100-02-29", "2025-04-31", "2025-00-10", "2025-13-01",
    "2025-01-00", "1899-12-31", "3000-01-01", "2025-04-14T00:00:00Z", " 2025-04-14", "2025-04-14\n", "２０２５-04-14",
  ])("%j is refused", (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  test("any text is a day exactly when Date reads it back unchanged", () => {
    const shaped = fc.tuple(fc.integer({ min: 1890, max: 3010 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }));
    fc.assert(fc.property(shaped, ([year, month, day]) => {
      const text = `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const number = Date.UTC(year, month - 1, day) / MS_A_DAY;
      expect(isPlainDate(text)).toBe(year >= 1900 && year <= 2999 && byDate(number) === text);
    }));
  });

  test("adding and measuring days undo each other", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      expect(addDays(a, daysBetween(a, b))).toBe(b);
      expect(Math.sign(compareDays(a, b))).toBe(Math.sign(daysBetween(b, a)));
      expect(laterDay(a, b)).toBe([a, b].toSorted(compareDays)[1]);
    }));
  });

  test("arithmetic beyond the first and last year is refused, not wrapped", () => {
    expect(() => addDays(plainDate("2999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(plainDate("1900-01-01"), -1)).toThrow(RangeError);
    expect(() => addDays(plainDate("2025-01-01"), 0.5)).toThrow(RangeError);
    expect(() => addDays(plainDate("2025-01-01"), Number.NaN)).toThrow(RangeError);
  });

  test("months end before the next begins, and years begin on 1 January", () => {
    expect(firstOfYear(2025)).toBe("2025-01-01");
    fc.assert(fc.property(anyDay, (day: PlainDate) => {
      const last = lastOfMonth(day);
      expect(last.slice(0, 7)).toBe(day.slice(0, 7));
      if (last < "2999-12-31") expect(addDays(last, 1).slice(8)).toBe("01");
    }));
    expect(lastOfMonth(plainDate("2024-02-10"))).toBe("2024-02-29");
  });

  test("knows its year", () => {
    expect(yearOf(plainDate("2025-12-31"))).toBe(2025);
  });
});
