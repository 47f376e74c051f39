import { tallyDays, type DayTally } from "./day-tally.ts";
import { byStart, dayCount, dayUsedUp, daysStopped, dueDay, type DeadlineTerms } from "./deadline.ts";
import { addDays, laterDay, yearOf, type PlainDate } from "./plain-date.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import { explainDay, type ExplainedDay } from "./working-days.ts";

/**
 * One line of the way to a due date, both days included. The `count` steps add up to the limit, and the last of them
 * ends on the due date unless a `move` follows.
 */
export type DeadlineStep =
  | { readonly kind: "start"; readonly day: PlainDate }
  /** `days` of the unit were counted. */
  | { readonly kind: "count"; readonly from: PlainDate; readonly to: PlainDate; readonly days: number; readonly tally: DayTally }
  /** `days` of the unit were not counted. */
  | { readonly kind: "pause"; readonly from: PlainDate; readonly to: PlainDate; readonly days: number }
  /** The last day was no working day (or lay in a pause that followed at once). */
  | { readonly kind: "move"; readonly from: PlainDate; readonly to: PlainDate; readonly last: ExplainedDay }
  /** A pause that began after the period had ended. */
  | { readonly kind: "latePause"; readonly from: PlainDate; readonly to: PlainDate };

export interface ExplainedDeadline {
  readonly due: PlainDate;
  readonly steps: readonly DeadlineStep[];
  /** Years on the way whose notice is not entered. */
  readonly estimatedYears: readonly number[];
}

/** Counts and pauses in turn, up to the day on which the limit is used up. */
function countedSteps(calendar: WorkCalendar, terms: DeadlineTerms, usedUp: PlainDate): DeadlineStep[] {
  const count = dayCount(calendar, terms.unit);
  const steps: DeadlineStep[] = [];
  let last = terms.from;
  const countTo = (to: PlainDate): void => {
    const from = addDays(last, 1);
    if (to >= from) steps.push({ kind: "count", from, to, days: count.between(last, to), tally: tallyDays(calendar, from, to) });
  };
  for (const pause of byStart(terms.pauses)) {
    if (pause.from > usedUp) break;
    if (pause.from > terms.from) countTo(addDays(pause.from, -1));
    steps.push({ kind: "pause", ...pause, days: daysStopped(count, terms.from, pause) });
    last = laterDay(last, pause.to);
  }
  countTo(usedUp);
  return steps;
}

/** The same day as `dueDay`, with the way to it. */
export function explainDeadline(calendar: WorkCalendar, terms: DeadlineTerms): ExplainedDeadline {
  const pauses = byStart(terms.pauses);
  const count = dayCount(calendar, terms.unit);
  const usedUp = dayUsedUp(count, terms, pauses);
  const due = dueDay(calendar, terms);
  const steps: DeadlineStep[] = [{ kind: "start", day: terms.from }, ...countedSteps(calendar, terms, usedUp)];
  for (const pause of pauses) {
    if (pause.from > usedUp && pause.from <= due) steps.push({ kind: "pause", ...pause, days: daysStopped(count, terms.from, pause) });
  }
  if (due !== usedUp) steps.push({ kind: "move", from: usedUp, to: due, last: explainDay(calendar, usedUp) });
  for (const pause of pauses) if (pause.from > due) steps.push({ kind: "latePause", ...pause });
  const years = Array.from({ length: yearOf(due) - yearOf(terms.from) + 1 }, (_, place) => yearOf(terms.from) + place);
  return { due, steps, estimatedYears: years.filter((year) => !calendar.years.has(year)) };
}
