import type { Input, Output } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { digestOf } from "../../../platform/digest.ts";
import { newId } from "../../../platform/new-id.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { ItemVersions } from "../contract/item-version.ts";
import type { listRecounted } from "../contract/operations.ts";
import { editReason, recountReason } from "../messages/case-clock.ts";
import { itemsByCode } from "../rules/item.ts";
import { movedDue, recounted } from "../rules/recount.ts";
import { updateDays } from "../store/case-days.ts";
import { countRecounted, insertRecount, insertRecounted, selectKeptCases, selectLastCount, selectRecounted } from "../store/recount.ts";
import { dayColumns } from "./case-row.ts";
import { dayPage } from "./day-page.ts";
import { zoneMeans } from "./zone-means.ts";

const limitsOf = ({ byCode }: ItemVersions) =>
  [...byCode.values()].flatMap((versions) => versions.slice(1).map(({ from, item: { code, statutoryLimit, promisedLimit, clock } }) => [from, code, statutoryLimit, promisedLimit, clock]));

/** What kept days are counted by, each in a word that changes with it: the years' days off, and the items' limits and clocks, with those of the zone's own edits. */
function countedBy({ calendar, catalogue, inForce }: ApprovalMeans) {
  const shipped = inForce?.versions.shipped ?? catalogue;
  const items = shipped.items.map(({ code, statutoryLimit, promisedLimit, clock }) => [code, statutoryLimit, promisedLimit, clock]);
  return {
    workDays: digestOf([...calendar.years.values()].map(({ year, daysOff, makeUpDays }) => [year, daysOff, makeUpDays])),
    items: digestOf(inForce?.versions.edited ? [items, limitsOf(inForce.versions)] : items),
  };
}

export interface Recount {
  readonly counted: number;
  /** Cases whose due day is another now. */
  readonly moved: number;
}

/** An edit of the zone's catalogue, for which only the cases of its item are counted again. */
interface Edit {
  /** Left out where it is an edit of the zone above. */
  readonly id?: string;
  readonly item: string;
}

async function count(means: ApprovalMeans, tx: ScopedTx, zoneId: string, reason: string, edit?: Edit): Promise<Recount> {
  const now = countedBy(means);
  const today = await zoneToday(tx, zoneId);
  const cases = (await selectKeptCases(tx, zoneId, edit?.item)).map(({ id, projectId, item, example, facts, ...kept }) => ({ id, projectId, item, example, facts, kept }));
  const changed = recounted(cases, itemsByCode(means.catalogue), means);
  const moved = changed.filter(movedDue);
  await giveReason(tx, reason);
  await updateDays(tx, zoneId, changed.map(({ id, after }) => ({ id, ...dayColumns(after) })));
  const written = { zone_id: zoneId, recorded_on: today, recorded_at: tx.now, recorded_by: tx.scope.actor };
  const recountId = newId();
  await insertRecount(tx, { ...written, id: recountId, work_days: now.workDays, items: now.items, counted: cases.length, moved: moved.length, override_id: edit?.id ?? null });
  await insertRecounted(tx, moved.map(({ id, projectId, example, before, after }) => ({
    ...written, id: newId(), recount_id: recountId, project_id: projectId, case_id: id, due_before: before.dueOn, due_after: after.dueOn, example,
  })));
  return { counted: cases.length, moved: moved.length };
}

/**
 * Counts a zone's kept days again where the data by which they were counted has changed: a newer edition of the work
 * days or of the items. Each case that changes has its row of the history with the reason, and each due day that moves is listed.
 */
export async function recountZone(means: ApprovalMeans, tx: ScopedTx, zoneId: string): Promise<Recount | undefined> {
  const own = await zoneMeans(means, tx, zoneId, await zoneToday(tx, zoneId));
  const now = countedBy(own);
  const last = await selectLastCount(tx, zoneId);
  if (last?.workDays === now.workDays && last.items === now.items) return undefined;
  return count(own, tx, zoneId, recountReason(last && { workDays: last.workDays !== now.workDays, items: last.items !== now.items }));
}

/** The same in the transaction of an edit: a case keeps the limit of its acceptance day, so that only those accepted from the edit's day on may move. */
export async function recountForEdit(means: ApprovalMeans, tx: ScopedTx, zoneId: string, edit: Edit): Promise<Recount> {
  return count(await zoneMeans(means, tx, zoneId, await zoneToday(tx, zoneId)), tx, zoneId, editReason, edit);
}

/** The due days that recounts moved, the newest first. */
export async function listMoved(tx: ScopedTx, { params, query }: Input<typeof listRecounted>): Promise<Output<typeof listRecounted>> {
  // A zone out of scope is unknown, not empty.
  await zoneToday(tx, params.zoneId);
  const page = await dayPage(query, (window) => selectRecounted(tx, params.zoneId, window), ({ recordedOn }) => recordedOn);
  return { ...page, total: await countRecounted(tx, params.zoneId) };
}
