import { addDays, compareDays, dayOfWeek, yearOf, type PlainDate } from "../../kernel/plain-date.ts";
import { workCalendar, type NamedDay, type WorkCalendar, type YearTable } from "../../kernel/work-calendar.ts";
import { workYearFile, type WorkYearFile } from "./contract/work-year-file.ts";

export type WorkDayRefusal = "workDaysMalformed" | "workDaySpanReversed" | "workDayInAnotherYear" | "workDayTwice" | "makeUpDayOnWeekday" | "workYearTwice";
/** `at` names the field or the day at fault. */
interface WorkDayFault { readonly allowed: false; readonly code: WorkDayRefusal; readonly at: string }
export type YearTableReading = { readonly allowed: true; readonly table: YearTable } | WorkDayFault;
export type WorkCalendarReading = { readonly allowed: true; readonly calendar: WorkCalendar } | WorkDayFault;

const fault = (code: WorkDayRefusal, at: string): WorkDayFault => ({ allowed: false, code, at });
const FRIDAY = 5;

function spanFault(file: WorkYearFile): WorkDayFault | undefined {
  for (const { from, to } of file.daysOff) {
    // The years come first: a span of the right year is at most a year long to spread out.
    for (const day of [from, to]) if (yearOf(day) !== file.year) return fault("workDayInAnotherYear", day);
    if (to < from) return fault("workDaySpanReversed", from);
  }
  for (const { day } of file.makeUpDays) {
    if (yearOf(day) !== file.year) return fault("workDayInAnotherYear", day);
    if (dayOfWeek(day) <= FRIDAY) return fault("makeUpDayOnWeekday", day);
  }
  return undefined;
}

function spreadDays(file: WorkYearFile): NamedDay[] {
  const days: NamedDay[] = [];
  for (const { name, from, to } of file.daysOff) {
    days.push({ day: from, name });
    for (let day = from; day < to; ) {
      day = addDays(day, 1);
      days.push({ day, name });
    }
  }
  return days;
}

function repeatedDay(days: readonly NamedDay[]): PlainDate | undefined {
  const sorted = days.map(({ day }) => day).toSorted(compareDays);
  return sorted.find((day, place) => day === sorted[place - 1]);
}

/** A day off may be a weekend day; a make-up day must be one, or the notice was misread. */
export function readYearTable(file: unknown): YearTableReading {
  if (!workYearFile.Check(file)) return fault("workDaysMalformed", workYearFile.Errors(file)[0]?.instancePath || "/");
  const wrong = spanFault(file);
  if (wrong) return wrong;
  const { year, source, makeUpDays } = file;
  const daysOff = spreadDays(file);
  const repeated = repeatedDay([...daysOff, ...makeUpDays]);
  return repeated ? fault("workDayTwice", repeated) : { allowed: true, table: { year, source, daysOff, makeUpDays } };
}

/** The shipped catalogue's files, one a year, as one calendar. */
export function readWorkCalendar(files: readonly unknown[]): WorkCalendarReading {
  const tables: YearTable[] = [];
  for (const file of files) {
    const reading = readYearTable(file);
    if (!reading.allowed) return reading;
    if (tables.some(({ year }) => year === reading.table.year)) return fault("workYearTwice", String(reading.table.year));
    tables.push(reading.table);
  }
  return { allowed: true, calendar: workCalendar(tables) };
}
