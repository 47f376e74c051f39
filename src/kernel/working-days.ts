import { FIRST_YEAR, addDays, dayInYear, dayOfWeek, dayOfYear, yearOf, type PlainDate } from "./plain-date.ts";
import type { NoticedDay, WorkCalendar, YearCount } from "./work-calendar.ts";

export type DayReason = NoticedDay | { readonly code: "weekday" } | { readonly code: "weekend" };

export interface ExplainedDay {
  readonly day: PlainDate;
  readonly working: boolean;
  readonly reason: DayReason;
  /** The year has no table: its holidays are not known, and weekdays alone were counted. */
  readonly estimated: boolean;
}

const FRIDAY = 5;

const isEstimated = (calendar: WorkCalendar, day: PlainDate): boolean => !calendar.years.has(yearOf(day));

export function explainDay(calendar: WorkCalendar, day: PlainDate): ExplainedDay {
  const estimated = isEstimated(calendar, day);
  const noticed = calendar.noticed.get(day);
  if (noticed) return { day, working: noticed.code === "makeUp", reason: noticed, estimated };
  const working = dayOfWeek(day) <= FRIDAY;
  return { day, working, reason: { code: working ? "weekday" : "weekend" }, estimated };
}

function countOf(calendar: WorkCalendar, year: number): YearCount {
  const found = calendar.counted[year - FIRST_YEAR];
  if (!found) throw new RangeError(`beyond the years of the calendar: ${String(year)}`);
  return found;
}

/** Working days from the calendar's first day to `day`, that day included. */
export function workingDaysUpTo(calendar: WorkCalendar, day: PlainDate): number {
  const year = countOf(calendar, yearOf(day));
  return year.before + (year.counts[dayOfYear(day) + 1] ?? 0);
}

/** The same without `day` itself. */
export function workingDaysBefore(calendar: WorkCalendar, day: PlainDate): number {
  const year = countOf(calendar, yearOf(day));
  return year.before + (year.counts[dayOfYear(day)] ?? 0);
}

export function isWorkingDay(calendar: WorkCalendar, day: PlainDate): boolean {
  const year = countOf(calendar, yearOf(day));
  const offset = dayOfYear(day);
  return year.counts[offset + 1] !== year.counts[offset];
}

/** The working day that is number `wanted` (from 1) of the calendar; searched from the year of a day near it. */
export function workingDayNumber(calendar: WorkCalendar, wanted: number, near: PlainDate): PlainDate {
  let year = yearOf(near);
  while (countOf(calendar, year).before >= wanted) year -= 1;
  let count = countOf(calendar, year);
  while (count.before + count.workdays.length < wanted) count = countOf(calendar, (year += 1));
  const offset = count.workdays[wanted - count.before - 1];
  if (offset === undefined) throw new RangeError(`not a working day of the calendar: ${String(wanted)}`);
  return dayInYear(year, offset);
}

/**
 * The n-th working day after `day`, or before it where n is negative; `day` itself for 0.
 * The day counted from is not counted (民法典 §201: 开始的当日不计入，自下一日开始计算), be it worked or not.
 */
export function addWorkingDays(calendar: WorkCalendar, day: PlainDate, n: number): PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${String(n)}`);
  if (n === 0) return day;
  const upTo = workingDaysUpTo(calendar, day);
  if (n > 0) return workingDayNumber(calendar, upTo + n, day);
  const earlier = isWorkingDay(calendar, day) ? upTo - 1 : upTo;
  return workingDayNumber(calendar, earlier + n + 1, day);
}

/** Working days after `from` up to and including `to`; where `to` is earlier, minus those before `from` back to and including `to`. */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  if (to >= from) return workingDaysUpTo(calendar, to) - workingDaysUpTo(calendar, from);
  const ofStart = isWorkingDay(calendar, from) ? 1 : 0;
  const ofEnd = isWorkingDay(calendar, to) ? 1 : 0;
  return workingDaysUpTo(calendar, to) - ofEnd - (workingDaysUpTo(calendar, from) - ofStart);
}

/** `day` itself where it is worked, else the next day that is. */
export const workingDayFrom = (calendar: WorkCalendar, day: PlainDate): PlainDate =>
  isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);

/** Every day from `from` to `to`, both included, with its reason. */
export function explainDays(calendar: WorkCalendar, from: PlainDate, to: PlainDate): ExplainedDay[] {
  const days: ExplainedDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(explainDay(calendar, day));
    if (day === to) break;
  }
  return days;
}
