import { dueDay, type DeadlineTerms } from "../../../kernel/deadline.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { CaseFactKind } from "../contract/fact.ts";
import type { ApprovalItem, TimeLimit } from "../contract/item.ts";
import type { StandingFact } from "./case-state.ts";

/** Days that follow from the facts alone and do not hang on today; the write that changes the facts keeps them. */
export interface CaseDays {
  readonly latestKind: CaseFactKind | null;
  readonly latestOn: string | null;
  readonly submittedOn: string | null;
  readonly acceptedOn: string | null;
  readonly dueOn: string | null;
  readonly decidedOn: string | null;
}

/** The limit that is watched: what the organ promised, else what the law sets. */
export const watchedLimit = (item: ApprovalItem): TimeLimit | undefined => item.promisedLimit ?? item.statutoryLimit;

/** A period of calendar days that ends on a holiday ends on the next working day (民法典 §203, by analogy). */
export const termsOf = (limit: TimeLimit, acceptedOn: PlainDate): DeadlineTerms =>
  ({ from: acceptedOn, limit: limit.n, unit: limit.unit, pauses: [], onHoliday: "nextWorkingDay" });

/** Steps of the newest attempt: after a refusal or withdrawal a case begins again; one that has just ended shows its own days. */
function newestAttempt(facts: readonly StandingFact[]): readonly StandingFact[] {
  const before = facts.slice(0, -1).findLastIndex(({ kind }) => kind === "refused" || kind === "withdrawn");
  return facts.slice(before + 1);
}

/** The steps are those that stand, in their order. */
export function daysOf(facts: readonly StandingFact[], item: ApprovalItem, calendar: WorkCalendar): CaseDays {
  const attempt = newestAttempt(facts);
  const dayOf = (kind: CaseFactKind): string | null => attempt.findLast((fact) => fact.kind === kind)?.occurredOn ?? null;
  const acceptedOn = dayOf("accepted");
  const limit = watchedLimit(item);
  const latest = facts.at(-1);
  return {
    latestKind: latest?.kind ?? null,
    latestOn: latest?.occurredOn ?? null,
    submittedOn: dayOf("submitted"),
    acceptedOn,
    dueOn: acceptedOn !== null && limit ? dueDay(calendar, termsOf(limit, plainDate(acceptedOn))) : null,
    decidedOn: dayOf("decided"),
  };
}
