import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { binariesVersion, findBinaries, systemBinaries } from "./binaries.ts";
import { launch, launcherFor } from "./launcher.ts";
import { startOf } from "./process-identity.ts";
import { startEmbedded, type EmbeddedServer } from "./supervisor.ts";

/** The whole file runs once on the npm package's programs and once on the system's. */
const tested = process.env["GUATU_TEST_SERVER"] === "system" ? systemBinaries() : findBinaries();
if (tested === undefined) throw new Error("the system has no PostgreSQL");
const binaries = tested;

let folder: string;
let dataDir: string;
const running: { kill(): Promise<void> }[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "guatu-embedded-"));
  dataDir = path.join(folder, "数据, 1");
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.kill();
  rmSync(folder, { recursive: true });
});

const inCluster = (...names: string[]) => path.join(dataDir, "postgres", "cluster", ...names);
const files = () => existsSync(path.join(dataDir, "postgres")) ? readdirSync(path.join(dataDir, "postgres")) : [];
const ended = (pid: number) => expect.poll(() => startOf(pid), { timeout: 20_000 }).toBeUndefined();

async function start(options: Partial<Parameters<typeof startEmbedded>[0]> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, binaries, ...options });
  running.push({ kill: () => server.stop() });
  return server;
}

async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that starts the server and tells how it went, in one line. */
function startOwner(environment: NodeJS.ProcessEnv = {}) {
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL("supervisor.ts", import.meta.url).href)};
    const told = await startEmbedded(${JSON.stringify({ dataDir, binaries })}).catch(({ code, title }) => ({ code, title }));
    console.log(JSON.stringify(told));`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await exit;
  };
  const told = async () => {
    const answer = JSON.parse(String((await once(child.stdout, "data"))[0])) as Partial<EmbeddedServer> & { readonly code?: string; readonly title?: string };
    const { pid } = answer;
    // Its server must be gone before the folder is removed.
    if (pid !== undefined) running.push({ kill: () => kill().then(() => ended(pid)) });
    return answer;
  };
  running.push({ kill });
  const server = async () => {
    const { ownerUrl, pid } = await told();
    if (ownerUrl === undefined || pid === undefined) throw new Error("the owner did not start the server");
    return { ownerUrl, pid };
  };
  return { pid: child.pid ?? 0, kill, told, server };
}

/** A search path on which one program fails as if the machine did not offer it. */
function without(program: string): NodeJS.ProcessEnv {
  const bin = path.join(folder, `without-${program}`);
  mkdirSync(bin);
  writeFileSync(path.join(bin, program), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  return { PATH: `${bin}:${process.env["PATH"] ?? ""}` };
}

test("the first start makes the logins and the database, and the second finds what was written", async () => {
  const first = await start();
  await query(first.ownerUrl, "create table kept as select 38 as decided");
  await first.stop();
  const second = await start();
  expect(await query(second.ownerUrl, "select decided from kept")).toEqual([[38]]);
  expect(await query(second.adminUrl, "select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname like 'guatu%' order by 1"))
    .toEqual([["guatu_app", false, false, false, false], ["guatu_owner", false, false, false, false]]);
  expect(await query(second.applicationUrl, "select current_user, current_database(), current_setting('listen_addresses')")).toEqual([["guatu_app", "guatu", ""]]);
  await expect(query(second.applicationUrl, "select * from kept")).rejects.toThrow("permission denied");
  await expect(query(second.applicationUrl, "create table own (id int)")).rejects.toThrow("permission denied");
  expect(statSync(path.join(dataDir, "postgres/socket")).mode & 0o777).toBe(0o700);
});

test("Chinese text has trigrams, and is ordered by code point", async () => {
  const { applicationUrl } = await start();
  const [row] = await query(applicationUrl, "select cardinality(show_trgm('祁县')) > 0, similarity('祁县经济开发区', '祁县开发区') > 0.3, '丁' < '安'");
  expect(row).toEqual([true, true, true]);
  expect(await query(applicationUrl, "select pg_encoding_to_char(encoding), datcollate from pg_database where datname = 'guatu'")).toEqual([["UTF8", "C"]]);
});

test("what the caller's shell sets for PostgreSQL does not reach the server or the addresses", async () => {
  const owner = startOwner({ PGPORT: "6000", PGOPTIONS: "-c geqo=off", PGSSLMODE: "require", PGDATA: "/nowhere", LC_ALL: "nonsense" });
  const { ownerUrl } = await owner.server();
  expect(await query(ownerUrl, "select 1")).toEqual([[1]]);
});

test("killing the owner ends its server, and committed rows are there at the next start", async () => {
  const owner = startOwner();
  const { ownerUrl, pid } = await owner.server();
  await query(ownerUrl, "create table kept as select 1 as id");
  await owner.kill();
  const next = await start();
  expect(startOf(pid)).toBeUndefined();
  expect(await query(next.ownerUrl, "select id from kept")).toEqual([[1]]);
});

test("no server outlives its killed owner, even if nobody starts again", async () => {
  const owner = startOwner();
  const { pid } = await owner.server();
  await owner.kill();
  await ended(pid);
});

test("where the kernel is not told to end the server with its owner, the next start does it", async () => {
  const owner = startOwner(without("setpriv"));
  const { ownerUrl, pid } = await owner.server();
  await query(ownerUrl, "create table kept as select 1 as id");
  await owner.kill();
  expect(startOf(pid)).toBeDefined();
  const next = await start();
  expect(startOf(pid)).toBeUndefined();
  expect(await query(next.ownerUrl, "select id from kept")).toEqual([[1]]);
});

test("sessions that outlive a killed server are waited for", async () => {
  const owner = startOwner();
  const { ownerUrl, pid } = await owner.server();
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  process.kill(pid, "SIGKILL");
  await owner.kill();
  const next = await start();
  expect(await query(next.ownerUrl, "select count(*)::int from pg_stat_activity where application_name = 'guatu'")).toEqual([[0]]);
});

test("a kill inside initdb leaves nothing half made", async () => {
  const owner = startOwner();
  await expect.poll(() => files().some((name) => name.startsWith("new-") && existsSync(path.join(dataDir, "postgres", name, "PG_VERSION"))), { interval: 1, timeout: 20_000 }).toBe(true);
  await owner.kill();
  expect(existsSync(inCluster())).toBe(false);
  const next = await start();
  expect(await query(next.ownerUrl, "select 1")).toEqual([[1]]);
  await next.stop();
  // The interrupted initdb ends in its own time; a start after that leaves nothing of it.
  await expect.poll(async () => {
    await (await start()).stop();
    return files().filter((name) => name.startsWith("new-"));
  }, { timeout: 20_000 }).toEqual([]);
});

test("a kill between the cluster and its logins is mended by the next start", async () => {
  const owner = startOwner();
  await expect.poll(() => existsSync(inCluster()), { interval: 1, timeout: 20_000 }).toBe(true);
  await owner.kill();
  const next = await start();
  expect(await query(next.ownerUrl, "select cardinality(show_trgm('祁县')) > 0")).toEqual([[true]]);
});

test("each of the logins, the database and its extension is made if it alone is missing", async () => {
  for (const [missing, database] of [["extension pg_trgm", "guatu"], ["database guatu", "postgres"], ["role guatu_app", "postgres"]] as const) {
    const before = await start();
    await query(before.adminUrl.replace("/postgres?", `/${database}?`), `drop ${missing}`);
    await before.stop();
    const after = await start();
    expect(await query(after.applicationUrl, "select cardinality(show_trgm('祁县')) > 0")).toEqual([[true]]);
    await after.stop();
  }
});

test("of two that start at once one wins, and the other is refused, naming the winner", async () => {
  const owners = [startOwner(), startOwner()];
  const told = await Promise.all(owners.map((owner) => owner.told()));
  const winner = owners.find((_, place) => told[place]?.ownerUrl !== undefined);
  const refused = told.find(({ code }) => code !== undefined);
  expect(refused).toEqual({ code: "embeddedInUse", title: expect.stringContaining(`进程号 ${winner?.pid ?? 0}`) as string });
});

test("a second start in the same process is refused until the first has stopped, however often it is told to", async () => {
  const first = await start();
  await expect(start()).rejects.toMatchObject({ code: "embeddedInUse" });
  expect(await query(first.ownerUrl, "select 1")).toEqual([[1]]);
  await Promise.all([first.stop(), first.stop()]);
  await first.stop();
  await start();
});

test("a living owner's server is left alone even where the claim was deleted", async () => {
  const first = await start();
  for (const name of files()) if (name.startsWith("owner.")) rmSync(path.join(dataDir, "postgres", name));
  await expect(start()).rejects.toMatchObject({ code: "embeddedInUse", extra: { pid: process.pid } });
  expect(await query(first.ownerUrl, "select 1")).toEqual([[1]]);
});

test("a server that someone else started on the cluster is refused and left alone", async () => {
  await (await start()).stop();
  const other = launch(launcherFor(path.join(dataDir, "postgres")), path.join(binaries, "postgres"), ["-D", inCluster(), "-c", "listen_addresses=", "-c", `unix_socket_directories=${folder}`]);
  const exit = once(other, "close");
  running.push({ kill: async () => {
    other.kill("SIGQUIT");
    await exit;
  } });
  await expect.poll(() => existsSync(inCluster("postmaster.pid")), { timeout: 10_000 }).toBe(true);
  await expect(start()).rejects.toMatchObject({ code: "embeddedForeignServer", extra: { pid: other.pid } });
  expect(startOf(other.pid ?? 0)).toBeDefined();
});

test("a stale postmaster.pid does not block the start, though a living process bears its number; nor does a shell in the cluster", async () => {
  await (await start()).stop();
  const shell = spawn("sh", ["-c", "echo here; exec sleep 600"], { cwd: inCluster(), stdio: ["ignore", "pipe", "ignore"] });
  await once(shell.stdout, "data");
  writeFileSync(inCluster("postmaster.pid"), `${shell.pid ?? 0}\n${inCluster()}\n1700000000\n5432\n${path.join(dataDir, "postgres/socket")}\n\n  1  1\nready   \n`);
  const next = await start();
  expect(await query(next.ownerUrl, "select 1")).toEqual([[1]]);
  expect(shell.kill()).toBe(true);
});

test("a path too long for a socket, with spaces, commas and Chinese in it, works, and leaves nothing in the temporary directory", async () => {
  dataDir = path.join(folder, "数据, 目录".repeat(8), "a \"quoted\" name");
  const link = path.join(dataDir, "postgres/socket");
  const owner = startOwner();
  await owner.server();
  const before = readlinkSync(link);
  await owner.kill();
  const next = await start();
  const now = readlinkSync(link);
  expect([existsSync(before), statSync(now).mode & 0o777]).toEqual([false, 0o700]);
  expect(await query(next.applicationUrl, "select 1")).toEqual([[1]]);
  await next.stop();
  expect([existsSync(now), lstatSync(link, { throwIfNoEntry: false })]).toEqual([false, undefined]);
});

test("a cluster of another major version is refused, naming both, and stays as it is", async () => {
  await (await start()).stop();
  writeFileSync(inCluster("PG_VERSION"), "14\n");
  await expect(start()).rejects.toMatchObject({ code: "embeddedVersionDiffers", title: expect.stringMatching(new RegExp(`PostgreSQL 14 .*PostgreSQL ${binariesVersion(binaries)} `)) as string });
  rmSync(inCluster("PG_VERSION"));
  await expect(start()).rejects.toMatchObject({ code: "embeddedIncomplete" });
  expect(existsSync(inCluster("base"))).toBe(true);
});

test("a start that fails says what PostgreSQL said, and gives the directory back", async () => {
  await expect(start({ settings: { shared_buffers: "nonsense" } })).rejects.toThrow(/内置数据库未能启动[^]*shared_buffers/);
  const lines: string[] = [];
  const { adminUrl } = await start({ settings: { max_connections: "17", listen_addresses: "*" }, log: (line) => lines.push(line) });
  expect(await query(adminUrl, "select current_setting('max_connections'), current_setting('listen_addresses')")).toEqual([["17", ""]]);
  expect(lines.some((line) => line.includes("ready to accept connections"))).toBe(true);
});

test("a data directory that cannot be made is refused", async () => {
  writeFileSync(dataDir, "a file");
  await expect(start()).rejects.toMatchObject({ code: "embeddedDirectoryUnusable", title: expect.stringContaining("同名文件") as string });
});

test("the package works without the links that its install script makes, and as root without user namespaces", async () => {
  const native = path.join(folder, "native");
  cpSync(path.dirname(findBinaries()), native, { recursive: true, filter: (source) => !lstatSync(source).isSymbolicLink() });
  // What the account that stands in for root must be able to enter; the cluster itself is closed by initdb.
  chmodSync(folder, 0o755);
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL("supervisor.ts", import.meta.url).href)};
    for (const round of [1, 2]) {
      const server = await startEmbedded(${JSON.stringify({ dataDir, binaries: path.join(native, "bin") })});
      if (round === 2) console.log("served");
      await server.stop();
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { env: { ...process.env, ...without("unshare") }, stdio: ["ignore", "pipe", "inherit"] });
  expect(await text(child.stdout)).toBe("served\n");
  // Later, where namespaces are open again, the cluster still belongs to that account.
  const next = await start({ binaries: path.join(native, "bin") });
  expect(await query(next.ownerUrl, "select 1")).toEqual([[1]]);
  if (process.getuid?.() === 0) expect(statSync(inCluster()).uid).not.toBe(0);
  expect(readFileSync(inCluster("PG_VERSION"), "utf8").trim()).toBe(binariesVersion(path.join(native, "bin")));
});
