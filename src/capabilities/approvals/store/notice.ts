import { sql, type Insertable, type RawBuilder } from "kysely";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { Notice } from "../contract/notice.ts";
import type { IntakeTables } from "../tables/intake.ts";
import { voidedColumn } from "./void-paper.ts";
import { projectSight } from "./wall.ts";

const readNotices = rowReader(Notice);

async function selectWhere(tx: ScopedTx, zoneId: string, condition: RawBuilder<unknown>): Promise<Notice[]> {
  const { rows } = await sql`select r.id, r.zone_id as "zoneId", r.project_id as "projectId", r.kind, r.year, r.number, r.issued_on as "issuedOn", r.intake_id as "intakeId", r.content, r.example, r.version, ${voidedColumn},
      (select z.name from zone z where z.id = r.zone_id) as issuer,
      (select u.name from user_account u where u.id::text = r.recorded_by) as "issuedBy"
    from one_time_notice r join project p on p.zone_id = r.zone_id and p.id = r.project_id
    where r.zone_id = ${zoneId}::uuid and ${projectSight(tx)} and ${condition} order by r.issued_on desc, r.id desc`.execute(tx.query);
  return readNotices(rows);
}

/** Of the projects in sight, newest first, those that are void too. */
export const selectNotices = (tx: ScopedTx, zoneId: string, projectIds: readonly string[]): Promise<Notice[]> =>
  selectWhere(tx, zoneId, sql`r.project_id = any (${projectIds}::uuid[])`);

export const selectNotice = async (tx: ScopedTx, zoneId: string, id: string): Promise<Notice | undefined> => (await selectWhere(tx, zoneId, sql`r.id = ${id}::uuid`))[0];

export const insertNotice = (tx: ScopedTx, row: Insertable<IntakeTables["one_time_notice"]>): Promise<ReadonlySet<string>> =>
  insertRows(tables<IntakeTables>(tx), "one_time_notice", [row]);

/** Where the zone last asked people to come: what the next notice begins with. */
export async function selectLastPlace(tx: ScopedTx, zoneId: string): Promise<string | null> {
  const { rows } = await sql<{ place: string | null }>`select r.content ->> 'place' as place from one_time_notice r
    where r.zone_id = ${zoneId}::uuid and not r.withdrawn and r.content ->> 'place' is not null order by r.year desc, r.number desc limit 1`.execute(tx.query);
  return rows[0]?.place ?? null;
}
