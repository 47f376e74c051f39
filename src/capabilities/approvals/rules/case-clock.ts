import type { DeadlineTerms, Pause } from "../../../kernel/deadline.ts";
import { extendedDueDay, type Extension } from "../../../kernel/extended-deadline.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { ItemProcedure } from "../contract/item-clock.ts";
import type { TimeLimit } from "../contract/time-limit.ts";
import { openStop, type Progress, type Stop } from "./case-progress.ts";

/** A period of calendar days that ends on a holiday ends on the next working day, where the catalogue does not say otherwise (民法典 §203, by analogy). */
export const termsOf = (limit: TimeLimit, from: PlainDate, item: ApprovalItem, pauses: readonly Pause[] = []): DeadlineTerms =>
  ({ from, limit: limit.n, unit: limit.unit, pauses, onHoliday: item.clock?.onHoliday ?? "nextWorkingDay" });

/** The stops that are over and that the clock did not run in. */
export const clockStops = ({ stops }: Progress): readonly (Stop & Pause)[] => stops.flatMap((stop) => (stop.stopsClock && stop.to !== null ? [{ ...stop, to: stop.to }] : []));

/** The stop in which the clock stands. */
export function standingStop(progress: Progress): Stop | undefined {
  const stop = openStop(progress);
  return stop?.stopsClock ? stop : undefined;
}

export const procedureOf = (item: ApprovalItem, stop: Stop): ItemProcedure | undefined =>
  item.clock?.specialProcedures.find(({ procedure }) => procedure === stop.procedure);

/** The day by which a special procedure must be over, where it has a cap. */
export function stopDueOn(stop: Stop, item: ApprovalItem, calendar: WorkCalendar): PlainDate | null {
  const cap = procedureOf(item, stop)?.cap;
  return cap ? extendedDueDay(calendar, termsOf(cap, stop.from, item)) : null;
}

export function extensionOf({ extension }: Progress, item: ApprovalItem): Extension | undefined {
  return extension && item.clock?.extension ? { limit: extension.days, unit: item.clock.extension.unit } : undefined;
}

/** The days by which the case should be decided; null where there is no such limit, or where the clock stands and no day can be named. */
export interface DueDays {
  readonly statutory: PlainDate | null;
  /** As first committed: counted from acceptance, with the stops of the law, before it was extended or moved. */
  readonly firstPromised: PlainDate | null;
  readonly promised: PlainDate | null;
  /** What the lamp watches: the earlier of both, or the special procedure's own day while the clock stands in it. */
  readonly watched: PlainDate | null;
}

const none: DueDays = { statutory: null, firstPromised: null, promised: null, watched: null };

const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === null || (b !== null && b < a) ? b : a);

export function dueDays(progress: Progress, item: ApprovalItem, calendar: WorkCalendar): DueDays {
  const { acceptedOn, promisedOn } = progress;
  if (acceptedOn === null) return none;
  const standing = standingStop(progress);
  if (standing) return { ...none, promised: promisedOn, watched: stopDueOn(standing, item, calendar) };
  const pauses = clockStops(progress);
  const extension = extensionOf(progress, item);
  const due = (limit: TimeLimit | undefined, more: Extension | undefined): PlainDate | null =>
    (limit ? extendedDueDay(calendar, termsOf(limit, acceptedOn, item, pauses), more) : null);
  const statutory = due(item.statutoryLimit, extension);
  const promised = promisedOn ?? due(item.promisedLimit, extension);
  const firstPromised = promisedOn === null && extension === undefined ? promised : due(item.promisedLimit, undefined);
  return { statutory, firstPromised, promised, watched: earlier(promised, statutory) };
}
