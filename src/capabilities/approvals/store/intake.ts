import { sql, type Insertable } from "kysely";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { Intake } from "../contract/intake.ts";
import type { IntakeTables } from "../tables/intake.ts";
import { voidedColumn } from "./void-paper.ts";

const readIntakes = rowReader(Intake);

/** Of the project, newest first, with what was handed in; what was taken back and what is void too. The caller has seen the project. */
export async function selectIntakes(tx: ScopedTx, zoneId: string, projectIds: readonly string[]): Promise<Intake[]> {
  const { rows } = await sql`select r.id, r.project_id as "projectId", r.year, r.number, r.received_on as "receivedOn", r.handed_by as "handedBy", r.items, r.submitted, r.note, r.example, r.version, ${voidedColumn},
      (select u.name from user_account u where u.id::text = r.recorded_by) as "receivedBy",
      coalesce((select json_agg(json_build_object('id', m.id, 'material', m.material, 'form', m.form, 'copies', m.copies, 'receivedOn', m.received_on, 'withdrawn', m.withdrawn, 'version', m.version) order by m.id)
        from received_material m where m.zone_id = r.zone_id and m.intake_id = r.id), '[]') as materials
    from window_intake r where r.zone_id = ${zoneId}::uuid and r.project_id = any (${projectIds}::uuid[])
    order by r.received_on desc, r.id desc`.execute(tx.query);
  return readIntakes(rows);
}

export const insertIntake = (tx: ScopedTx, row: Insertable<IntakeTables["window_intake"]>): Promise<ReadonlySet<string>> =>
  insertRows(tables<IntakeTables>(tx), "window_intake", [row]);

/** The ids written; a material that the project has already is left out. */
export const insertReceived = (tx: ScopedTx, rows: readonly Insertable<IntakeTables["received_material"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<IntakeTables>(tx), "received_material", rows);

export const withdrawReceived = (tx: ScopedTx, key: RowVersion): Promise<WriteOutcome> =>
  updateVersion(tables<IntakeTables>(tx), "received_material", key, { withdrawn: true });
