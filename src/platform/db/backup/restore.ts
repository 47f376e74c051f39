import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { verifySeals } from "../../history/verify.ts";
import { migrate, readMigrations, type Migration } from "../migrate.ts";
import { withConnection } from "../one-connection.ts";
import { gatherStatistics } from "../statistics.ts";
import { framesOf } from "./container.ts";
import { inspectBackup, migrationsOf } from "./inspection.ts";
import type { BackupManifest } from "./manifest.ts";
import { backupFault, backupRefusal } from "./messages.ts";
import { copyTableOut } from "./table-copy.ts";
import { copyIn, leftOut, listTables, printAlike, quoted, type CopiedTable } from "./table-list.ts";

/** A database without any table but those of extensions. */
async function refuseFilled(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    and n.nspname <> 'information_schema' and n.nspname !~ '^pg_' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') limit 1`);
  if (rowCount !== 0) throw backupRefusal.databaseNotEmpty();
}

async function makeTables(client: pg.Client, applicationRole: string, migrations: readonly Migration[], manifest: BackupManifest): Promise<void> {
  await client.query("create table migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())");
  await client.query("select set_config('guatu.application_role', $1, false)", [applicationRole]);
  for (const { sql } of migrations) await client.query(sql);
  for (const { name, sha256, appliedAt } of manifest.migrations) await client.query("insert into migration (name, sha256, applied_at) values ($1, $2, $3)", [name, sha256, appliedAt]);
}

/** The copied tables as the migrations have made them; they must be those of the backup, column by column. */
async function tablesToLoad(client: pg.Client, file: string, manifest: BackupManifest): Promise<CopiedTable[]> {
  const made = (await listTables(client)).filter(({ name }) => !leftOut.some((left) => left === name));
  for (const { name, columns } of manifest.tables) {
    if (made.find((table) => table.name === name)?.columns.join() !== columns.join()) throw backupRefusal.corrupt(file, backupFault.columns(name));
  }
  const strange = made.find(({ name }) => !manifest.tables.some((table) => table.name === name));
  if (strange) throw backupRefusal.corrupt(file, backupFault.columns(strange.name));
  return made;
}

/**
 * Lifts for this transaction what stands in the way of loading: COPY is refused where row-level security binds the
 * owner too, and the history comes from the backup and is not to be written anew. Migrations may have put rows in.
 * Gives back what puts all of it back.
 */
async function openForLoad(client: pg.Client, tables: readonly CopiedTable[]): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string }>("select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace");
  for (const { name } of rows) await client.query(`alter table ${quoted(name)} no force row level security`);
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  for (const { name } of [...tables].reverse()) await client.query(`delete from ${quoted(name)}`);
  return async () => {
    for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
    for (const { name } of rows) await client.query(`alter table ${quoted(name)} force row level security`);
  };
}

/** The rows of one table, up to the frame that begins the next. */
async function* rowsOfTable(frames: AsyncGenerator<{ readonly kind: string; readonly content: Buffer }>, next: { name: string | undefined }): AsyncGenerator<Buffer> {
  for (let step = await frames.next(); step.done !== true; step = await frames.next()) {
    if (step.value.kind === "D") yield step.value.content;
    else {
      next.name = step.value.kind === "T" ? step.value.content.toString("utf8") : undefined;
      return;
    }
  }
}

async function loadRows(client: pg.Client, file: string, tables: readonly CopiedTable[]): Promise<void> {
  const frames = framesOf(file);
  const next: { name: string | undefined } = { name: undefined };
  // What stands before the first table is the head.
  await frames.next();
  const astray = await rowsOfTable(frames, next).next();
  if (astray.done !== true) throw backupRefusal.corrupt(file, backupFault.frame);
  while (next.name !== undefined) {
    const { name } = next;
    const table = tables.find((made) => made.name === name);
    if (table === undefined) throw backupRefusal.corrupt(file, backupFault.columns(name));
    next.name = undefined;
    await pipeline(Readable.from(rowsOfTable(frames, next)), client.query(copyFrom(copyIn(table))));
  }
  await frames.return(undefined);
}

async function setCounters(client: pg.Client, { counters }: BackupManifest): Promise<void> {
  for (const { table, column, value, used } of counters) {
    await client.query("select setval(pg_get_serial_sequence($1, $2), $3::bigint, $4)", [quoted(table), column, value, used]);
  }
}

/** Copies every table out again and holds it against the backup, and the history against its seals. */
async function compare(client: pg.Client, file: string, tables: readonly CopiedTable[], manifest: BackupManifest): Promise<void> {
  for (const table of tables) {
    const { rows, sha256 } = await copyTableOut(client, table, () => Promise.resolve());
    const told = manifest.tables.find(({ name }) => name === table.name);
    if (told?.sha256 !== sha256 || told.rows !== rows) throw backupRefusal.corrupt(file, backupFault.restored(table.name));
  }
  const { sound } = await verifySeals(client, manifest.lastSeal ?? undefined);
  if (!sound) throw backupRefusal.corrupt(file, backupFault.seal);
}

async function restoreOn(client: pg.Client, applicationRole: string, file: string, folder: string): Promise<BackupManifest> {
  const manifest = await inspectBackup(file);
  const migrations = migrationsOf(manifest, await readMigrations(folder));
  await client.query("begin");
  await refuseFilled(client);
  await printAlike(client);
  await makeTables(client, applicationRole, migrations, manifest);
  const tables = await tablesToLoad(client, file, manifest);
  const close = await openForLoad(client, tables);
  await loadRows(client, file, tables);
  await setCounters(client, manifest);
  await close();
  await compare(client, file, tables, manifest);
  await client.query("commit");
  return manifest;
}

/**
 * Fills an empty database from a backup, as its owner, in one transaction: whatever goes wrong, it stays empty. The
 * file is read whole and checked before anything is written. Newer migrations of `folder` are applied at the end.
 */
export const restore = (ownerUrl: string, applicationRole: string, file: string, folder: string): Promise<BackupManifest> =>
  withConnection(ownerUrl, "guatu restore", async (client) => {
    const manifest = await restoreOn(client, applicationRole, file, folder);
    await migrate(ownerUrl, applicationRole, folder);
    await gatherStatistics(ownerUrl);
    return manifest;
  });
