import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { itemArrangements } from "../contract/item-arrangement.ts";
import type { ItemOverrideTables } from "../tables/item-override.ts";

type Filter = Input<typeof itemArrangements.list>["query"];
type Table = ItemOverrideTables["item_arrangement"];

export const itemArrangementQuery = ledgerQuery<typeof itemArrangements.row, Filter>({
  row: itemArrangements.row,
  from: sql`item_arrangement r`,
  columns: sql`r.item, r.kind, r.valid_from as "validFrom", r.valid_to as "validTo", r.organ, r.title, r.document_number as "documentNumber", r.done_on as "doneOn", r.note, r.source, r.verified`,
  day: sql`r.recorded_on`,
  texts: [sql`r.organ`, sql`r.title`, sql`r.document_number`, sql`r.source`],
  matches: ({ item, kind, inForceOn }) => [
    ...(item === undefined ? [] : [sql<SqlBool>`r.item = ${item}`]),
    ...(kind === undefined ? [] : [sql<SqlBool>`r.kind = ${kind}`]),
    ...(inForceOn === undefined ? [] : [sql<SqlBool>`r.valid_from <= ${inForceOn}::date and (r.valid_to is null or r.valid_to >= ${inForceOn}::date)`]),
  ],
});

export const insertItemArrangements = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ItemOverrideTables>(tx), "item_arrangement", rows);

export const updateItemArrangement = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<ItemOverrideTables>(tx), "item_arrangement", key, values);
