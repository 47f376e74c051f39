import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { CaseFact, CaseFactEntry } from "../contract/fact.ts";
import type { CaseDays } from "../rules/case-days.ts";

export const dayColumns = (days: CaseDays) => ({
  latest_kind: days.latestKind, latest_on: days.latestOn, submitted_on: days.submittedOn, accepted_on: days.acceptedOn, due_on: days.dueOn, decided_on: days.decidedOn,
});

interface FactToWrite {
  readonly zoneId: string;
  readonly id: string;
  readonly projectId: string;
  readonly caseId: string;
  readonly place: number;
  /** The zone's, on which it is entered. */
  readonly today: PlainDate;
  readonly example: boolean;
  readonly entry: CaseFactEntry;
}

export const factColumns = (tx: ScopedTx, { zoneId, id, projectId, caseId, place, today, example, entry }: FactToWrite) => ({
  zone_id: zoneId, id, project_id: projectId, case_id: caseId, place, kind: entry.kind, occurred_on: entry.occurredOn,
  replacement: entry.replacement ?? null, document_number: entry.documentNumber ?? null, reason: entry.reason ?? null, person: entry.person ?? null,
  source_ref: entry.sourceRef ?? null, example, recorded_on: today, recorded_at: tx.now, recorded_by: tx.scope.actor,
});

/** What a person entered of a recorded step, to be held to the rules again. */
export const entryOf = ({ kind, occurredOn, replacement, documentNumber, reason, person, sourceRef }: CaseFact): CaseFactEntry => ({
  kind, occurredOn,
  ...(replacement === null ? {} : { replacement }), ...(documentNumber === null ? {} : { documentNumber }), ...(reason === null ? {} : { reason }),
  ...(person === null ? {} : { person }), ...(sourceRef === null ? {} : { sourceRef }),
});
