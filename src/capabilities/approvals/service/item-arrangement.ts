import type { Input } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { itemArrangements, type Arranged, type ItemArrangement } from "../contract/item-arrangement.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { arrangementTitle } from "../messages/item-arrangement.ts";
import { judgeArrangement } from "../rules/item-arrangement.ts";
import { insertItemArrangements, itemArrangementQuery, updateItemArrangement } from "../store/item-arrangement.ts";
import { holdEdits } from "../store/item-override.ts";
import { demandKnownItems } from "./known-item.ts";
import { zoneMeans } from "./zone-means.ts";

type Entered = Input<typeof itemArrangements.create>["body"];
export type NewItemArrangement = Entered & Recording;

const kept: KeptLedger<ItemArrangement, Input<typeof itemArrangements.list>["query"]> = {
  title: itemArrangements.title,
  query: itemArrangementQuery,
  withdraw: (tx, key) => updateItemArrangement(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  item: entered.item, kind: entered.kind, valid_from: entered.validFrom, valid_to: entered.validTo ?? null, organ: entered.organ ?? null, title: entered.title ?? null,
  document_number: entered.documentNumber ?? null, done_on: entered.doneOn ?? null, note: entered.note ?? null, source: entered.source, verified: entered.verified,
});

function demandSound(entered: Entered, others: readonly Arranged[]): void {
  const verdict = judgeArrangement(entered, others.filter(({ item, kind }) => item === entered.item && kind === entered.kind));
  if (!verdict.allowed) throw faultAt("field" in verdict ? verdict.field : "validFrom", verdict.code, arrangementTitle[verdict.code]);
}

/** Holds the zone's edits, judges what was entered and gives the zone's day and what stands besides. */
async function prepared(means: ApprovalMeans, tx: ScopedTx, zoneId: string, entered: readonly Entered[], before?: string) {
  const today = await demandPast(tx, zoneId, entered.map(({ doneOn }) => doneOn));
  await holdEdits(tx, zoneId);
  const own = await zoneMeans(means, tx, zoneId, today);
  demandKnownItems(own, entered.map(({ item }) => item), before);
  return { today, standing: own.inForce?.versions.arranged.filter(({ upper }) => !upper) ?? [] };
}

/** Records one arrangement or many, all or none; the ids in the order of the rows. */
export async function addItemArrangements(means: ApprovalMeans, tx: ScopedTx, zoneId: string, entered: readonly NewItemArrangement[]): Promise<string[]> {
  const { today, standing } = await prepared(means, tx, zoneId, entered);
  for (const one of entered) demandSound(one, standing);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertItemArrangements(tx, rows));
  return rows.map(({ id }) => id);
}

export const itemArrangementKeeper = (means: ApprovalMeans) => ({
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof itemArrangements.create>): Promise<ItemArrangement> => {
    const id = newId();
    await addItemArrangements(means, tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof itemArrangements.correct>): Promise<ItemArrangement> => {
    const { item } = await requireRow(kept, tx, params);
    const { standing } = await prepared(means, tx, params.zoneId, [body], item);
    return changeRow(kept, tx, params, body, (key) => {
      demandSound(body, standing.filter(({ id }) => id !== params.recordId));
      return updateItemArrangement(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    });
  },
});
