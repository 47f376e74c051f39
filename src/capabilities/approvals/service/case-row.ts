import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { CaseFact, CaseFactEntry } from "../contract/fact.ts";
import type { CaseDays } from "../rules/case-days.ts";

export const dayColumns = (days: CaseDays) => ({
  state: days.state, latest_on: days.latestOn, submitted_on: days.submittedOn, accepted_on: days.acceptedOn, silent_until: days.silentUntil, due_on: days.dueOn,
  first_due_on: days.firstDueOn, decided_on: days.decidedOn, valid_until: days.validUntil,
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
  /** The prerequisites that the entry's override is for. */
  readonly missing?: readonly string[] | undefined;
}

export const factColumns = (tx: ScopedTx, { zoneId, id, projectId, caseId, place, today, example, entry, missing }: FactToWrite) => ({
  zone_id: zoneId, id, project_id: projectId, case_id: caseId, place, kind: entry.kind, occurred_on: entry.occurredOn,
  replacement: entry.replacement ?? null, procedure: entry.procedure ?? null, waiting_on: entry.waitingOn ?? null, promised_on: entry.promisedOn ?? null, valid_to: entry.validTo ?? null, days: entry.days ?? null,
  override: entry.override ?? null, missing: entry.override === undefined ? null : (missing ?? []),
  document_number: entry.documentNumber ?? null, reason: entry.reason ?? null, person: entry.person ?? null,
  source_ref: entry.sourceRef ?? null, example, recorded_on: today, recorded_at: tx.now, recorded_by: tx.scope.actor,
});

/** What a person entered of a recorded step, to be held to the rules again. */
export function entryOf({ kind, occurredOn, replacement, procedure, waitingOn, promisedOn, validTo, days, override, documentNumber, reason, person, sourceRef }: CaseFact): CaseFactEntry {
  return {
    kind, occurredOn,
    ...(replacement === null ? {} : { replacement }), ...(procedure === null ? {} : { procedure }), ...(waitingOn === null ? {} : { waitingOn }),
    ...(promisedOn === null ? {} : { promisedOn }), ...(validTo === null ? {} : { validTo }), ...(days === null ? {} : { days }), ...(override === null ? {} : { override }),
    ...(documentNumber === null ? {} : { documentNumber }), ...(reason === null ? {} : { reason }), ...(person === null ? {} : { person }), ...(sourceRef === null ? {} : { sourceRef }),
  };
}
