import { sql, type Insertable, type Updateable } from "kysely";
import { Type, type Static } from "typebox";
import { Id, record } from "../../../kernel/schema.ts";
import { inZones } from "../../../platform/db/in-zones.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { enterpriseInSight } from "../../../platform/db/narrowing.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { Enterprise } from "../contract/enterprise.ts";
import type { EnterpriseTables } from "../tables/enterprise.ts";

const readEnterprises = rowReader(Enterprise);

const columns = [
  "e.id", "e.zone_id as zoneId", "e.credit_code as creditCode", "e.name", "e.industry", "e.address", "e.example",
  "e.source_ref as sourceRef", "e.version", "e.recorded_on as recordedOn", "e.recorded_at as recordedAt", "e.recorded_by as recordedBy",
] as const;

const seen = (tx: ScopedTx) =>
  tables<EnterpriseTables>(tx).selectFrom("enterprise as e").where(enterpriseInSight(tx, { zone: "e.zone_id", id: "e.id" }));
const inSight = (tx: ScopedTx, zoneId: string) => seen(tx).where("e.zone_id", "=", zoneId);

/** Those among the ids that stand in the zone and in sight. */
export async function selectEnterprises(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<Enterprise[]> {
  return readEnterprises(await inSight(tx, zoneId).select(columns).where("e.id", "in", sql<string>`(select unnest(${ids}::uuid[]))`).execute());
}

const EnterpriseName = record({ id: Id(""), zoneId: Id(""), name: Type.String() });
export type EnterpriseName = Static<typeof EnterpriseName>;
const readNames = rowReader(EnterpriseName);

/** All names of these zones: to find them in a text. */
export async function selectEnterpriseNames(tx: ScopedTx, zoneIds: readonly string[]): Promise<EnterpriseName[]> {
  return readNames(await seen(tx).select(["e.id", "e.zone_id as zoneId", "e.name"]).where(inZones("e.zone_id", zoneIds)).orderBy("e.id").execute());
}

/** The enterprise's name where it stands in one of the zones and in sight. */
export async function nameWithin(tx: ScopedTx, zoneIds: readonly string[], id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select e.name from enterprise e where e.zone_id = any (${zoneIds}::uuid[]) and e.id = ${id}::uuid
    and ${enterpriseInSight(tx, { zone: "e.zone_id", id: "e.id" })}`.execute(tx.query);
  return rows[0]?.name;
}

export async function selectEnterprisesByCode(tx: ScopedTx, zoneId: string, creditCodes: readonly string[]): Promise<Enterprise[]> {
  return readEnterprises(await inSight(tx, zoneId).select(columns).where("e.credit_code", "in", sql<string>`(select unnest(${creditCodes}::text[]))`).execute());
}

interface EnterpriseFilter {
  readonly text?: string;
  /** The last id of the page before: ids are made in the order of time. */
  readonly before?: string;
  readonly limit: number;
}

const matching = (tx: ScopedTx, zoneIds: readonly string[], text: string | undefined) =>
  seen(tx).where(inZones("e.zone_id", zoneIds)).$if(text !== undefined, (query) =>
    query.where((eb) => eb.or([
      eb(sql<number>`strpos(lower(e.name), lower(${text ?? ""}))`, ">", 0),
      eb(sql<number>`strpos(e.credit_code, upper(${text ?? ""}))`, ">", 0),
    ])));

export async function selectEnterprisePage(tx: ScopedTx, zoneIds: readonly string[], filter: EnterpriseFilter): Promise<Enterprise[]> {
  const { before } = filter;
  const query = matching(tx, zoneIds, filter.text).select(columns).orderBy("e.id", "desc").limit(filter.limit);
  return readEnterprises(await (before === undefined ? query : query.where("e.id", "<", before)).execute());
}

export async function countEnterprises(tx: ScopedTx, zoneIds: readonly string[], text: string | undefined): Promise<number> {
  const { total } = await matching(tx, zoneIds, text).select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  return total;
}

/** The ids written; a row whose credit code the zone already holds is left out. */
export const insertEnterprises = (tx: ScopedTx, rows: readonly Insertable<EnterpriseTables["enterprise"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<EnterpriseTables>(tx), "enterprise", rows);

/** Writes the version given; `taken` where another enterprise of the zone holds the code, and then the transaction is over. */
export const updateEnterpriseRow = (
  tx: ScopedTx,
  key: { readonly zoneId: string; readonly id: string; readonly version: number },
  values: Omit<Updateable<EnterpriseTables["enterprise"]>, "version">,
): Promise<WriteOutcome> => writeOutcome(tables<EnterpriseTables>(tx).updateTable("enterprise").set({ ...values, version: key.version + 1 })
  .where("zone_id", "=", key.zoneId).where("id", "=", key.id).where("version", "=", key.version).executeTakeFirst());
