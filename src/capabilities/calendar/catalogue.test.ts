import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import * as oracle from "chinese-days";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addDays, dayOfMonth, monthOf, plainDate, yearOf, type PlainDate } from "../../kernel/plain-date.ts";
import { isWorkingDay } from "../../kernel/working-days.ts";
import { readWorkCalendar } from "./rules.ts";

const folder = resolve(import.meta.dirname, "../../../catalogue/work-days");
const files = readdirSync(folder);
const reading = readWorkCalendar(files.map((file) => parse(readFileSync(join(folder, file), "utf8")) as unknown));
if (!reading.allowed) throw new Error(`${reading.code} at ${reading.at}`);
const { calendar } = reading;

/** Local noon: the oracle reads the machine's time zone, and midnight may belong to the day before. */
const localNoon = (day: PlainDate) => new Date(yearOf(day), monthOf(day) - 1, dayOfMonth(day), 12);

describe("the shipped work-day catalogue", () => {
  test("has one file a year, named by it", () => {
    expect([...calendar.years.keys()].map((year) => `${year}.yaml`)).toEqual(files);
  });

  test("agrees with chinese-days on all 1,461 days of 2023 to 2026", () => {
    const days: PlainDate[] = [];
    for (let day = plainDate("2023-01-01"); day <= plainDate("2026-12-31"); day = addDays(day, 1)) days.push(day);
    expect(days).toHaveLength(1461);
    expect(days.filter((day) => isWorkingDay(calendar, day) !== oracle.isWorkday(localNoon(day)))).toEqual([]);
    expect(days.filter((day) => isWorkingDay(calendar, day) === oracle.isHoliday(localNoon(day)))).toEqual([]);
  });

  // The notice for 2023 gives 27 days off; the first of them, 2022-12-31, lies in another year.
  test.each([
    [2023, "国办发明电〔2022〕16号", 26, 7],
    [2024, "国办发明电〔2023〕7号", 28, 8],
    [2025, "国办发明电〔2024〕12号", 28, 5],
    [2026, "国办发明电〔2025〕7号", 33, 6],
  ])("%d names its notice %s, with %d days off and %d make-up days", (year, document, daysOff, makeUpDays) => {
    const table = calendar.years.get(year);
    expect([table?.source.document, table?.daysOff.length, table?.makeUpDays.length]).toEqual([document, daysOff, makeUpDays]);
    expect(table?.source.title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
    expect(yearOf(table?.source.issuedOn ?? plainDate("1900-01-01"))).toBe(year - 1);
    expect(table?.source.address).toMatch(/^https:\/\/www\.gov\.cn\//);
  });
});
