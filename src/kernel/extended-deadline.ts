import { dueDay, type DayUnit, type DeadlineTerms } from "./deadline.ts";
import { explainDeadline, type ExplainedDeadline } from "./explained-deadline.ts";
import type { PlainDate } from "./plain-date.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** Days that are added to a period once it has been counted; they may be of another unit than the period's own. */
export interface Extension {
  readonly limit: number;
  readonly unit: DayUnit;
}

/** The added days follow the last day of the period; the stops up to it are used up. */
const addedTerms = (terms: DeadlineTerms, from: PlainDate, { limit, unit }: Extension): DeadlineTerms =>
  ({ from, limit, unit, pauses: terms.pauses.filter((pause) => pause.from > from), onHoliday: terms.onHoliday });

export function extendedDueDay(calendar: WorkCalendar, terms: DeadlineTerms, extension?: Extension): PlainDate {
  const due = dueDay(calendar, terms);
  return extension ? dueDay(calendar, addedTerms(terms, due, extension)) : due;
}

export interface ExplainedExtension {
  readonly due: PlainDate;
  readonly terms: DeadlineTerms;
  readonly own: ExplainedDeadline;
  /** The added days, counted from the period's own last day. */
  readonly added?: { readonly terms: DeadlineTerms; readonly explained: ExplainedDeadline };
}

/** The same day as `extendedDueDay`, with the way to it; a stop is told where it counts, once. */
export function explainExtended(calendar: WorkCalendar, terms: DeadlineTerms, extension?: Extension): ExplainedExtension {
  const own = explainDeadline(calendar, terms);
  if (!extension) return { due: own.due, terms, own };
  const added = addedTerms(terms, own.due, extension);
  const explained = explainDeadline(calendar, added);
  return { due: explained.due, terms, own: { ...own, steps: own.steps.filter(({ kind }) => kind !== "latePause") }, added: { terms: added, explained } };
}
