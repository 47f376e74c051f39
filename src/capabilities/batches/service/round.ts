import { printDayCursor, readDayCursor } from "../../../kernel/day-cursor.ts";
import { shanghaiDay } from "../../../kernel/instant.ts";
import type { Input, Output } from "../../../kernel/operation.ts";
import { laterDay, plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { recordedBy, type Recording } from "../../../platform/db/recording.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { newId } from "../../../platform/new-id.ts";
import { listZones } from "../../zones/service/zone.ts";
import type { BatchRound, correctRound, createRound, getRound, listRounds, withdrawRound } from "../contract/round.ts";
import * as store from "../store/round.ts";
import { batchTitle } from "../messages.ts";
import { refusal } from "./refuse.ts";

type Entered = Input<typeof createRound>["body"];
export type NewRound = Entered & Recording;

const DEFAULT_LIMIT = 50;

/** A round has no zone and so no clock of its own: it is recorded on the latest day that a zone in sight shows. */
async function todayInSight(tx: ScopedTx): Promise<PlainDate> {
  const [first, ...others] = (await listZones(tx)).rows.map(({ today }) => plainDate(today));
  return first === undefined ? shanghaiDay(tx.now) : others.reduce(laterDay, first);
}

const columnsOf = ({ level, organiser, year, seq, name, heldOn, sourceRef }: Entered) =>
  ({ level, organiser, year, seq, name, held_on: heldOn, source_ref: sourceRef ?? null });

export async function requireRound(tx: ScopedTx, id: string): Promise<BatchRound> {
  const found = await store.selectRound(tx, id);
  if (!found) throw refusal("notFound", "roundNotFound");
  return found;
}

/** Those that entries may be made in: all known, none withdrawn. */
export async function requireOpenRounds(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  const distinct = [...new Set(ids)];
  const found = await store.selectRounds(tx, distinct);
  if (found.length < distinct.length) throw refusal("notFound", "roundNotFound");
  if (found.some(({ withdrawn }) => withdrawn)) throw refusal("conflict", "roundWithdrawn");
}

export async function roundPage(tx: ScopedTx, { query }: Input<typeof listRounds>): Promise<Output<typeof listRounds>> {
  const { cursor, limit = DEFAULT_LIMIT } = query;
  const after = cursor === undefined ? undefined : readDayCursor(cursor);
  if (cursor !== undefined && !after) throw refusal("invalid", "cursorInvalid");
  const found = await store.pageOfRounds(tx, query, { limit: limit + 1, ...(after ? { after } : {}) });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, total: await store.countRounds(tx, query), ...(found.length > limit && last ? { next: printDayCursor({ day: last.heldOn, id: last.id }) } : {}) };
}

export const roundAlone = (tx: ScopedTx, { params }: Input<typeof getRound>): Promise<BatchRound> => requireRound(tx, params.roundId);

/** The number is what a keeper changes to mend it. */
const taken = (extra: { readonly row?: number } = {}) => refusal("conflict", "roundTaken", { ...extra, errors: [{ field: "body/seq", message: batchTitle.roundTaken }] });

/** Records one round or many, all or none; the ids in their order. */
export async function addRounds(tx: ScopedTx, entered: readonly NewRound[]): Promise<string[]> {
  const today = await todayInSight(tx);
  const rows = entered.map((one) => ({ id: one.id ?? newId(), ...recordedBy(tx, today, one), ...columnsOf(one) }));
  const written = await store.insertRounds(tx, rows);
  const row = rows.findIndex(({ id }) => !written.has(id));
  if (row >= 0) throw taken({ row });
  return rows.map(({ id }) => id);
}

export async function recordRound(tx: ScopedTx, { body }: Input<typeof createRound>): Promise<BatchRound> {
  const id = newId();
  await addRounds(tx, [{ ...body, id }]);
  return requireRound(tx, id);
}

interface Changed { readonly version: number; readonly reason: string }

/** Writes at the version that the keeper saw; the reason stands in the history. */
async function change(tx: ScopedTx, id: string, { version, reason }: Changed, write: () => Promise<WriteOutcome>): Promise<BatchRound> {
  const before = await requireRound(tx, id);
  if (before.withdrawn) throw refusal("conflict", "roundWithdrawn", { current: before });
  if (before.version !== version) throw refusal("conflict", "versionConflict", { current: before });
  await giveReason(tx, reason);
  const outcome = await write();
  if (outcome === "taken") throw taken();
  const current = await requireRound(tx, id);
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current });
  return current;
}

export const rightRound = (tx: ScopedTx, { params, body }: Input<typeof correctRound>): Promise<BatchRound> =>
  change(tx, params.roundId, body, () => store.updateRound(tx, { id: params.roundId, version: body.version }, columnsOf(body)));

/** One that entries stand in is not taken back from under them. */
export const takeBackRound = (tx: ScopedTx, { params, body }: Input<typeof withdrawRound>): Promise<BatchRound> =>
  change(tx, params.roundId, body, async () => {
    if (await store.hasEntries(tx, params.roundId)) throw refusal("conflict", "roundHasEntries");
    return store.updateRound(tx, { id: params.roundId, version: body.version }, { withdrawn: true });
  });
