import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import { Type, type Static } from "typebox";
import type { Input } from "../../../kernel/operation.ts";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { enterpriseInSight } from "../../../platform/db/narrowing.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { memberships } from "../contract/membership.ts";
import type { StandingTables } from "../tables/standing.ts";
import { membershipOn, onDay } from "./standing-day.ts";

type Filter = Input<typeof memberships.list>["query"];
type Table = StandingTables["size_class_membership"];

/** Of any row that names its enterprise. */
export const enterpriseSight = (tx: ScopedTx) => enterpriseInSight(tx, { zone: "r.zone_id", id: "r.enterprise_id" });

export const membershipQuery = ledgerQuery<typeof memberships.row, Filter>({
  row: memberships.row,
  from: sql`size_class_membership r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id`,
  columns: sql`r.enterprise_id as "enterpriseId", e.name as "enterpriseName", r.size_class as "sizeClass", r.entered_on as "enteredOn",
    r.entry_document as "entryDocument", r.left_on as "leftOn", r.left_because as "leftBecause"`,
  day: sql`r.entered_on`,
  texts: [sql`e.name`, sql`r.entry_document`, sql`r.left_because`],
  sight: enterpriseSight,
  matches: ({ sizeClass, enterpriseId, state, asOf }) => [
    ...(sizeClass === undefined ? [] : [sql<SqlBool>`r.size_class = ${sizeClass}`]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`r.enterprise_id = ${enterpriseId}::uuid`]),
    ...onDay(membershipOn, state, asOf),
  ],
});

const Stay = record({ id: Id(""), enterpriseId: Id(""), sizeClass: Type.String(), enteredOn: Day(""), leftOn: Nullable(Day("")) });
const readStays = rowReader(Stay);

/** Every stay of these enterprises in any class, withdrawn ones left out. */
export async function selectStays(tx: ScopedTx, zoneId: string, enterpriseIds: readonly string[]): Promise<Static<typeof Stay>[]> {
  const { rows } = await sql`select r.id, r.enterprise_id as "enterpriseId", r.size_class as "sizeClass", r.entered_on as "enteredOn", r.left_on as "leftOn"
    from size_class_membership r where r.zone_id = ${zoneId}::uuid and r.enterprise_id = any (${enterpriseIds}::uuid[]) and not r.withdrawn order by r.id`.execute(tx.query);
  return readStays(rows);
}

/** The ids written. */
export const insertMemberships = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<StandingTables>(tx), "size_class_membership", rows);

export const updateMembership = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<StandingTables>(tx), "size_class_membership", key, values);
