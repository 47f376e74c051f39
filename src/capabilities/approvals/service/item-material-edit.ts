import type { Input, Output } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { newRow } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { changeRow, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { itemMaterialEdits, type getItemMaterials, type ItemMaterialEdit } from "../contract/item-material-edit.ts";
import type { ApprovalMeans, WindowMeans } from "../contract/means.ts";
import { materialEditTitle } from "../messages/item-materials.ts";
import { editsOn, materialsOn } from "../rules/materials-in-force.ts";
import { insertItemMaterialEdit, itemMaterialEditQuery, selectMaterialEdits, updateItemMaterialEdit } from "../store/item-material-edit.ts";
import { holdEdits } from "../store/item-override.ts";
import { demandKnownItems } from "./known-item.ts";
import { zoneMeans } from "./zone-means.ts";

type Entered = Input<typeof itemMaterialEdits.create>["body"];

const kept: KeptLedger<ItemMaterialEdit, Input<typeof itemMaterialEdits.list>["query"]> = {
  title: itemMaterialEdits.title,
  query: itemMaterialEditQuery,
  withdraw: (tx, key) => updateItemMaterialEdit(tx, key, { withdrawn: true }),
};

const columnsOf = ({ item, validFrom, materials, source, verified, explanation }: Entered) => ({ item, valid_from: validFrom, materials, source, verified, explanation });

/** Holds the zone's edits and gives its today; the item is of the zone, its materials have each a name of their own, and no other edit begins on the day. */
async function demandSound(means: ApprovalMeans, tx: ScopedTx, zoneId: string, { item, validFrom, materials }: Entered, before?: ItemMaterialEdit): Promise<PlainDate> {
  await holdEdits(tx, zoneId);
  const today = await zoneToday(tx, zoneId);
  demandKnownItems(await zoneMeans(means, tx, zoneId, today), [item], before?.item);
  if (new Set(materials.map(({ name }) => name)).size < materials.length) throw faultAt("materials", "materialTwice", materialEditTitle.materialTwice);
  const others = (await selectMaterialEdits(tx, zoneId)).filter(({ id }) => id !== before?.id);
  if (others.some((one) => one.item === item && one.validFrom === validFrom)) throw faultAt("validFrom", "materialEditTwice", materialEditTitle.materialEditTwice);
  return today;
}

export const itemMaterialEditKeeper = (means: ApprovalMeans) => ({
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof itemMaterialEdits.create>): Promise<ItemMaterialEdit> => {
    const today = await demandSound(means, tx, zoneId, body);
    const row = { ...newRow(tx, zoneId, today, body), ...columnsOf(body) };
    demandWritten(kept.title, [row], await insertItemMaterialEdit(tx, row));
    return requireRow(kept, tx, { zoneId, recordId: row.id });
  },
  correct: (tx: ScopedTx, { params, body }: Input<typeof itemMaterialEdits.correct>): Promise<ItemMaterialEdit> => changeRow(kept, tx, params, body, async (key, before) => {
    await demandSound(means, tx, params.zoneId, body, before);
    return updateItemMaterialEdit(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
  }),
});

/** What an item asks for on a day. */
export async function materialsOfItem({ materials: shipped }: WindowMeans, tx: ScopedTx, { params, query }: Input<typeof getItemMaterials>): Promise<Output<typeof getItemMaterials>> {
  // A zone out of scope is unknown, not empty.
  const today = await zoneToday(tx, params.zoneId);
  const asOf = query.asOf ?? today;
  const edits = await selectMaterialEdits(tx, params.zoneId);
  const catalogue = materialsOn(shipped, edits, asOf);
  const list = catalogue.items.find(({ item }) => item === params.item);
  const edit = editsOn(edits, asOf).get(params.item);
  return {
    asOf, source: list?.source ?? null, evidence: list?.evidence ?? null, edit: edit ? { id: edit.id, validFrom: edit.validFrom } : null,
    materials: (list?.materials ?? []).flatMap((code) => catalogue.materials.filter((one) => one.code === code).map(({ name, form, copies }) => ({ name, form, copies }))),
  };
}
