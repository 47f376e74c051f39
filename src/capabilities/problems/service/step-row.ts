import type { PlainDate } from "../../../kernel/plain-date.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { standingOn, type StandingStep } from "../rules/standing.ts";

/** A step to be written; a loader may say how it was recorded. */
export type NewProblemStep = StandingStep & Recording;

/** Columns of a problem that are kept from the steps that stand. */
export function keptColumns(steps: readonly StandingStep[]) {
  const { departmentId, assignedOn, firstDueOn, dueOn, disposition, answeredOn, closedOn } = standingOn(steps);
  const latest = steps.at(-1);
  return {
    latest_kind: latest?.kind ?? null, latest_on: latest?.occurredOn ?? null, department_id: departmentId, assigned_on: assignedOn, first_due_on: firstDueOn, due_on: dueOn,
    disposition, answered_on: answeredOn, closed_on: closedOn,
  };
}

interface OfProblem {
  readonly zoneId: string;
  readonly problemId: string;
  readonly enterpriseId: string | null;
  readonly place: number;
  readonly today: PlainDate;
}

export const stepRow = (tx: ScopedTx, { zoneId, problemId, enterpriseId, place, today }: OfProblem, step: NewProblemStep) => ({
  ...newRow(tx, zoneId, today, step), problem_id: problemId, enterprise_id: enterpriseId, place, kind: step.kind, occurred_on: step.occurredOn,
  department_id: step.departmentId ?? null, person: step.person ?? null, due_on: step.dueOn ?? null, disposition: step.disposition ?? null,
  satisfied: step.satisfied ?? null, note: step.note ?? null, evidence: step.evidence ?? null,
});
