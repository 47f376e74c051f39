import { Refusal } from "../../../kernel/refusal.ts";
import type { Input } from "../../../kernel/operation.ts";
import { newRow } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { listZones, zoneToday } from "../../zones/service/zone.ts";
import { itemOverrides, type confirmItemOverride, type ItemOverride, type OverrideInForce } from "../contract/item-override.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { overrideFaultTitle } from "../messages/item-override.ts";
import { judgeCatalogue, judgeOverride, judgeWithdrawal, type JudgedOverride } from "../rules/override-faults.ts";
import { itemVersions } from "../rules/item-versions.ts";
import { fieldMarks } from "../rules/item-differences.ts";
import { shippedAnew } from "../rules/shipped-anew.ts";
import { holdEdits, insertItemOverrides, itemOverrideQuery, selectEdits, selectMadeOn, updateItemOverride } from "../store/item-override.ts";
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

/** What the edit is made upon, to be told from what a later edition says; an item of the zone's own is upon none. */
function shippedNow({ catalogue }: ApprovalMeans, item: string) {
  const shipped = catalogue.items.find(({ code }) => code === item);
  return { edition: catalogue.edition, made_on: shipped ? fieldMarks(shipped) : null };
}

interface Edited {
  readonly id: string;
  readonly item: string;
  /** The first day from which the edit may say otherwise than before. */
  readonly from: string;
}

/** Counts cases of the zone again, and of the sub-parks that follow it: their catalogues, with edits of their own, must stand with this one too. */
async function recountBelow(means: ApprovalMeans, tx: ScopedTx, zoneId: string, { id, item, from }: Edited): Promise<void> {
  const { rows } = await listZones(tx);
  const below = await selectEdits(tx, rows.filter(({ parentId, kind }) => parentId === zoneId && kind === "subPark").map((park) => park.id));
  for (const { overrides } of below) demandSound(judgeCatalogue(means.catalogue, overrides, from));
  await recountForEdit(means, tx, zoneId, { id, item });
  for (const { zoneId: park, overrides, arranged } of below) {
    const inForce = { zoneId: park, versions: itemVersions(means.catalogue, overrides, arranged) };
    await recountForEdit({ ...means, inForce }, tx, park, { item });
  }
}

/** Written upon those that stand; the cases of its item are counted again at once. */
async function create(means: ApprovalMeans, tx: ScopedTx, { params: { zoneId }, body }: Input<typeof itemOverrides.create>): Promise<ItemOverride> {
  const others = await standing(tx, zoneId);
  const begun = newRow(tx, zoneId, await zoneToday(tx, zoneId), body);
  const item = itemOfEntry(body);
  demandSound(judgeOverride(means.catalogue, others, inForce(begun.id, item, body)));
  const rows = [{ ...begun, item, ...columnsOf(body), ...shippedNow(means, item) }];
  demandWritten(kept.title, rows, await insertItemOverrides(tx, rows));
  await recountBelow(means, tx, zoneId, { id: begun.id, item, from: body.validFrom });
  return requireRow(kept, tx, { zoneId, recordId: begun.id });
}

/** The item that an override is of stays; everything else may be put right. */
async function correct(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof itemOverrides.correct>): Promise<ItemOverride> {
  const { zoneId, recordId } = params;
  const all = await standing(tx, zoneId);
  let from: string = body.validFrom;
  const row = await changeRow(kept, tx, params, body, (key, before) => {
    if (before.validFrom < from) from = before.validFrom;
    if (body.item !== undefined && body.item !== before.item) throw faultAt("item", "itemFixed", overrideFaultTitle.itemFixed);
    const others = all.filter(({ id }) => id !== recordId);
    demandSound(judgeWithdrawalOf(means, others, before, body));
    demandSound(judgeOverride(means.catalogue, others, inForce(recordId, before.item, body)));
    return updateItemOverride(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
  });
  await recountBelow(means, tx, zoneId, { id: recordId, item: row.item, from });
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
  await recountBelow(means, tx, zoneId, { id: recordId, item: row.item, from: row.validFrom });
  return requireRow(kept, tx, params);
}

/** The edit stays as it is, upon the shipped item as it reads now. */
async function confirm(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof confirmItemOverride>): Promise<ItemOverride> {
  const today = await zoneToday(tx, params.zoneId);
  return changeRow(kept, tx, params, body, async (key, { item }) => {
    const anew = shippedAnew(means.catalogue, await selectMadeOn(tx, params.zoneId, today, item));
    if (!anew.some(({ overrideId }) => overrideId === params.recordId)) throw new Refusal("invalid", "nothingToConfirm", overrideFaultTitle.nothingToConfirm);
    return updateItemOverride(tx, key, shippedNow(means, item));
  });
}

export const itemOverrideKeeper = (means: ApprovalMeans) => ({
  ...keeping(kept),
  create: (tx: ScopedTx, input: Input<typeof itemOverrides.create>) => create(means, tx, input),
  correct: (tx: ScopedTx, input: Input<typeof itemOverrides.correct>) => correct(means, tx, input),
  withdraw: (tx: ScopedTx, input: Input<typeof itemOverrides.withdraw>) => withdraw(means, tx, input),
  confirm: (tx: ScopedTx, input: Input<typeof confirmItemOverride>) => confirm(means, tx, input),
});
