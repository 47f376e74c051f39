import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import { Type, type Static } from "typebox";
import type { Input } from "../../../kernel/operation.ts";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { enterpriseIndustries, IndustryCount, zoneIndustries } from "../contract/industry.ts";
import type { StandingTables } from "../tables/standing.ts";
import { enterpriseSight } from "./membership.ts";
import { heldOn } from "./standing-day.ts";

type Industry = StandingTables["zone_industry"];
type Belonging = StandingTables["enterprise_industry"];

export const zoneIndustryQuery = ledgerQuery<typeof zoneIndustries.row, Input<typeof zoneIndustries.list>["query"]>({
  row: zoneIndustries.row,
  from: sql`zone_industry r`,
  columns: sql`r.name, r.standing, r.place, r.valid_from as "validFrom", r.valid_to as "validTo"`,
  day: sql`r.valid_from`,
  texts: [sql`r.name`],
  matches: ({ standing }) => (standing === undefined ? [] : [sql<SqlBool>`r.standing = ${standing}`]),
});

export const enterpriseIndustryQuery = ledgerQuery<typeof enterpriseIndustries.row, Input<typeof enterpriseIndustries.list>["query"]>({
  row: enterpriseIndustries.row,
  from: sql`enterprise_industry r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
    join zone_industry i on i.zone_id = r.zone_id and i.id = r.industry_id`,
  columns: sql`r.enterprise_id as "enterpriseId", e.name as "enterpriseName", r.industry_id as "industryId", i.name as "industryName", i.standing,
    r.valid_from as "validFrom", r.valid_to as "validTo"`,
  day: sql`r.valid_from`,
  texts: [sql`e.name`, sql`i.name`],
  sight: enterpriseSight,
  matches: ({ enterpriseId, industryId }) => [
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`r.enterprise_id = ${enterpriseId}::uuid`]),
    ...(industryId === undefined ? [] : [sql<SqlBool>`r.industry_id = ${industryId}::uuid`]),
  ],
});

const readCounts = rowReader(IndustryCount);

/** The zone's industries on the day, leading ones first, each with the enterprises in sight that belong to it then. */
export async function selectIndustrySystem(tx: ScopedTx, zoneId: string, asOf: string): Promise<IndustryCount[]> {
  const { rows } = await sql`select i.id, i.name, i.standing, i.place, i.example,
      (select count(distinct r.enterprise_id) from enterprise_industry r where r.zone_id = i.zone_id and r.industry_id = i.id and not r.withdrawn
        and ${heldOn.current(asOf)} and ${enterpriseSight(tx)}) as enterprises
    from (select * from zone_industry r where r.zone_id = ${zoneId}::uuid and not r.withdrawn and ${heldOn.current(asOf)}) i
    order by i.standing, i.place, i.id`.execute(tx.query);
  return readCounts(rows);
}

const Held = record({ id: Id(""), key: Type.String(), validFrom: Day(""), validTo: Nullable(Day("")) });
const readHeld = rowReader(Held);

/** Industries of the zone by name, withdrawn ones left out. */
export async function selectIndustriesNamed(tx: ScopedTx, zoneId: string, names: readonly string[]): Promise<Static<typeof Held>[]> {
  const { rows } = await sql`select r.id, r.name as key, r.valid_from as "validFrom", r.valid_to as "validTo" from zone_industry r
    where r.zone_id = ${zoneId}::uuid and r.name = any (${names}::text[]) and not r.withdrawn order by r.id`.execute(tx.query);
  return readHeld(rows);
}

/** To which industries these enterprises belong, and when; withdrawn rows left out. */
export async function selectBelongings(tx: ScopedTx, zoneId: string, enterpriseIds: readonly string[]): Promise<Static<typeof Held>[]> {
  const { rows } = await sql`select r.id, r.enterprise_id || '/' || r.industry_id as key, r.valid_from as "validFrom", r.valid_to as "validTo" from enterprise_industry r
    where r.zone_id = ${zoneId}::uuid and r.enterprise_id = any (${enterpriseIds}::uuid[]) and not r.withdrawn order by r.id`.execute(tx.query);
  return readHeld(rows);
}

type Changes<Row> = Omit<Updateable<Row>, "zone_id" | "id" | "version">;

export const insertIndustries = (tx: ScopedTx, rows: readonly Insertable<Industry>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<StandingTables>(tx), "zone_industry", rows);
export const updateIndustry = (tx: ScopedTx, key: RowVersion, values: Changes<Industry>): Promise<WriteOutcome> =>
  updateVersion(tables<StandingTables>(tx), "zone_industry", key, values);
export const insertBelongings = (tx: ScopedTx, rows: readonly Insertable<Belonging>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<StandingTables>(tx), "enterprise_industry", rows);
export const updateBelonging = (tx: ScopedTx, key: RowVersion, values: Changes<Belonging>): Promise<WriteOutcome> =>
  updateVersion(tables<StandingTables>(tx), "enterprise_industry", key, values);
