import { Refusal, type RefusalKind, type Verdict } from "../../../kernel/refusal.ts";
import { faultAt } from "../../zones/service/ledger.ts";
import { problemTitle, type ProblemRefusalCode } from "../messages.ts";

type Extra = Readonly<Record<string, unknown>>;

export const refusal = (kind: RefusalKind, code: ProblemRefusalCode, extra: Extra = {}): Refusal => new Refusal(kind, code, problemTitle[code], extra);

/** The field of a step that a refusal is about. */
const stepFields: Partial<Record<ProblemRefusalCode, string>> = {
  dateInFuture: "occurredOn", stepBeforeRaised: "occurredOn", stepBeforeEarlier: "occurredOn",
  dueDayMissing: "dueOn", dueDayNotAsked: "dueOn", dueDayPassed: "dueOn", dueDayNotLater: "dueOn", plannedDayMissing: "dueOn",
  stepDepartmentMissing: "departmentId", sameDepartment: "departmentId", departmentClosed: "departmentId",
  stepNoteMissing: "note", stepPersonMissing: "person", dispositionMissing: "disposition", satisfactionMissing: "satisfied",
};

/** A step refused, told at the field at fault where there is one. */
export function demandStep(verdict: Verdict<ProblemRefusalCode>): void {
  if (verdict.allowed) return;
  const field = stepFields[verdict.code];
  throw field === undefined ? refusal("invalid", verdict.code) : faultAt(field, verdict.code, problemTitle[verdict.code]);
}

export function demand(verdict: Verdict<ProblemRefusalCode>, kind: RefusalKind = "invalid", extra: Extra = {}): void {
  if (!verdict.allowed) throw refusal(kind, verdict.code, extra);
}
