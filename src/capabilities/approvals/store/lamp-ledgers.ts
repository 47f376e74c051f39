import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import { Type } from "typebox";
import type { Input } from "../../../kernel/operation.ts";
import { record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { LampExcused } from "../contract/lamp.ts";
import { lampExcuses, zoneLampRules, type ZoneLampRules } from "../contract/lamp-ledgers.ts";
import { LampDimension } from "../contract/lamp-rule.ts";
import type { LampTables } from "../tables/lamp.ts";
import { projectSight } from "./wall.ts";

type RulesFilter = Input<typeof zoneLampRules.list>["query"];
type ExcuseFilter = Input<typeof lampExcuses.list>["query"];
type RulesTable = LampTables["zone_lamp_rules"];
type ExcuseTable = LampTables["lamp_excuse"];

export const zoneLampRulesQuery = ledgerQuery<typeof zoneLampRules.row, RulesFilter>({
  row: zoneLampRules.row,
  from: sql`zone_lamp_rules r`,
  columns: sql`r.valid_from as "validFrom", r.base, r.name, r.rules, r.note`,
  day: sql`r.valid_from`,
  texts: [sql`r.name`, sql`r.note`],
});

/** The rules of the latest day up to this one, where the zone has chosen any. */
export async function selectRulesOn(tx: ScopedTx, zoneId: string, day: string): Promise<ZoneLampRules | undefined> {
  const { rows } = await sql<{ id: string }>`select r.id from zone_lamp_rules r where r.zone_id = ${zoneId}::uuid and not r.withdrawn and r.valid_from <= ${day}::date
    order by r.valid_from desc limit 1`.execute(tx.query);
  const id = rows[0]?.id;
  return id === undefined ? undefined : (await zoneLampRulesQuery.select(tx, zoneId, [id]))[0];
}

/** The ids written. */
export const insertZoneLampRules = (tx: ScopedTx, rows: readonly Insertable<RulesTable>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<LampTables>(tx), "zone_lamp_rules", rows);
export const updateZoneLampRules = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<RulesTable>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<LampTables>(tx), "zone_lamp_rules", key, values);

export const lampExcuseQuery = ledgerQuery<typeof lampExcuses.row, ExcuseFilter>({
  row: lampExcuses.row,
  from: sql`lamp_excuse r join project p on p.zone_id = r.zone_id and p.id = r.project_id`,
  columns: sql`r.project_id as "projectId", p.name as "projectName", r.dimension, r.kind, r.from_day as "fromDay", r.to_day as "toDay", r.approver, r.approved_on as "approvedOn", r.grounds`,
  day: sql`r.from_day`,
  texts: [sql`r.grounds`, sql`r.approver`, sql`p.name`],
  sight: projectSight,
  matches: ({ projectId, dimension }) => [
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
    ...(dimension === undefined ? [] : [sql<SqlBool>`r.dimension = ${dimension}`]),
  ],
});

/** The ids written. */
export const insertLampExcuses = (tx: ScopedTx, rows: readonly Insertable<ExcuseTable>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<LampTables>(tx), "lamp_excuse", rows);
export const updateLampExcuse = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<ExcuseTable>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<LampTables>(tx), "lamp_excuse", key, values);

const readStanding = rowReader(record({ projectId: Type.String(), dimension: LampDimension, ...LampExcused.properties }));

/** The excuses of these projects that were approved by the day and cover it. */
export async function selectExcusesOn(tx: ScopedTx, zoneId: string, projectIds: readonly string[], day: string) {
  const { rows } = await sql`select r.project_id as "projectId", r.dimension, r.id, r.kind, r.grounds as reason, r.approver, r.from_day as "from", r.to_day as "to"
    from lamp_excuse r where r.zone_id = ${zoneId}::uuid and r.project_id = any (${projectIds}::uuid[]) and not r.withdrawn
      and ${day}::date between r.from_day and r.to_day and r.approved_on <= ${day}::date order by r.from_day, r.id`.execute(tx.query);
  return readStanding(rows);
}
