import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { addMonths } from "../../../kernel/plain-date.ts";
import type { KeptState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { TimeLimit } from "../contract/time-limit.ts";
import { dueDays } from "./case-clock.ts";
import { nothingDone, progressOf, type Progress, type StandingFact } from "./case-progress.ts";

/** Days that follow from the facts alone and do not hang on today; the write that changes the facts keeps them. */
export interface CaseDays {
  readonly state: KeptState;
  readonly latestOn: string | null;
  readonly submittedOn: string | null;
  readonly acceptedOn: string | null;
  /** The organ accepts by silence after this day, from the day of submission; `dueOn` is counted from it already. */
  readonly silentUntil: string | null;
  readonly dueOn: string | null;
  /** The day first promised, where another is promised now. */
  readonly firstDueOn: string | null;
  readonly decidedOn: string | null;
  /** The last day on which the result holds. */
  readonly validUntil: string | null;
}

/** The limit that is watched first: what the organ promised, else what the law sets. */
export const watchedLimit = (item: ApprovalItem): TimeLimit | undefined => item.promisedLimit ?? item.statutoryLimit;

/** The last day on which the result holds: that of its extension, else counted from the decision. */
export function validUntil({ decidedOn, validTo }: Progress, { clock }: ApprovalItem): string | null {
  if (validTo !== null) return validTo;
  const validity = clock?.validity;
  return decidedOn !== null && validity ? addMonths(decidedOn, validity.unit === "year" ? validity.n * 12 : validity.n) : null;
}

export const noDays: CaseDays = {
  state: nothingDone.state, latestOn: null, submittedOn: null, acceptedOn: null, silentUntil: null, dueOn: null, firstDueOn: null, decidedOn: null, validUntil: null,
};

/** The steps are those that stand, in their order. */
export function daysOf(facts: readonly StandingFact[], item: ApprovalItem, calendar: WorkCalendar): CaseDays {
  return facts.length === 0 ? noDays : daysAfter(progressOf(facts, item, calendar), item, calendar);
}

function daysAfter(progress: Progress, item: ApprovalItem, calendar: WorkCalendar): CaseDays {
  const { state, lastOn, submittedOn, acceptedOn, decidedOn } = progress;
  const silentUntil = state === "submitted" ? progress.silentUntil : null;
  const due = dueDays(silentUntil === null ? progress : { ...progress, acceptedOn: submittedOn }, item, calendar);
  return {
    state, latestOn: lastOn, submittedOn, acceptedOn, silentUntil, dueOn: due.watched,
    firstDueOn: due.firstPromised === due.promised ? null : due.firstPromised,
    decidedOn, validUntil: validUntil(progress, item),
  };
}
