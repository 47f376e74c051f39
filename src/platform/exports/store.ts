import type { ScopedTx } from "../db/scoped-transaction.ts";
import { newId } from "../new-id.ts";

/** That records left the ledgers as a file: by which operation, asked how, and how many they were. */
interface Export {
  readonly zoneId: string;
  readonly operation: string;
  /** What was exported, in Chinese. */
  readonly title: string;
  /** Address, conditions and body of the request. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly rows: number;
}

export async function recordExport(tx: ScopedTx, { zoneId, operation, title, asked, rows }: Export): Promise<void> {
  await tx.query.insertInto("export_record").values({
    zone_id: zoneId, id: newId(), operation, title, asked: JSON.stringify(asked), row_count: rows, recorded_at: tx.now, recorded_by: tx.scope.actor,
  }).execute();
}
