import { sql, type Insertable, type Updateable } from "kysely";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { recordedColumns } from "../../../platform/db/recording.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { ProjectValue } from "../contract/value.ts";
import type { ProjectTables } from "../tables.ts";

const readValues = rowReader(ProjectValue);

/** All values of a project, on whichever day they hold; the caller has seen the project. */
export async function selectValues(tx: ScopedTx, zoneId: string, projectId: string): Promise<ProjectValue[]> {
  const { rows } = await sql`select v.id, v.measure, nullif(v.year, 0) as year, v.amount_fen as "amountFen", v.day, trim_scale(v.quantity)::text as quantity,
      v.unit, v.party_id as "partyId", coalesce(e.name, u.name) as "partyName", v.occurred_on as "occurredOn", v.reason, ${recordedColumns("v")}
    from project_value v
    left join enterprise e on v.measure = 'owner' and e.zone_id = v.zone_id and e.id = v.party_id
    left join user_account u on v.measure = 'agent' and u.id = v.party_id
    where v.zone_id = ${zoneId}::uuid and v.project_id = ${projectId}::uuid
    order by v.measure, v.year, v.occurred_on, v.recorded_at, v.id`.execute(tx.query);
  return readValues(rows);
}

/** The ids written. */
export const insertValues = (tx: ScopedTx, rows: readonly Insertable<ProjectTables["project_value"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ProjectTables>(tx), "project_value", rows);

export const updateValue = (
  tx: ScopedTx, key: { readonly zoneId: string; readonly projectId: string; readonly id: string; readonly version: number },
  values: Omit<Updateable<ProjectTables["project_value"]>, "version">,
): Promise<WriteOutcome> => writeOutcome(tables<ProjectTables>(tx).updateTable("project_value").set({ ...values, version: key.version + 1 })
  .where("zone_id", "=", key.zoneId).where("project_id", "=", key.projectId).where("id", "=", key.id).where("version", "=", key.version).executeTakeFirst());
