import { sql, type Insertable } from "kysely";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { recordedColumns } from "../../../platform/db/recording.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { ProjectFact } from "../contract/fact.ts";
import type { ProjectTables } from "../tables.ts";

const readFacts = rowReader(ProjectFact);

/** All facts of the projects, withdrawn ones too; the caller has seen the projects. */
export async function selectFacts(tx: ScopedTx, zoneId: string, projectIds: readonly string[]): Promise<ProjectFact[]> {
  const { rows } = await sql`select f.id, f.project_id as "projectId", f.kind, f.occurred_on as "occurredOn", f.evidence, f.verifier, f.withdrawn, ${recordedColumns("f")}
    from project_fact f where f.zone_id = ${zoneId}::uuid and f.project_id = any (${projectIds}::uuid[])
    order by f.occurred_on, f.recorded_at, f.id`.execute(tx.query);
  return readFacts(rows);
}

/** The ids written; a second fact of its kind that is not withdrawn is left out. */
export const insertFacts = (tx: ScopedTx, rows: readonly Insertable<ProjectTables["project_fact"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ProjectTables>(tx), "project_fact", rows);

export const markWithdrawn = (tx: ScopedTx, key: { readonly zoneId: string; readonly id: string; readonly version: number }): Promise<WriteOutcome> =>
  writeOutcome(tables<ProjectTables>(tx).updateTable("project_fact").set({ withdrawn: true, version: key.version + 1 })
    .where("zone_id", "=", key.zoneId).where("id", "=", key.id).where("version", "=", key.version).executeTakeFirst());
