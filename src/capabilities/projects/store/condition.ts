import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { projectConditions } from "../contract/condition.ts";
import type { ProjectTables } from "../tables.ts";
import { sight } from "./project.ts";

type Filter = Input<typeof projectConditions.list>["query"];
type Table = ProjectTables["project_condition"];

export const projectConditionQuery = ledgerQuery<typeof projectConditions.row, Filter>({
  row: projectConditions.row,
  from: sql`project_condition r join project p on p.zone_id = r.zone_id and p.id = r.project_id`,
  columns: sql`r.project_id as "projectId", p.name as "projectName", r.condition, r.value, r.occurred_on as "occurredOn"`,
  day: sql`r.occurred_on`,
  texts: [sql`p.name`, sql`r.source_ref`],
  sight,
  matches: ({ projectId, condition }) => [
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
    ...(condition === undefined ? [] : [sql<SqlBool>`r.condition = ${condition}`]),
  ],
});

/** The ids written; a second value of the same day is left out. */
export const insertConditions = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ProjectTables>(tx), "project_condition", rows);

export const updateCondition = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<ProjectTables>(tx), "project_condition", key, values);

interface Corrected { readonly id: string; readonly version: number; readonly value: string }

/** Puts many right in one statement, each at the version given; how many were. */
export async function correctConditions(tx: ScopedTx, zoneId: string, rows: readonly Corrected[], sourceRef: string | null): Promise<number> {
  if (rows.length === 0) return 0;
  const { numAffectedRows } = await sql`update project_condition r set value = n.value, source_ref = ${sourceRef}, version = r.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) n (id uuid, version integer, value text)
    where r.zone_id = ${zoneId}::uuid and r.id = n.id and r.version = n.version and not r.withdrawn`.execute(tx.query);
  return Number(numAffectedRows ?? 0n);
}
