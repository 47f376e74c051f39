import type { LedgerFilter } from "../../../kernel/ledger.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { LedgerQuery } from "../../../platform/db/ledger-query.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { lastChangeOf } from "../../../platform/history/service.ts";
import { ledgerRefusal } from "../messages.ts";
import { notInFuture } from "../rules.ts";
import { demand } from "./refuse.ts";
import { zonesWithin, zoneToday } from "./zone.ts";

interface Kept { readonly id: string; readonly zoneId: string; readonly version: number; readonly withdrawn: boolean }

/** A ledger as it is kept: its name in refusals, how its rows are read, and how one of them is withdrawn. */
export interface KeptLedger<Row extends Kept, Filter extends LedgerFilter> {
  /** 走访记录. */
  readonly title: string;
  readonly query: LedgerQuery<Row, Filter>;
  /** Marks the row as withdrawn, at the version given. */
  readonly withdraw: (tx: ScopedTx, key: RowVersion) => Promise<WriteOutcome>;
}

interface OfRow { readonly zoneId: string; readonly recordId: string }
interface Changed { readonly version: number; readonly reason: string }
interface Paged { readonly cursor?: string; readonly limit?: number }

const DEFAULT_LIMIT = 50;

/** A page of the ledger in the zone and those below it, newest day first, with the total of the filter. */
async function listRows<Row extends Kept, Filter extends LedgerFilter>(
  kept: KeptLedger<Row, Filter>, tx: ScopedTx, { params, query }: { readonly params: { readonly zoneId: string }; readonly query: Filter & Paged },
): Promise<{ rows: Row[]; total: number; next?: string }> {
  const { cursor, limit = DEFAULT_LIMIT } = query;
  if (cursor !== undefined && !isUuid(cursor)) throw new Refusal("invalid", "cursorInvalid", ledgerRefusal.cursorInvalid);
  const zoneIds = await zonesWithin(tx, params.zoneId);
  const found = await kept.query.page(tx, zoneIds, query, { limit: limit + 1, ...(cursor === undefined ? {} : { after: cursor }) });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, total: await kept.query.count(tx, zoneIds, query), ...(found.length > limit && last ? { next: last.id } : {}) };
}

export async function requireRow<Row extends Kept, Filter extends LedgerFilter>(kept: KeptLedger<Row, Filter>, tx: ScopedTx, { zoneId, recordId }: OfRow): Promise<Row> {
  const [found] = await kept.query.select(tx, zoneId, [recordId]);
  if (!found) throw new Refusal("notFound", "recordNotFound", ledgerRefusal.recordNotFound(kept.title));
  return found;
}

/** Refuses with the record as it stands now and who made it so, so that the page can show both. */
async function stale(tx: ScopedTx, title: string, current: Kept): Promise<Refusal> {
  const change = await lastChangeOf(tx, current.zoneId, current.id);
  return new Refusal("conflict", "versionConflict", ledgerRefusal.versionConflict(title), { current, ...(change && { change }) });
}

/**
 * Changes a row at the version that the writer saw: `write` judges it against the row as it stands and writes it.
 * The reason stands in the change history. Gives the row as it stands afterwards.
 */
export async function changeRow<Row extends Kept, Filter extends LedgerFilter>(
  kept: KeptLedger<Row, Filter>, tx: ScopedTx, params: OfRow, { version, reason }: Changed, write: (key: RowVersion, before: Row) => Promise<WriteOutcome>,
): Promise<Row> {
  const before = await requireRow(kept, tx, params);
  if (before.withdrawn) throw new Refusal("conflict", "alreadyWithdrawn", ledgerRefusal.alreadyWithdrawn(kept.title), { current: before });
  if (before.version !== version) throw await stale(tx, kept.title, before);
  await giveReason(tx, reason);
  const outcome = await write({ zoneId: params.zoneId, id: params.recordId, version }, before);
  if (outcome === "taken") throw new Refusal("conflict", "recordTaken", ledgerRefusal.recordTaken(kept.title));
  if (outcome === "missing") throw new Refusal("invalid", "referenceNotFound", ledgerRefusal.referenceNotFound(kept.title));
  const current = await requireRow(kept, tx, params);
  if (outcome === "stale") throw await stale(tx, kept.title, current);
  return current;
}

/** Takes back a row that was entered by mistake: it stays readable and counts nowhere. */
const withdrawRow = <Row extends Kept, Filter extends LedgerFilter>(
  kept: KeptLedger<Row, Filter>, tx: ScopedTx, { params, body }: { readonly params: OfRow; readonly body: Changed },
): Promise<Row> => changeRow(kept, tx, params, body, (key) => kept.withdraw(tx, key));

/** What the routes of a ledger need beside its own entry and correction. */
export const keeping = <Row extends Kept, Filter extends LedgerFilter>(kept: KeptLedger<Row, Filter>) => ({
  list: (tx: ScopedTx, input: { readonly params: { readonly zoneId: string }; readonly query: Filter & Paged }) => listRows(kept, tx, input),
  get: (tx: ScopedTx, { params }: { readonly params: OfRow }) => requireRow(kept, tx, params),
  withdraw: (tx: ScopedTx, input: { readonly params: OfRow; readonly body: Changed }) => withdrawRow(kept, tx, input),
});

/** Whether all rows of a bulk were written; the first one left out is named. */
export function demandWritten(title: string, rows: readonly { readonly id: string }[], written: ReadonlySet<string>): void {
  const row = rows.findIndex(({ id }) => !written.has(id));
  if (row >= 0) throw new Refusal("conflict", "recordTaken", ledgerRefusal.recordTaken(title), { row });
}

/** A fault in what was entered, told at its field. */
export const faultAt = (field: string, code: string, message: string): Refusal =>
  new Refusal("invalid", code, message, { errors: [{ field: `body/${field}`, message }] });

/** What occurred has occurred by the zone's today. */
export async function demandPast(tx: ScopedTx, zoneId: string, days: readonly (string | undefined)[]): Promise<PlainDate> {
  const today = await zoneToday(tx, zoneId);
  for (const day of days) if (day !== undefined) demand(notInFuture(day, today));
  return today;
}

/** The ids that rows name, each once. */
export const namedIds = (ids: readonly (string | null | undefined)[]): string[] => [...new Set(ids)].filter((id) => id !== null && id !== undefined);
