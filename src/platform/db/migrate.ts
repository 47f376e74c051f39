import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { withConnection } from "./one-connection.ts";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Reads the numbered files; a gap or a double number is a fault. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name, index) => {
      if (Number(name.slice(0, 4)) !== index + 1) throw new Error(`migration out of order: ${name}`);
      const sql = await readFile(path.join(folder, name), "utf8");
      return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Any number will do, so long as nothing else in the database takes the same advisory lock. */
const MIGRATION_LOCK = 4_201_977;

/**
 * Brings the database to the newest migration, as its owner, one transaction a file. Applied files never change:
 * one whose text differs is refused. `applicationRole` is the login that serves requests; it gets its rights here.
 */
export const migrate = (ownerUrl: string, applicationRole: string, folder: string): Promise<{ readonly applied: readonly string[] }> =>
  withConnection(ownerUrl, "guatu migrate", async (client) => {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())");
    await client.query("select set_config('guatu.application_role', $1, false)", [applicationRole]);
    return { applied: await applyNew(client, await readMigrations(folder)) };
  });

async function applyNew(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const done = new Map((await client.query<{ name: string; sha256: string }>("select name, sha256 from migration")).rows.map((row) => [row.name, row.sha256]));
  const applied: string[] = [];
  for (const { name, sql, sha256 } of migrations) {
    const before = done.get(name);
    if (before !== undefined && before !== sha256) throw new Error(`migration ${name} was changed after it was applied`);
    if (before !== undefined) continue;
    await client.query("begin");
    try {
      await client.query(sql);
      await client.query("insert into migration (name, sha256) values ($1, $2)", [name, sha256]);
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw new Error(`migration ${name} failed`, { cause: error });
    }
    applied.push(name);
  }
  return applied;
}
