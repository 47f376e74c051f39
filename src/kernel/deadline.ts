import { addDays, compareDays, dayFromNumber, dayNumber, daysBetween, type PlainDate } from "./plain-date.ts";
import { allowed, refused, type Verdict } from "./refusal.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import { workingDayFrom, workingDayNumber, workingDaysBefore, workingDaysBetween, workingDaysUpTo } from "./working-days.ts";

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
  readonly between: (from: PlainDate, to: PlainDate) => number;
  /** How many days of the unit there are up to and with the day, from some day on that all counts share. */
  readonly upTo: (day: PlainDate) => number;
  /** The same without the day itself. */
  readonly before: (day: PlainDate) => number;
  /** The first day that `upTo` counts so many; `near` is one of a year not far from it. */
  readonly at: (number: number, near: PlainDate) => PlainDate;
}

export const dayCount = (calendar: WorkCalendar, unit: DayUnit): DayCount =>
  unit === "calendarDay"
    ? { between: daysBetween, upTo: dayNumber, before: (day) => dayNumber(day) - 1, at: dayFromNumber }
    : {
        between: (from, to) => workingDaysBetween(calendar, from, to),
        upTo: (day) => workingDaysUpTo(calendar, day),
        before: (day) => workingDaysBefore(calendar, day),
        at: (number, near) => workingDayNumber(calendar, number, near),
      };

/** Days of the unit in the pause; the day of acceptance is not counted anyway. */
export function daysStopped(count: DayCount, start: PlainDate, pause: Pause): number {
  return count.between(pause.from === start ? start : addDays(pause.from, -1), pause.to);
}

/** The day on which the limit is used up, before anything is moved off a holiday; counted in numbers, since texts cost more. */
export function dayUsedUp(count: DayCount, terms: DeadlineTerms, pauses: readonly Pause[]): PlainDate {
  const start = count.upTo(terms.from);
  let last = start + terms.limit;
  for (const { from, to } of pauses) {
    const before = from === terms.from ? start : count.before(from);
    if (before >= last) break;
    last += count.upTo(to) - before;
  }
  return count.at(last, terms.from);
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
