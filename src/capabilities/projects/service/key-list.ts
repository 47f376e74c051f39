import type { Input } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { recordedBy, type Recording } from "../../../platform/db/recording.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { enterKeyList, KeyListEntry, KeyListLevel, leaveKeyList } from "../contract/key-list.ts";
import { judgeDeparture, judgeEntry } from "../rules/key-list.ts";
import { insertEntries, selectEntries, setLeftOn } from "../store/key-list.ts";
import { requireProject, requireProjects } from "./find.ts";
import { demand, refusal } from "./refuse.ts";

export interface NewKeyListEntry extends Recording {
  readonly projectId: string;
  readonly year: number;
  readonly level: KeyListLevel;
  readonly enteredOn: string;
}

/** Enters any number of projects on key lists, all or none; the ids in the order of the entries. */
export async function addKeyListEntries(tx: ScopedTx, zoneId: string, entries: readonly NewKeyListEntry[]): Promise<string[]> {
  const today = await zoneToday(tx, zoneId);
  const projectIds = [...new Set(entries.map(({ projectId }) => projectId))];
  await requireProjects(tx, zoneId, projectIds);
  const standing = new Map<string, KeyListEntry[]>();
  for (const entry of await selectEntries(tx, zoneId, projectIds)) standing.set(entry.projectId, [...(standing.get(entry.projectId) ?? []), entry]);
  for (const [row, entry] of entries.entries()) {
    const verdict = judgeEntry(entry, standing.get(entry.projectId) ?? [], today);
    demand(verdict, !verdict.allowed && verdict.code === "keyListAlreadyEntered" ? "conflict" : "invalid", { row });
  }
  const rows = entries.map((entry) => ({
    zone_id: zoneId, id: entry.id ?? newId(), project_id: entry.projectId, year: entry.year, level: entry.level, entered_on: entry.enteredOn, left_on: null,
    ...recordedBy(tx, today, entry),
  }));
  const written = await insertEntries(tx, rows);
  if (written.size < rows.length) throw refusal("conflict", "keyListAlreadyEntered", { projectIds: rows.filter(({ id }) => !written.has(id)).map((row) => row.project_id).slice(0, 20) });
  return rows.map(({ id }) => id);
}

async function entryOf(tx: ScopedTx, zoneId: string, projectId: string, id: string): Promise<KeyListEntry> {
  const found = (await selectEntries(tx, zoneId, [projectId])).find((entry) => entry.id === id);
  if (!found) throw refusal("notFound", "keyListEntryNotFound");
  return found;
}

export async function enterProjectOnList(tx: ScopedTx, { params, body }: Input<typeof enterKeyList>): Promise<KeyListEntry> {
  const { zoneId, projectId } = params;
  const id = newId();
  const { enteredOn = await zoneToday(tx, zoneId), ...entry } = body;
  await addKeyListEntries(tx, zoneId, [{ ...entry, id, projectId, enteredOn }]);
  return entryOf(tx, zoneId, projectId, id);
}

export async function takeProjectOffList(tx: ScopedTx, { params, body }: Input<typeof leaveKeyList>): Promise<KeyListEntry> {
  const { zoneId, projectId, entryId } = params;
  await requireProject(tx, zoneId, projectId);
  const today = await zoneToday(tx, zoneId);
  const { leftOn = today } = body;
  const verdict = judgeDeparture(await entryOf(tx, zoneId, projectId, entryId), leftOn, today);
  demand(verdict, !verdict.allowed && verdict.code === "keyListAlreadyLeft" ? "conflict" : "invalid");
  await giveReason(tx, body.reason);
  const outcome = await setLeftOn(tx, { zoneId, id: entryId, version: body.version }, leftOn);
  const current = await entryOf(tx, zoneId, projectId, entryId);
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current });
  return current;
}
