import { Refusal } from "../../../kernel/refusal.ts";
import type { Input } from "../../../kernel/operation.ts";
import { newRow } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { itemOverrides, type ItemOverride, type OverrideInForce } from "../contract/item-override.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { overrideFaultTitle } from "../messages/item-override.ts";
import { judgeOverride, judgeWithdrawal, type JudgedOverride } from "../rules/override-faults.ts";
import { holdEdits, insertItemOverrides, itemOverrideQuery, selectEdits, updateItemOverride } from "../store/item-override.ts";
import { recountForEdit } from "./recount.ts";

type Entered = Input<typeof itemOverrides.create>["body"];

const kept: KeptLedger<ItemOverride, Input<typeof itemOverrides.list>["query"]> = {
  title: itemOverrides.title,
  query: itemOverrideQuery,
  withdraw: (tx, key) => updateItemOverride(tx, key, { withdrawn: true }),
};

function demandSound(judged: JudgedOverride): void {
  if (!judged.allowed) throw new Refusal("invalid", judged.code, overrideFaultTitle[judged.code], { items: [judged.at] });
}

async function standing(tx: ScopedTx, zoneId: string): Promise<readonly OverrideInForce[]> {
  await holdEdits(tx, zoneId);
  const [edits] = await selectEdits(tx, [zoneId]);
  return edits?.overrides ?? [];
}

const ownCode = (): string => `own${newId().replaceAll("-", "").slice(-12)}`;
const inForce = (id: string, item: string, { kind, validFrom, content, source, verified }: Entered): OverrideInForce => ({ id, item, kind, validFrom, content, source, verified });
const columnsOf = ({ kind, validFrom, content, source, verified, explanation }: Entered) => ({ kind, valid_from: validFrom, content, source, verified, explanation });

function itemOfEntry({ kind, item }: Entered): string {
  if (item !== undefined) return item;
  if (kind !== "add") throw faultAt("item", "itemMissing", overrideFaultTitle.itemMissing);
  return ownCode();
}

/** Written upon those that stand; the cases of its item are counted again at once. */
async function create(means: ApprovalMeans, tx: ScopedTx, { params: { zoneId }, body }: Input<typeof itemOverrides.create>): Promise<ItemOverride> {
  const others = await standing(tx, zoneId);
  const begun = newRow(tx, zoneId, await zoneToday(tx, zoneId), body);
  const item = itemOfEntry(body);
  demandSound(judgeOverride(means.catalogue, others, inForce(begun.id, item, body)));
  const rows = [{ ...begun, item, ...columnsOf(body), edition: means.catalogue.edition }];
  demandWritten(kept.title, rows, await insertItemOverrides(tx, rows));
  await recountForEdit(means, tx, zoneId, { id: begun.id, item });
  return requireRow(kept, tx, { zoneId, recordId: begun.id });
}

/** The item that an override is of stays; everything else may be put right. */
async function correct(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof itemOverrides.correct>): Promise<ItemOverride> {
  const { zoneId, recordId } = params;
  const all = await standing(tx, zoneId);
  const row = await changeRow(kept, tx, params, body, (key, before) => {
    if (body.item !== undefined && body.item !== before.item) throw faultAt("item", "itemFixed", overrideFaultTitle.itemFixed);
    const others = all.filter(({ id }) => id !== recordId);
    demandSound(judgeWithdrawalOf(means, others, before, body));
    demandSound(judgeOverride(means.catalogue, others, inForce(recordId, before.item, body)));
    return updateItemOverride(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
  });
  await recountForEdit(means, tx, zoneId, { id: recordId, item: row.item });
  return requireRow(kept, tx, params);
}

/** Where a correction moves the day on or changes the kind, what lies between must stand without it. */
const judgeWithdrawalOf = (means: ApprovalMeans, others: readonly OverrideInForce[], before: ItemOverride, body: Entered): JudgedOverride =>
  (body.kind === before.kind && body.validFrom <= before.validFrom ? { allowed: true } : judgeWithdrawal(means.catalogue, others, before));

async function withdraw(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof itemOverrides.withdraw>): Promise<ItemOverride> {
  const { zoneId, recordId } = params;
  const all = await standing(tx, zoneId);
  const row = await changeRow(kept, tx, params, body, (key, before) => {
    demandSound(judgeWithdrawal(means.catalogue, all.filter(({ id }) => id !== recordId), before));
    return kept.withdraw(tx, key);
  });
  await recountForEdit(means, tx, zoneId, { id: recordId, item: row.item });
  return requireRow(kept, tx, params);
}

export const itemOverrideKeeper = (means: ApprovalMeans) => ({
  ...keeping(kept),
  create: (tx: ScopedTx, input: Input<typeof itemOverrides.create>) => create(means, tx, input),
  correct: (tx: ScopedTx, input: Input<typeof itemOverrides.correct>) => correct(means, tx, input),
  withdraw: (tx: ScopedTx, input: Input<typeof itemOverrides.withdraw>) => withdraw(means, tx, input),
});
