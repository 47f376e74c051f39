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
import { pairings } from "../contract/pairing.ts";
import type { PairingTables } from "../tables/pairing.ts";
import { enterpriseSight } from "./membership.ts";
import { heldOn, onDay } from "./standing-day.ts";

type Filter = Input<typeof pairings.list>["query"];
type Table = PairingTables["pairing"];

export const pairingQuery = ledgerQuery<typeof pairings.row, Filter>({
  row: pairings.row,
  from: sql`pairing r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id left join user_account u on u.id = r.user_id`,
  // What one cadre leaves to the next is not for the enterprise's contact.
  columns: sql`r.enterprise_id as "enterpriseId", e.name as "enterpriseName", r.duty, r.user_id as "userId", r.person, coalesce(u.name, r.person) as "personName",
    r.valid_from as "validFrom", r.valid_to as "validTo", case when (select scope_enterprise()) is null then r.handover end as handover`,
  day: sql`r.valid_from`,
  texts: [sql`e.name`, sql`u.name`, sql`r.person`],
  sight: enterpriseSight,
  matches: ({ enterpriseId, userId, duty, state, asOf }) => [
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`r.enterprise_id = ${enterpriseId}::uuid`]),
    ...(userId === undefined ? [] : [sql<SqlBool>`r.user_id = ${userId}::uuid`]),
    ...(duty === undefined ? [] : [sql<SqlBool>`r.duty = ${duty}`]),
    ...onDay(heldOn, state, asOf),
  ],
});

const Paired = record({ id: Id(""), enterpriseId: Id(""), duty: Type.String(), userId: Nullable(Id("")), person: Nullable(Type.String()), validFrom: Day(""), validTo: Nullable(Day("")) });
const readPaired = rowReader(Paired);

/** Every pairing of these enterprises, withdrawn ones left out. */
export async function selectPaired(tx: ScopedTx, zoneId: string, enterpriseIds: readonly string[]): Promise<Static<typeof Paired>[]> {
  const { rows } = await sql`select r.id, r.enterprise_id as "enterpriseId", r.duty, r.user_id as "userId", r.person, r.valid_from as "validFrom", r.valid_to as "validTo"
    from pairing r where r.zone_id = ${zoneId}::uuid and r.enterprise_id = any (${enterpriseIds}::uuid[]) and not r.withdrawn order by r.id`.execute(tx.query);
  return readPaired(rows);
}

/** The ids written. */
export const insertPairings = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<PairingTables>(tx), "pairing", rows);

export const updatePairing = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<PairingTables>(tx), "pairing", key, values);
