import { sql, type Insertable, type SqlBool } from "kysely";
import { Type, type Static } from "typebox";
import type { Input } from "../../../kernel/operation.ts";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { Arranged } from "../contract/item-arrangement.ts";
import { ItemContent, itemOverrides, OverrideInForce } from "../contract/item-override.ts";
import type { ItemOverrideTables } from "../tables/item-override.ts";

type Filter = Input<typeof itemOverrides.list>["query"];
type Table = ItemOverrideTables["item_override"];

/** Listed by the day of their recording: one that holds from a later day on is known already. */
export const itemOverrideQuery = ledgerQuery<typeof itemOverrides.row, Filter>({
  row: itemOverrides.row,
  from: sql`item_override r`,
  columns: sql`r.item, r.kind, r.valid_from as "validFrom", r.content, r.source, r.verified, r.explanation, r.edition,
    (select coalesce(sum(c.moved), 0)::int from case_recount c where c.zone_id = r.zone_id and c.override_id = r.id) as moved`,
  day: sql`r.recorded_on`,
  texts: [sql`r.source`, sql`r.explanation`, sql`r.content->>'name'`],
  matches: ({ item, kind }) => [
    ...(item === undefined ? [] : [sql<SqlBool>`r.item = ${item}`]),
    ...(kind === undefined ? [] : [sql<SqlBool>`r.kind = ${kind}`]),
  ],
});

export const insertItemOverrides = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ItemOverrideTables>(tx), "item_override", rows);

type Values = Omit<Partial<Insertable<Table>>, "zone_id" | "id" | "version" | "content" | "made_on"> & { readonly content?: object; readonly made_on?: object | null };

export const updateItemOverride = (tx: ScopedTx, key: RowVersion, { content, made_on: madeOn, ...values }: Values): Promise<WriteOutcome> =>
  updateVersion(tables<ItemOverrideTables>(tx), "item_override", key, { ...values, ...(content && { content: sql`${JSON.stringify(content)}::jsonb` }), ...(madeOn && { made_on: sql`${JSON.stringify(madeOn)}::jsonb` }) });

const EditsOfZone = record({ zoneId: Id(""), overrides: Type.Array(OverrideInForce), arranged: Type.Array(Arranged) });
export type EditsOfZone = Static<typeof EditsOfZone>;
const readEdits = rowReader(EditsOfZone);

/** What is laid over the shipped catalogue in these zones, by themselves or by the zone above a sub-park, whatever day it is of, in one statement; a row for each zone. */
export async function selectEdits(tx: ScopedTx, zoneIds: readonly string[]): Promise<EditsOfZone[]> {
  const upper = sql`case when z.upper then json_build_object('zoneId', z.id, 'name', z.name) end`;
  const { rows } = await sql`select a.id as "zoneId",
      (select coalesce(json_agg(json_build_object('id', r.id, 'item', r.item, 'kind', r.kind, 'validFrom', r.valid_from, 'content', r.content, 'source', r.source, 'verified', r.verified, 'upper', ${upper}) order by r.valid_from, r.id), '[]')
        from overrides_in_zone(a.id) r join catalogue_zones(a.id) z on z.id = r.zone_id) as overrides,
      (select coalesce(json_agg(json_build_object('id', r.id, 'item', r.item, 'kind', r.kind, 'validFrom', r.valid_from, 'validTo', r.valid_to, 'organ', r.organ, 'title', r.title,
          'documentNumber', r.document_number, 'doneOn', r.done_on, 'source', r.source, 'verified', r.verified, 'upper', ${upper}) order by r.valid_from, r.id), '[]')
        from arrangements_in_zone(a.id) r join catalogue_zones(a.id) z on z.id = r.zone_id) as arranged
    from unnest(${zoneIds}::uuid[]) a (id)`.execute(tx.query);
  return readEdits(rows);
}

const readMadeOn = rowReader(record({
  id: Id(""), item: Type.String(), validFrom: Day(""), version: Type.Integer(), edition: Type.Integer(), content: ItemContent, madeOn: Nullable(Type.Record(Type.String(), Type.String())),
}));

/** The zone's own changes that hold on the day or later, unless the item is as shipped again by the day, with what each was made on; of one item where it is named. */
export async function selectMadeOn(tx: ScopedTx, zoneId: string, day: string, item?: string) {
  const { rows } = await sql`select r.id, r.item, r.valid_from as "validFrom", r.version, r.edition, r.content, r.made_on as "madeOn" from item_override r
    where r.zone_id = ${zoneId}::uuid and r.kind = 'change' and not r.withdrawn and ${item === undefined ? sql`true` : sql`r.item = ${item}`}
      and not exists (select from item_override n where n.zone_id = r.zone_id and n.item = r.item and not n.withdrawn and n.kind in ('restore', 'end')
        and n.valid_from > r.valid_from and n.valid_from <= ${day}::date)
    order by r.valid_from, r.id`.execute(tx.query);
  return readMadeOn(rows);
}

/** One edit of a zone's catalogue after the other: two that are sound alone may make a circle together. */
export async function holdEdits(tx: ScopedTx, zoneId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('item_override ' || ${zoneId}, 0))`.execute(tx.query);
}
