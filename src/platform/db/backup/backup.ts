import { once } from "node:events";
import { constants, createWriteStream } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { lastSeal } from "../../history/seal-store.ts";
import { withConnection } from "../one-connection.ts";
import { frame, signature } from "./container.ts";
import { manifestOf, type BackupEnd, type BackupHead, type BackupManifest } from "./manifest.ts";
import { backupRefusal } from "./messages.ts";
import { copyTableOut } from "./table-copy.ts";
import { leftOut, listCounters, listTables, printAlike, type CopiedTable } from "./table-list.ts";

type Write = (bytes: Buffer) => Promise<void>;

async function headOfDatabase(client: pg.Client, tables: readonly CopiedTable[]): Promise<BackupHead> {
  const { rows: migrations } = await client.query<{ name: string; sha256: string; appliedAt: string }>(
    `select name, sha256, to_char(applied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "appliedAt" from migration order by name`);
  const { rows: [server] } = await client.query<{ postgres: string; now: string }>(
    `select current_setting('server_version') as postgres, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`);
  return {
    format: 1, madeAt: server?.now ?? "", postgres: server?.postgres ?? "", migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })), leftOut: [...leftOut],
  };
}

/** Writes head, rows and end as they stand at one moment, whoever writes meanwhile. */
async function writeAll(client: pg.Client, write: Write): Promise<BackupManifest> {
  await client.query("begin transaction isolation level repeatable read, read only");
  await printAlike(client);
  const { rows: [migrated] } = await client.query<{ there: boolean }>("select to_regclass('public.migration') is not null as there");
  if (migrated?.there !== true) throw backupRefusal.notMigrated();
  const tables = (await listTables(client)).filter(({ name }) => !leftOut.some((left) => left === name));
  const head = await headOfDatabase(client, tables);
  await write(signature);
  await write(frame("H", Buffer.from(JSON.stringify(head))));
  const sums: BackupEnd["tables"] = [];
  for (const table of tables) {
    await write(frame("T", Buffer.from(table.name)));
    sums.push(await copyTableOut(client, table, (chunk) => write(frame("D", chunk))));
  }
  const seal = await lastSeal(client);
  // Counters stand outside transactions: read last, they are at or above every number copied.
  const end: BackupEnd = { tables: sums, counters: await listCounters(client), lastSeal: seal === undefined ? null : { number: seal.number, seal: seal.seal } };
  await write(frame("E", Buffer.from(JSON.stringify(end))));
  await client.query("commit");
  const manifest = manifestOf(head, end);
  if (manifest === undefined) throw new Error("the backup's two lists of tables differ");
  return manifest;
}

/** Writes the file beside its place, readable to its owner alone since hashes of passwords stand in it, and puts it there whole. */
async function intoFile<T>(file: string, work: (write: Write) => Promise<T>): Promise<T> {
  if (await access(file, constants.F_OK).then(() => true, () => false)) throw backupRefusal.fileExists(file);
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.partial`);
  const handle = await open(partial, "wx", 0o600).catch((error: unknown) => { throw backupRefusal.fileUnusable(file, error instanceof Error ? error.message : ""); });
  const gzip = createGzip();
  const sink = createWriteStream(partial, { fd: handle.fd, autoClose: false });
  sink.on("error", (error) => gzip.destroy(error));
  const written = finished(gzip.pipe(sink));
  written.catch(() => undefined);
  try {
    const result = await work(async (bytes) => { if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), written]); });
    gzip.end();
    await written;
    await handle.sync();
    await rename(partial, file);
    return result;
  } catch (error) {
    gzip.destroy();
    throw error;
  } finally {
    await handle.close();
    await rm(partial, { force: true });
  }
}

/**
 * Copies every table at one moment into one file, which any PostgreSQL ≥ 15 restores. Sessions and kept replies are
 * left out; secrets that stand in files (keys, tokens, certificates) are not in it. An existing file is refused.
 */
export const backup = (ownerUrl: string, file: string): Promise<BackupManifest> =>
  withConnection(ownerUrl, "guatu backup", (client) => intoFile(file, (write) => writeAll(client, write)));
