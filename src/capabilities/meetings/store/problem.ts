import { sql } from "kysely";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";

/** Those among the ids that are problems of the zone. */
export async function selectProblemIds(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from problem where zone_id = ${zoneId}::uuid and id = any (${ids}::uuid[])`.execute(tx.query);
  return new Set(rows.map(({ id }) => id));
}
