import type { Input } from "../../../kernel/operation.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { ledgerRefusal } from "../../zones/messages.ts";
import { changeRow, demandWritten, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { suppliers, type Supplier } from "../contract/supplier.ts";
import { insertSuppliers, supplierQuery, updateSupplier, type SupplierFilter } from "../store/supplier.ts";

type Entered = Omit<Input<typeof suppliers.create>["body"], "sourceRef">;
export type NewSupplier = Entered & Recording;

const kept: KeptLedger<Supplier, SupplierFilter> = {
  title: suppliers.title,
  query: supplierQuery,
  withdraw: (tx, key) => updateSupplier(tx, key, { withdrawn: true }),
};

const columnsOf = ({ name, place, supplies, contact }: Entered) => ({ name, place: place ?? null, supplies, contact: contact ?? null });

/** Records one supplier or many, all or none; the ids in the order of the rows. */
export async function addSuppliers(tx: ScopedTx, zoneId: string, entered: readonly NewSupplier[]): Promise<string[]> {
  const today = await zoneToday(tx, zoneId);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertSuppliers(tx, rows));
  return rows.map(({ id }) => id);
}

/** All of them stand in the zone's ledger of suppliers. */
export async function requireSuppliers(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await supplierQuery.select(tx, zoneId, ids)).filter(({ withdrawn }) => !withdrawn).map(({ id }) => id));
  if (ids.some((id) => !known.has(id))) throw new Refusal("notFound", "recordNotFound", ledgerRefusal.recordNotFound(kept.title));
}

export const supplierKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof suppliers.create>): Promise<Supplier> => {
    const id = newId();
    await addSuppliers(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: (tx: ScopedTx, { params, body }: Input<typeof suppliers.correct>): Promise<Supplier> =>
    changeRow(kept, tx, params, body, (key) => updateSupplier(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null })),
};
