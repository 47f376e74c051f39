import { addDays, compareDays, daysBetween, type PlainDate } from "./plain-date.ts";
import { allowed, refused, type Verdict } from "./refusal.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import { addWorkingDays, workingDayFrom, workingDaysBetween } from "./working-days.ts";

export type DayUnit = "workday" | "calendarDay";

/** The clock stands from `from` to `to`, both days included. */
export interface Pause {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface DeadlineTerms {
  /** The day of acceptance; not counted (民法典 §201). */
  readonly from: PlainDate;
  readonly limit: number;
  readonly unit: DayUnit;
  readonly pauses: readonly Pause[];
  /**
   * What becomes of a calendar-day period whose last day is no working day: 民法典 §203 moves it to the day after the
   * holiday. For administrative periods that is an analogy, so the caller says which it is.
   */
  readonly onHoliday: "nextWorkingDay" | "sameDay";
}

/** Ten years of calendar days, about fourteen of working days: no period in this field is near it; more is a slip of the finger. */
export const MAX_LIMIT = 3650;
/** Days from which even the longest period with its pauses ends within the years that a day may have. */
const LAST_DAY = "2899-12-31";

export type DeadlineRefusal = "limitOutOfRange" | "deadlineTooFar" | "pauseReversed" | "pauseBeforeStart" | "pausesOverlap";

export const byStart = (pauses: readonly Pause[]): readonly Pause[] => (pauses.length < 2 ? pauses : pauses.toSorted((a, b) => compareDays(a.from, b.from)));

/** Whether a deadline can be counted from these terms; the functions below take only such. */
export function mayCount(terms: DeadlineTerms): Verdict<DeadlineRefusal> {
  if (!Number.isInteger(terms.limit) || terms.limit < 1 || terms.limit > MAX_LIMIT) return refused("limitOutOfRange");
  if (terms.pauses.some(({ from, to }) => to < from)) return refused("pauseReversed");
  if (terms.pauses.some(({ from }) => from < terms.from)) return refused("pauseBeforeStart");
  const sorted = byStart(terms.pauses);
  if (sorted.some(({ from }, place) => from <= (sorted[place - 1]?.to ?? ""))) return refused("pausesOverlap");
  const last = sorted.at(-1)?.to ?? terms.from;
  return last > LAST_DAY || terms.from > LAST_DAY ? refused("deadlineTooFar") : allowed;
}

export interface DayCount {
  readonly add: (day: PlainDate, n: number) => PlainDate;
  readonly between: (from: PlainDate, to: PlainDate) => number;
}

export const dayCount = (calendar: WorkCalendar, unit: DayUnit): DayCount =>
  unit === "calendarDay"
    ? { add: addDays, between: daysBetween }
    : { add: (day, n) => addWorkingDays(calendar, day, n), between: (from, to) => workingDaysBetween(calendar, from, to) };

/** Days of the unit in the pause; the day of acceptance is not counted anyway. */
export function daysStopped(count: DayCount, start: PlainDate, pause: Pause): number {
  return count.between(pause.from === start ? start : addDays(pause.from, -1), pause.to);
}

/** The day on which the limit is used up, before anything is moved off a holiday. */
export function dayUsedUp(count: DayCount, terms: DeadlineTerms, pauses: readonly Pause[]): PlainDate {
  let day = count.add(terms.from, terms.limit);
  for (const pause of pauses) {
    if (pause.from > day) break;
    day = count.add(day, daysStopped(count, terms.from, pause));
  }
  return day;
}

/** The first day from `day` on that is worked and on which the clock does not stand. */
function dayOpen(calendar: WorkCalendar, day: PlainDate, pauses: readonly Pause[]): PlainDate {
  let open = workingDayFrom(calendar, day);
  for (const pause of pauses) {
    if (pause.from <= open && open <= pause.to) open = workingDayFrom(calendar, addDays(pause.to, 1));
  }
  return open;
}

/** The last day of the period. A pause that begins after it changes nothing. */
export function dueDay(calendar: WorkCalendar, terms: DeadlineTerms): PlainDate {
  const pauses = byStart(terms.pauses);
  const usedUp = dayUsedUp(dayCount(calendar, terms.unit), terms, pauses);
  return terms.unit === "workday" || terms.onHoliday === "sameDay" ? usedUp : dayOpen(calendar, usedUp, pauses);
}
