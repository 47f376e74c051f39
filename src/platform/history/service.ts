import type { Input, Output } from "../../kernel/operation.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { ScopedTx } from "../db/scoped-transaction.ts";
import type { historyOfCatalogue, historyOfRecord, historyOfUser, historyOfZone, historySearch } from "./contract.ts";
import { entryOf, type HistoryRow } from "./entry.ts";
import { historyText } from "./messages.ts";
import { historyOfCatalogueRow, historyOfRow, historyOfSetUp, historyOfUserRows, searchHistory, type HistoryCriteria, type HistoryWindow } from "./store.ts";

type Page = Output<typeof historyOfRecord>;

const usualLimit = 50;

/** A cursor is the `seq` of the last row shown. One row more than asked is read, to know whether there is a next page. */
async function pageOf(query: { readonly cursor?: string; readonly limit?: number }, read: (window: HistoryWindow) => Promise<HistoryRow[]>): Promise<Page> {
  const below = query.cursor === undefined ? undefined : Number(query.cursor);
  if (below !== undefined && !(/^\d{1,16}$/.test(query.cursor ?? "") && Number.isSafeInteger(below))) {
    throw new Refusal("invalid", "cursorInvalid", historyText.cursorInvalid, { status: 400 });
  }
  const limit = query.limit ?? usualLimit;
  const found = await read({ below, limit: limit + 1 });
  const rows = found.slice(0, limit).map(entryOf);
  const last = rows.at(-1);
  return { rows, ...(found.length > limit && last !== undefined ? { next: String(last.seq) } : {}) };
}

export async function readOfRecord(tx: ScopedTx, { params, query }: Input<typeof historyOfRecord>): Promise<Page> {
  return pageOf(query, (window) => historyOfRow(tx, params.zoneId, params.rowId, window));
}

/** Who changed the record last and when, as far as the actor may know: told in a conflict of two people. */
export async function lastChangeOf(tx: ScopedTx, zoneId: string, rowId: string): Promise<{ readonly person: string; readonly at: string } | undefined> {
  const [last] = await historyOfRow(tx, zoneId, rowId, { below: undefined, limit: 1 });
  return last && { person: entryOf(last).actorName, at: last.at };
}

/** The caller has made sure that the zone is in scope. */
export async function readOfCatalogue(tx: ScopedTx, { params, query }: Input<typeof historyOfCatalogue>): Promise<Page> {
  return pageOf(query, (window) => historyOfCatalogueRow(tx, params.zoneId, params.rowId, window));
}

/** The caller has made sure that the user is in the scope's sight. */
export async function readOfUser(tx: ScopedTx, { params, query }: Input<typeof historyOfUser>): Promise<Page> {
  return pageOf(query, (window) => historyOfUserRows(tx, params.userId, window));
}

/** The caller has made sure that the zone is in scope. */
export async function readOfZone(tx: ScopedTx, { params, query }: Input<typeof historyOfZone>): Promise<Page> {
  return pageOf(query, (window) => historyOfSetUp(tx, params.zoneId, window));
}

/** Midnight in China. */
const startOf = (day: string): string => `${day}T00:00:00+08:00`;

export async function search(tx: ScopedTx, { query }: Input<typeof historySearch>): Promise<Page> {
  const { from, to, cursor, limit, ...others } = query;
  if (from !== undefined && to !== undefined && from > to) throw new Refusal("invalid", "periodReversed", historyText.periodReversed);
  const criteria: HistoryCriteria = {
    ...others,
    ...(from === undefined ? {} : { from: startOf(from) }),
    ...(to === undefined ? {} : { lastDay: startOf(to) }),
  };
  return pageOf({ ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) }, (window) => searchHistory(tx, criteria, window));
}
