import { sql } from "kysely";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";

/** The next number within the zone and year; whoever asks next waits until this transaction has ended, so that no number is left out or given twice. */
export async function nextNumber(tx: ScopedTx, table: "window_intake" | "one_time_notice", zoneId: string, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${table} ${zoneId} ${String(year)}`}, 0))`.execute(tx.query);
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from ${sql.table(table)} where zone_id = ${zoneId}::uuid and year = ${year}`.execute(tx.query);
  return rows[0]?.next ?? 1;
}
