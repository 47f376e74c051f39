import { dueDay } from "../../../kernel/deadline.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { CaseFactKind } from "../contract/fact.ts";
import type { ApprovalItem, TimeLimit } from "../contract/item.ts";
import type { StandingFact } from "./case-state.ts";

/** Days that follow from the facts alone and do not hang on today; the write that changes the facts keeps them. */
export interface CaseDays {
  readonly latestKind: CaseFactKind | null;
  readonly latestOn: PlainDate | null;
  readonly submittedOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly decidedOn: PlainDate | null;
}

/** The limit that is watched: what the organ promised, else what the law sets. */
export const watchedLimit = (item: ApprovalItem): TimeLimit | undefined => item.promisedLimit ?? item.statutoryLimit;

/** Steps of the present attempt: after a refusal or withdrawal a case begins again. */
function presentAttempt(facts: readonly StandingFact[]): readonly StandingFact[] {
  const ended = facts.findLastIndex((fact) => fact.kind === "refused" || fact.kind === "withdrawn");
  return ended === facts.length - 1 ? facts : facts.slice(ended + 1);
}

export function daysOf(facts: readonly StandingFact[], item: ApprovalItem, calendar: WorkCalendar): CaseDays {
  const attempt = presentAttempt(facts);
  const dayOf = (kind: CaseFactKind): PlainDate | null => {
    const found = attempt.findLast((fact) => fact.kind === kind);
    return found ? plainDate(found.occurredOn) : null;
  };
  const acceptedOn = dayOf("accepted");
  const limit = watchedLimit(item);
  const latest = facts.at(-1);
  return {
    latestKind: latest?.kind ?? null,
    latestOn: latest ? plainDate(latest.occurredOn) : null,
    submittedOn: dayOf("submitted"),
    acceptedOn,
    dueOn: acceptedOn && limit ? dueDay(calendar, { from: acceptedOn, limit: limit.n, unit: limit.unit, pauses: [], onHoliday: "nextWorkingDay" }) : null,
    decidedOn: dayOf("decided"),
  };
}
