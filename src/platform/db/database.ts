import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { PlatformTables } from "./tables.ts";

export type Database = Kysely<PlatformTables>;

const DATE = 1082;
const TIMESTAMP_WITH_ZONE = 1184;
const INT8 = 20;

/** A whole number of the database as a number; beyond 2⁵³ it would be silently wrong, so it throws. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`beyond exact integers: ${text}`);
  return value;
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [DATE]: (text) => text,
  [TIMESTAMP_WITH_ZONE]: (text) => new Date(text).toISOString(),
  [INT8]: safeInteger,
};

const typeParser: pg.CustomTypesConfig["getTypeParser"] = (oid, format) =>
  (format === "binary" ? undefined : parsers[oid]) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);

/**
 * Opens a pool of its own value parsers: days stay `YYYY-MM-DD` text (pg would make local midnights of them),
 * moments become ISO UTC text, bigints checked numbers; numeric stays text. An idle client's error (a server
 * that stops) is logged, not thrown.
 */
export function openPool(url: string, options: { readonly max: number; readonly onError: (error: Error) => void }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: "guatu",
    types: { getTypeParser: typeParser },
  });
  pool.on("error", options.onError);
  // The pool listens to idle clients alone: a connection cut in a transaction or while it closes would end the process.
  pool.on("connect", (client) => { client.on("error", () => undefined); });
  return pool;
}

export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) });
}
