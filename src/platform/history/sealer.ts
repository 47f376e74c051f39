import pg from "pg";
import { withConnection } from "../db/one-connection.ts";
import { sealOf } from "./seal.ts";
import { insertSeal, lastSeal, rowsBetween, sealingMoment } from "./seal-store.ts";

/** Any number will do, so long as nothing else in the database takes the same advisory lock. */
const SEALING_LOCK = 4_201_978;
const LOCK_NOT_AVAILABLE = "55P03";

interface SealingOptions {
  /** Rows a seal, at most. */
  readonly batch?: number;
  /** How long to wait for writers to end, in milliseconds; meanwhile new ones wait behind. */
  readonly lockTimeout?: number;
}

/** How many rows were sealed; `busy` where writers did not end in time and the next round must try again. */
interface SealingReply {
  readonly rows: number;
  readonly busy: boolean;
}

/**
 * The highest `seq` below which no transaction can still write: a writer holds ROW EXCLUSIVE on the history from
 * before it takes a number to its end, so nobody is between the two once SHARE is granted. Undefined where it is not.
 */
async function finishedUpTo(client: pg.Client, lockTimeout: number): Promise<string | undefined> {
  await client.query("begin");
  try {
    await client.query("select set_config('lock_timeout', $1, true)", [`${lockTimeout}ms`]);
    await client.query("lock table change_history in share mode");
    const { rows } = await client.query<{ seq: string }>("select coalesce(max(seq), 0)::text as seq from change_history");
    return rows[0]?.seq;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) return undefined;
    throw error;
  } finally {
    await client.query("rollback");
  }
}

/** Seals one batch in a statement of its own; the count of its rows, 0 where none is left. */
async function sealBatch(client: pg.Client, upTo: string, batch: number): Promise<number> {
  const before = await lastSeal(client);
  const rows = await rowsBetween(client, before?.lastSeq ?? "0", upTo, batch);
  const [firstSeq, lastSeq] = [rows.at(0)?.[0], rows.at(-1)?.[0]];
  if (firstSeq === undefined || firstSeq === null || lastSeq === undefined || lastSeq === null) return 0;
  const header = {
    number: (BigInt(before?.number ?? "0") + 1n).toString(), firstSeq, lastSeq, rows: String(rows.length),
    previous: before?.seal ?? "", sealedAt: await sealingMoment(client),
  };
  await insertSeal(client, { ...header, seal: sealOf(header, rows) });
  return rows.length;
}

async function sealOn(client: pg.Client, { batch = 10_000, lockTimeout = 1000 }: SealingOptions): Promise<SealingReply> {
  // One sealer at a time; the lock ends with the connection.
  await client.query("select pg_advisory_lock($1)", [SEALING_LOCK]);
  const upTo = await finishedUpTo(client, lockTimeout);
  if (upTo === undefined) return { rows: 0, busy: true };
  let sealed = 0;
  for (let more = true; more;) {
    const rows = await sealBatch(client, upTo, batch);
    sealed += rows;
    more = rows === batch;
  }
  return { rows: sealed, busy: false };
}

/** Seals every row of finished transactions that is not sealed yet, as the owner. */
export const sealHistory = (ownerUrl: string, options: SealingOptions = {}): Promise<SealingReply> =>
  withConnection(ownerUrl, "guatu sealer", (client) => sealOn(client, options));
