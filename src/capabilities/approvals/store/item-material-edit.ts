import { sql, type Insertable, type SqlBool } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { itemMaterialEdits, MaterialEditInForce, type AskedMaterial } from "../contract/item-material-edit.ts";
import type { ItemMaterialEditTables } from "../tables/item-material-edit.ts";

type Filter = Input<typeof itemMaterialEdits.list>["query"];
type Table = ItemMaterialEditTables["item_material_edit"];

/** Listed by the day of their recording: one that holds from a later day on is known already. */
export const itemMaterialEditQuery = ledgerQuery<typeof itemMaterialEdits.row, Filter>({
  row: itemMaterialEdits.row,
  from: sql`item_material_edit r`,
  columns: sql`r.item, r.valid_from as "validFrom", r.materials, r.source, r.verified, r.explanation`,
  day: sql`r.recorded_on`,
  texts: [sql`r.source`, sql`r.explanation`, sql`r.materials::text`],
  matches: ({ item }) => (item === undefined ? [] : [sql<SqlBool>`r.item = ${item}`]),
});

export const insertItemMaterialEdit = (tx: ScopedTx, row: Insertable<Table>): Promise<ReadonlySet<string>> =>
  insertRows(tables<ItemMaterialEditTables>(tx), "item_material_edit", [row]);

type Values = Omit<Partial<Insertable<Table>>, "zone_id" | "id" | "version" | "materials"> & { readonly materials?: readonly AskedMaterial[] };

export const updateItemMaterialEdit = (tx: ScopedTx, key: RowVersion, { materials, ...values }: Values): Promise<WriteOutcome> =>
  updateVersion(tables<ItemMaterialEditTables>(tx), "item_material_edit", key, { ...values, ...(materials && { materials: sql`${JSON.stringify(materials)}::jsonb` }) });

const readEdits = rowReader(MaterialEditInForce);

/** What the zone has laid over the shipped lists, whatever day it is of, the oldest first. */
export async function selectMaterialEdits(tx: ScopedTx, zoneId: string): Promise<MaterialEditInForce[]> {
  const { rows } = await sql`select r.id, r.item, r.valid_from as "validFrom", r.materials, r.source, r.verified from item_material_edit r
    where r.zone_id = ${zoneId}::uuid and not r.withdrawn order by r.valid_from, r.id`.execute(tx.query);
  return readEdits(rows);
}
