import { sql, type Insertable } from "kysely";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { recordedColumns } from "../../../platform/db/recording.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { KeyListEntry } from "../contract/key-list.ts";
import type { ProjectTables } from "../tables.ts";

const readEntries = rowReader(KeyListEntry);

/** All entries of the projects, past ones too; the caller has seen the projects. */
export async function selectEntries(tx: ScopedTx, zoneId: string, projectIds: readonly string[]): Promise<KeyListEntry[]> {
  const { rows } = await sql`select l.id, l.project_id as "projectId", l.year, l.level, l.entered_on as "enteredOn", l.left_on as "leftOn", ${recordedColumns("l")}
    from key_project l where l.zone_id = ${zoneId}::uuid and l.project_id = any (${projectIds}::uuid[])
    order by l.year desc, l.level, l.entered_on, l.id`.execute(tx.query);
  return readEntries(rows);
}

/** The ids written; an entry on a list that the project already stands on without an end is left out. */
export const insertEntries = (tx: ScopedTx, rows: readonly Insertable<ProjectTables["key_project"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ProjectTables>(tx), "key_project", rows);

export const setLeftOn = (tx: ScopedTx, key: { readonly zoneId: string; readonly id: string; readonly version: number }, leftOn: string): Promise<WriteOutcome> =>
  writeOutcome(tables<ProjectTables>(tx).updateTable("key_project").set({ left_on: leftOn, version: key.version + 1 })
    .where("zone_id", "=", key.zoneId).where("id", "=", key.id).where("version", "=", key.version).executeTakeFirst());
