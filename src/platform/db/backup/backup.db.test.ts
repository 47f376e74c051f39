import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, cpSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { zoneRoutes } from "../../../capabilities/zones/routes.ts";
import { createPark, updatePark } from "../../../capabilities/zones/contract.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { testApp, type TestApp } from "../../../testing/test-app.ts";
import { sealHistory } from "../../history/sealer.ts";
import { verifyHistory } from "../../history/verify.ts";
import { newId } from "../../new-id.ts";
import { findBinaries, systemBinaries } from "../embedded/binaries.ts";
import { applicationRole, databaseName, ownerRole } from "../embedded/logins.ts";
import { startEmbedded } from "../embedded/supervisor.ts";
import { migrate } from "../migrate.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

const migrations = path.resolve(import.meta.dirname, "../../../../migrations");
const folder = mkdtempSync(path.join(tmpdir(), "guatu-backup-"));
const file = path.join(folder, "one.guatu");
let app: TestApp;
let target: { readonly ownerUrl: string; readonly applicationUrl: string; readonly drop: () => Promise<void> };

async function ask(url: string, text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A database with the logins and the extension, and no table. */
async function emptyDatabase(): Promise<typeof target> {
  const server = inject("databaseServer");
  const name = `test_${newId().replaceAll("-", "")}`;
  await ask(server.adminUrl, `create database ${name} owner ${ownerRole}`);
  await ask(server.adminUrl.replace("/postgres?", `/${name}?`), "create extension if not exists pg_trgm");
  const renamed = (url: string) => url.replace(`/${databaseName}?`, `/${name}?`);
  return { ownerUrl: renamed(server.ownerUrl), applicationUrl: renamed(server.applicationUrl), drop: async () => { await ask(server.adminUrl, `drop database ${name} with (force)`); } };
}

const tablesIn = async (url: string) => (await ask(url, "select tablename::text as name from pg_tables where schemaname = 'public' order by 1")).map(({ name }) => String(name));

/** Every row of every table, as PostgreSQL prints it; those of sessions and kept replies are not in a backup. */
async function contentOf(url: string): Promise<Record<string, unknown>> {
  const names = (await tablesIn(url)).filter((name) => name !== "session" && name !== "idempotency_key");
  return Object.fromEntries(await Promise.all(names.map(async (name) =>
    [name, (await ask(url, `select t::text as row from "${name}" t order by t::text collate "C"`)).map(({ row }) => row)] as const)));
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
  if (error instanceof Refusal) return error.code;
  throw error instanceof Error ? error : new Error("it was not refused");
}

beforeAll(async () => {
  app = await testApp(zoneRoutes);
  const zone = await app.zone({ code: "qixian", name: "祁县经济\t开发区\\N" });
  const administrator = await app.as({ role: "administrator", zoneId: zone.id });
  const park = await administrator.call(createPark, { params: { zoneId: zone.id }, body: { name: "一园“东”" } });
  await sealHistory(app.testDatabase.ownerUrl, { batch: 3 });
  await administrator.call(updatePark, { params: { zoneId: zone.id, parkId: park.id }, body: { version: 1, name: "二园", reason: "名称\n有误" } });
  const { ownerUrl } = app.testDatabase;
  await ask(ownerUrl, `insert into enterprise (zone_id, id, credit_code, name, recorded_on, recorded_at, recorded_by)
    select $1, gen_random_uuid(), '9114' || lpad(n::text, 14, '0'), '企业' || n, '2025-04-14', now(), 'system' from generate_series(1, 20000) n`, [zone.id]);
  await backup(ownerUrl, file);
}, 60_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => { target = await emptyDatabase(); });
afterEach(() => target.drop());

test("a restored database holds every row of every table that was backed up", async () => {
  const manifest = await restore(target.ownerUrl, applicationRole, file, migrations);
  const content = await contentOf(app.testDatabase.ownerUrl);
  expect(await contentOf(target.ownerUrl)).toEqual(content);
  expect(Object.keys(content)).toEqual(expect.arrayContaining(["change_history", "history_seal", "enterprise", "sign_in_attempt", "credential", "migration"]));
  expect(manifest.tables.find(({ name }) => name === "enterprise")?.rows).toBe(20_000);
  expect(manifest.leftOut).toEqual(["session", "idempotency_key"]);
  expect(await ask(target.ownerUrl, "select (select count(*) from session) + (select count(*) from idempotency_key) as rows")).toEqual([{ rows: "0" }]);
});

test("after a restore row-level security is forced as before, history is kept, and its numbers and seals go on", async () => {
  await restore(target.ownerUrl, applicationRole, file, migrations);
  const { ownerUrl } = app.testDatabase;
  const secured = "select relname::text as name from pg_class where relrowsecurity and relforcerowsecurity order by 1";
  expect(await ask(target.ownerUrl, secured)).toEqual(await ask(ownerUrl, secured));
  expect(await ask(target.applicationUrl, "select id from enterprise")).toEqual([]);
  const rights = "select table_name::text, privilege_type::text from information_schema.role_table_grants where grantee = 'guatu_app' order by 1, 2";
  expect(await ask(target.ownerUrl, rights)).toEqual(await ask(ownerUrl, rights));
  const [before] = await ask(ownerUrl, "select max(seq) as seq from change_history");
  await ask(target.ownerUrl, "update park set name = '三园', version = 3");
  expect(await ask(target.ownerUrl, "select seq, after->>'name' as name from change_history order by seq desc limit 1")).toEqual([{ seq: String(Number(before?.["seq"]) + 1), name: "三园" }]);
  await sealHistory(target.ownerUrl);
  expect(await verifyHistory(target.ownerUrl)).toMatchObject({ sound: true, unsealedRows: 0 });
});

test("after a restore the planner knows how many rows each table holds", async () => {
  await restore(target.ownerUrl, applicationRole, file, migrations);
  expect(await ask(target.ownerUrl, "select reltuples from pg_class where relname = 'enterprise'")).toEqual([{ reltuples: 20_000 }]);
});

test("only an empty database is restored into", async () => {
  await migrate(target.ownerUrl, applicationRole, migrations);
  expect(await refusalOf(restore(target.ownerUrl, applicationRole, file, migrations))).toBe("databaseNotEmpty");
  await ask(target.ownerUrl, "drop table migration cascade");
  expect(await refusalOf(restore(target.ownerUrl, applicationRole, file, migrations))).toBe("databaseNotEmpty");
});

/** A copy of the backup with its plain bytes changed. */
function damaged(change: (plain: Buffer) => Buffer): string {
  const copy = path.join(folder, `${newId()}.guatu`);
  writeFileSync(copy, gzipSync(change(gunzipSync(readFileSync(file)))));
  return copy;
}

test("a damaged, cut or foreign file is refused, and the database stays empty", async () => {
  const cut = path.join(folder, "cut.guatu");
  cpSync(file, cut);
  truncateSync(cut, statSync(file).size - 20);
  const flipped = path.join(folder, "flipped.guatu");
  const bytes = readFileSync(file);
  bytes.writeUInt8((bytes.at(1000) ?? 0) ^ 1, 1000);
  writeFileSync(flipped, bytes);
  const foreign = path.join(folder, "foreign.guatu");
  writeFileSync(foreign, "not a backup");
  const copies = [
    cut, flipped, foreign,
    damaged((plain) => Buffer.concat([plain, Buffer.from("more")])),
    damaged((plain) => plain.subarray(0, plain.length - 500)),
    damaged((plain) => Buffer.from(plain.toString("latin1").replace("91140000000000000", "91140000000000001"), "latin1")),
    damaged((plain) => Buffer.from(plain.toString("latin1").replace("guatu-backup 1", "guatu-backup 9"), "latin1")),
    damaged(() => Buffer.alloc(0)),
  ];
  for (const copy of copies) {
    expect(await refusalOf(restore(target.ownerUrl, applicationRole, copy, migrations)), copy).toBe("backupCorrupt");
    expect(await tablesIn(target.ownerUrl)).toEqual([]);
  }
  expect(await refusalOf(restore(target.ownerUrl, applicationRole, path.join(folder, "none.guatu"), migrations))).toBe("backupFileUnusable");
});

test("a backup of a newer version, or of migrations that read otherwise, is refused", async () => {
  const older = path.join(folder, "older-migrations");
  const [last] = readdirSync(migrations).sort().slice(-1);
  cpSync(migrations, older, { recursive: true });
  rmSync(path.join(older, last ?? ""));
  expect(await refusalOf(restore(target.ownerUrl, applicationRole, file, older))).toBe("backupNewer");
  writeFileSync(path.join(older, last ?? ""), "select 1;");
  expect(await refusalOf(restore(target.ownerUrl, applicationRole, file, older))).toBe("backupMigrationDiffers");
  expect(await tablesIn(target.ownerUrl)).toEqual([]);
});

test("a restore that fails at its last step leaves the database empty, and an older backup is brought to the newest migration", async () => {
  const newer = path.join(folder, "newer-migrations");
  cpSync(migrations, newer, { recursive: true });
  const next = `${String(readdirSync(migrations).length + 1).padStart(4, "0")}-next.sql`;
  writeFileSync(path.join(newer, next), "create table later (id uuid primary key);");
  await ask(app.testDatabase.ownerUrl, "update history_seal set seal = 'forged' where number = 1");
  const forged = path.join(folder, "forged.guatu");
  await backup(app.testDatabase.ownerUrl, forged);
  expect(await refusalOf(restore(target.ownerUrl, applicationRole, forged, newer))).toBe("backupCorrupt");
  expect(await tablesIn(target.ownerUrl)).toEqual([]);
  await restore(target.ownerUrl, applicationRole, file, newer);
  expect(await tablesIn(target.ownerUrl)).toContain("later");
});

test("a backup is readable to its owner alone, overwrites nothing, and is not made of a database without tables", async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await refusalOf(backup(app.testDatabase.ownerUrl, file))).toBe("backupFileExists");
  expect(await refusalOf(backup(app.testDatabase.ownerUrl, path.join(folder, "none", "x.guatu")))).toBe("backupFileUnusable");
  expect(await refusalOf(backup(target.ownerUrl, path.join(folder, "empty.guatu")))).toBe("backupDatabaseEmpty");
  expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

test("a backup of one PostgreSQL is restored by another: the embedded one and the system's", async () => {
  const other = process.env["GUATU_TEST_SERVER"] === "embedded" ? systemBinaries() : findBinaries();
  if (other === undefined) throw new Error("no PostgreSQL of the system: install the package postgresql");
  const server = await startEmbedded({ dataDir: path.join(folder, "other"), binaries: other });
  try {
    await restore(server.ownerUrl, applicationRole, file, migrations);
    const [here] = await ask(app.testDatabase.ownerUrl, "show server_version_num");
    const [there] = await ask(server.ownerUrl, "show server_version_num");
    expect(there).not.toEqual(here);
    const back = path.join(folder, "back.guatu");
    const sums = async (url: string, to: string) => (await backup(url, to)).tables.map(({ name, sha256 }) => `${name} ${sha256}`);
    await restore(target.ownerUrl, applicationRole, file, migrations);
    expect(await sums(server.ownerUrl, back)).toEqual(await sums(target.ownerUrl, path.join(folder, "here.guatu")));
  } finally {
    await server.stop();
  }
}, 60_000);
