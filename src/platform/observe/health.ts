import { sql } from "kysely";
import type { Database } from "../db/database.ts";
import type { Door } from "../http/door.ts";

/** Whether the server can work: the database answers and its tables are those of this version. */
interface Health {
  readonly status: "ok" | "failing";
  readonly database: "ok" | "unreachable";
  readonly migrations: "ok" | "differ" | "unknown";
}

/** The database has this long to answer, in milliseconds. */
const PATIENCE = 2000;

async function appliedMigrations(database: Database): Promise<string[]> {
  return database.transaction().execute(async (query) => {
    await sql`select set_config('statement_timeout', ${String(PATIENCE)}, true)`.execute(query);
    return (await query.selectFrom("migration").select(["name", "sha256"]).orderBy("name").execute()).map(({ name, sha256 }) => `${name} ${sha256}`);
  });
}

/** The answer, or undefined where it does not come in time or fails; a pool without a free connection does not hold it up. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => { resolve(undefined); }, PATIENCE); });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `expected`: the migrations of this version, as `readMigrations` gives them. */
async function healthOf(database: Database, expected: readonly { readonly name: string; readonly sha256: string }[]): Promise<Health> {
  const applied = await inTime(appliedMigrations(database));
  if (applied === undefined) return { status: "failing", database: "unreachable", migrations: "unknown" };
  const current = applied.join() === expected.map(({ name, sha256 }) => `${name} ${sha256}`).join();
  return { status: current ? "ok" : "failing", database: "ok", migrations: current ? "ok" : "differ" };
}

/** `GET /api/health`, for whoever watches the server; 503 where it cannot work. */
export function healthRoutes(door: Door, expected: readonly { readonly name: string; readonly sha256: string }[]): void {
  door.app.get("/health", async (_, reply) => {
    const health = await healthOf(door.database, expected);
    return reply.code(health.status === "ok" ? 200 : 503).send(health);
  });
}
