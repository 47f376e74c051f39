import type pg from "pg";
import { inject } from "vitest";
import { openDatabase, openPool, type Database } from "../platform/db/database.ts";
import { databaseName, ownerRole } from "../platform/db/embedded/logins.ts";
import { withConnection } from "../platform/db/one-connection.ts";
import { newId } from "../platform/new-id.ts";

/** A database of a test's own: all migrations applied, no rows. */
export interface TestDatabase {
  /** As the application role, as requests are served. */
  readonly database: Database;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Asks as the owner, whom row-level security lets see everything. */
  readonly asOwner: <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

const rethrow = (error: Error): void => {
  throw error;
};

/** A pool's end is told before its connections have closed; one that is cut while it closes would be an error of the test. */
async function dropWhenLeft(admin: pg.Client, name: string): Promise<void> {
  const until = performance.now() + 10_000;
  for (let left = true; left && performance.now() < until;) {
    const { rowCount } = await admin.query("select from pg_stat_activity where datname = $1 limit 1", [name]);
    left = rowCount !== 0;
  }
  await admin.query(`drop database ${name} with (force)`);
}

/** Copies the migrated database; about 50 ms. Close it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = `test_${newId().replaceAll("-", "")}`;
  const renamed = (url: string) => url.replace(`/${databaseName}?`, `/${name}?`);
  await withConnection(server.adminUrl, "guatu test", (admin) => admin.query(`create database ${name} template ${databaseName} owner ${ownerRole}`));
  const ownerUrl = renamed(server.ownerUrl);
  const applicationUrl = renamed(server.applicationUrl);
  const pool = openPool(applicationUrl, { max: 5, onError: rethrow });
  const database = openDatabase(pool);
  return {
    database, ownerUrl, applicationUrl,
    asOwner: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      withConnection(ownerUrl, "guatu test", async (client) => (await client.query<Row>(sql, [...values])).rows),
    close: async () => {
      await database.destroy();
      await withConnection(server.adminUrl, "guatu test", (admin) => dropWhenLeft(admin, name));
    },
  };
}
