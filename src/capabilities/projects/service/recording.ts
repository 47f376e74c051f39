import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";

/** What a loader may say of any row; a person's entry says only its source. */
export interface Recording {
  readonly id?: string | undefined;
  readonly sourceRef?: string | undefined;
  readonly example?: boolean | undefined;
  /** The day on the zone's clock on which it was entered; today where it is left out. */
  readonly recordedOn?: PlainDate | undefined;
}

export const recordedBy = (tx: ScopedTx, today: PlainDate, { sourceRef, example, recordedOn }: Recording) => ({
  source_ref: sourceRef ?? null, example: example ?? false,
  recorded_on: recordedOn ?? today, recorded_at: tx.now, recorded_by: tx.scope.actor,
});
