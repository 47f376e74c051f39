import { sql, type RawBuilder } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { newId } from "../new-id.ts";
import type { ScopedTx } from "./scoped-transaction.ts";

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

/** A ledger's row begins: zone, id (made here unless the caller made it) and how it was recorded. */
export const newRow = (tx: ScopedTx, zoneId: string, today: PlainDate, recording: Recording) =>
  ({ zone_id: zoneId, id: recording.id ?? newId(), ...recordedBy(tx, today, recording) });

/** The columns that every recorded row shares, of the table so named. */
export const recordedColumns = (alias: string): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${of("source_ref")} as "sourceRef", ${of("example")}, ${of("version")}, ${of("recorded_on")} as "recordedOn",
    ${of("recorded_at")} as "recordedAt", ${of("recorded_by")} as "recordedBy"`;
};
