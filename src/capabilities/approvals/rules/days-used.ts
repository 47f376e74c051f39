import { dayCount, daysStopped, type DeadlineTerms } from "../../../kernel/deadline.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";

/** How many days of the limit have run by the end of the day, without those in which the clock stood; the pauses lie before it. */
export function daysUsed(calendar: WorkCalendar, { from, unit, pauses }: DeadlineTerms, until: PlainDate): number {
  if (until <= from) return 0;
  const count = dayCount(calendar, unit);
  return pauses.reduce((left, pause) => left - daysStopped(count, from, pause), count.between(from, until));
}
