import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import { Type, type Static } from "typebox";
import type { Input } from "../../../kernel/operation.ts";
import { inZones } from "../../../platform/db/in-zones.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { enterpriseInSight } from "../../../platform/db/narrowing.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { KindCount, qualifications } from "../contract/qualification.ts";
import type { StandingTables } from "../tables/standing.ts";
import { expiringWithin, onDay, qualificationOn } from "./standing-day.ts";

type Filter = Input<typeof qualifications.list>["query"];
type Table = StandingTables["qualification"];

/** A park's award is the zone's; an enterprise's is seen by whoever sees the enterprise. */
export const qualificationSight = (tx: ScopedTx) => sql<SqlBool>`(r.enterprise_id is null or ${enterpriseInSight(tx, { zone: "r.zone_id", id: "r.enterprise_id" })})`;

export const qualificationFrom = sql`qualification r
  left join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
  left join park p on p.zone_id = r.zone_id and p.id = r.park_id`;

export const qualificationQuery = ledgerQuery<typeof qualifications.row, Filter>({
  row: qualifications.row,
  from: qualificationFrom,
  columns: sql`r.kind, r.level, r.awarded_on as "awardedOn", r.enterprise_id as "enterpriseId", e.name as "enterpriseName", r.park_id as "parkId", p.name as "parkName",
    r.title, r.valid_to as "validTo", r.batch, r.document_number as "documentNumber", r.ended_on as "endedOn", r.ended_because as "endedBecause"`,
  day: sql`r.awarded_on`,
  texts: [sql`e.name`, sql`p.name`, sql`r.title`, sql`r.batch`, sql`r.document_number`],
  sight: qualificationSight,
  matches: ({ kind, level, enterpriseId, parkId, state, expiringWithin: days, asOf }) => [
    ...(kind === undefined ? [] : [sql<SqlBool>`r.kind = ${kind}`]),
    ...(level === undefined ? [] : [sql<SqlBool>`r.level = ${level}`]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`r.enterprise_id = ${enterpriseId}::uuid`]),
    ...(parkId === undefined ? [] : [sql<SqlBool>`r.park_id = ${parkId}::uuid`]),
    ...onDay(qualificationOn, state, asOf),
    ...(days === undefined || asOf === undefined ? [] : [expiringWithin(asOf, Number(days))]),
  ],
});

const readCounts = rowReader(KindCount);

/** Valid awards of the zones by kind and level. */
export async function countByKind(tx: ScopedTx, zoneIds: readonly string[], asOf: string): Promise<Static<typeof KindCount>[]> {
  const { rows } = await sql`select r.kind, r.level, count(*) as awards, count(distinct coalesce(r.enterprise_id, r.park_id)) as holders
    from qualification r where ${inZones("r.zone_id", zoneIds)} and not r.withdrawn and ${qualificationOn.valid(asOf)} and ${qualificationSight(tx)}
    group by r.kind, r.level order by r.kind, r.level`.execute(tx.query);
  return readCounts(rows);
}

const Found = rowReader(Type.Object({ id: Type.String() }));

/** Those among the ids that are parks of the zone. */
export async function selectParkIds(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql`select p.id from park p where p.zone_id = ${zoneId}::uuid and p.id = any (${ids}::uuid[])`.execute(tx.query);
  return new Set(Found(rows).map(({ id }) => id));
}

/** The ids written. */
export const insertQualifications = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<StandingTables>(tx), "qualification", rows);

export const updateQualification = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<StandingTables>(tx), "qualification", key, values);
