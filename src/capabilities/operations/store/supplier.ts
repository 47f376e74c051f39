import { sql, type Insertable, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { suppliers } from "../contract/supplier.ts";
import type { OperationTables } from "../tables/operation.ts";

export type SupplierFilter = Input<typeof suppliers.list>["query"];
type Table = OperationTables["supplier"];

export const supplierQuery = ledgerQuery<typeof suppliers.row, SupplierFilter>({
  row: suppliers.row,
  from: sql`supplier r`,
  columns: sql`r.name, r.place, r.supplies, r.contact`,
  day: sql`r.recorded_on`,
  texts: [sql`r.name`, sql`r.place`, sql`r.supplies`],
});

/** The ids written. */
export const insertSuppliers = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<OperationTables>(tx), "supplier", rows);

export const updateSupplier = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<OperationTables>(tx), "supplier", key, values);
