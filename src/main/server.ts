import packageFile from "../../package.json" with { type: "json" };
import { hostname, networkInterfaces } from "node:os";
import { Server as TlsServer } from "node:tls";
import { findCaller, findCallerByAccount, recordRefusal } from "../capabilities/accounts/service/session.ts";
import type { BuiltApp, Credentials } from "../platform/http/server.ts";
import { buildApp } from "../platform/http/server.ts";
import type { Caller, Door } from "../platform/http/door.ts";
import { apiDocRoutes } from "../platform/http/api-docs.ts";
import { readMigrations } from "../platform/db/migrate.ts";
import { healthRoutes } from "../platform/observe/health.ts";
import { metricsRoutes } from "../platform/observe/metrics.ts";
import { isLoopback, listenPlan, mayConnect, type ListenPlan } from "../platform/http/listen-address.ts";
import { openLiveHub, type LiveHub } from "../platform/http/live-hub.ts";
import { liveRoutes } from "../platform/http/live.ts";
import { sightOf } from "../platform/http/live-sight.ts";
import { logOptions } from "../platform/http/log.ts";
import { prepareTls, renewTls, type PreparedTls, type TlsOptions } from "../platform/http/tls/prepare-tls.ts";
import { readShippedCatalogue, type Catalogue } from "./catalogue.ts";
import { now } from "./clock.ts";
import { migrationsFolder, openServed, unsealedRows, type OpenedDatabase } from "./database.ts";
import { firstStart, type Welcome } from "./first-start.ts";
import { mainRefusal } from "./messages.ts";
import { mountsOf } from "./mounts.ts";
import { isToken, newToken, operatorCaller, removeAccess, writeAccess } from "./operator.ts";
import { servePages } from "./pages.ts";
import type { Settings } from "./settings.ts";
import { recountCases } from "./recount.ts";
import { startDuties } from "./duties.ts";

const { version } = packageFile;

/** Largest body of a request, in bytes: a case's fact is under a kilobyte, an imported sheet has an operation of its own. */
const BODY_LIMIT = 1024 * 1024;

export interface RunningServer {
  readonly address: string;
  readonly welcome: Welcome;
  readonly tls: PreparedTls | undefined;
  readonly stop: () => Promise<void>;
}

type FindCaller = (credentials: Credentials) => Promise<Caller | undefined>;

function callerFinder({ database }: OpenedDatabase, token: string, examplesMaySignIn: boolean): FindCaller {
  return async (given) => {
    if (given.token !== undefined) {
      if (!isToken(given.token, token)) return undefined;
      return given.asUser === undefined ? operatorCaller(database, now()) : findCallerByAccount(database, given.asUser, now());
    }
    return given.sessionSecret === undefined ? undefined : findCaller(database, given.sessionSecret, now(), { examplesMaySignIn }, given.watching);
  };
}

function tlsOptions({ dataDir, host, certFile, keyFile }: Settings, { names, addresses }: ListenPlan): TlsOptions {
  return { dataDir, host, now: new Date(), names, addresses, ...(certFile === undefined ? {} : { certFile }), ...(keyFile === undefined ? {} : { keyFile }) };
}

async function tlsOf(settings: Settings, plan: ListenPlan): Promise<PreparedTls | undefined> {
  return plan.scheme === "http" ? undefined : prepareTls(tlsOptions(settings, plan));
}

/** A certificate of our own lasts about a year, a running server perhaps longer: it is looked at daily. */
function renewal(settings: Settings, plan: ListenPlan, built: BuiltApp, tls: PreparedTls): () => Promise<void> {
  const held = { tls };
  const { server } = built.app;
  return async () => {
    if (!(server instanceof TlsServer)) return;
    held.tls = await renewTls(server, held.tls, tlsOptions(settings, plan));
  };
}

/** Behind a proxy only the proxy's own connections are answered; the others are cut before a byte is read. */
function answerOnly(built: BuiltApp, trustProxy: readonly string[]): void {
  built.app.server.on("connection", (socket) => { if (!mayConnect(socket.remoteAddress, trustProxy)) socket.destroy(); });
}

async function listen(built: BuiltApp, plan: ListenPlan): Promise<string> {
  try {
    await built.app.listen({ host: plan.host, port: plan.port });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") throw mainRefusal.addressInUse(`${plan.host}:${String(plan.port)}`);
    throw error;
  }
  const bound = built.app.server.address();
  const port = typeof bound === "object" && bound ? bound.port : plan.port;
  const shown = plan.addresses[0] ?? plan.names[0] ?? plan.host;
  return `${plan.scheme}://${shown.includes(":") ? `[${shown}]` : shown}:${String(port)}/`;
}

interface Parts {
  readonly settings: Settings;
  readonly opened: OpenedDatabase;
  readonly catalogue: Catalogue;
  readonly token: string;
  readonly plan: ListenPlan;
  readonly tls: PreparedTls | undefined;
  readonly hub: LiveHub;
}

/** What is served beside the operations: live changes, health, measurements and the API's description. */
async function observedBy(opened: OpenedDatabase, hub: LiveHub, { cookieSecure }: ListenPlan): Promise<(door: Door) => void> {
  const migrations = await readMigrations(migrationsFolder);
  return (door) => {
    const streams = liveRoutes(door, { hub, maySee: sightOf(opened.database, now) });
    healthRoutes(door, migrations);
    metricsRoutes(door, { pool: opened.pool, liveStreams: streams.open, unsealedRows: () => unsealedRows(opened.ownerUrl) });
    apiDocRoutes(door, { version, cookieSecure });
  };
}

async function build({ settings, opened, catalogue, token, plan, tls, hub }: Parts): Promise<BuiltApp> {
  const examplesMaySignIn = settings.demoOnLan || (isLoopback(settings.host) && settings.trustProxy.length === 0);
  const built = await buildApp({
    database: opened.database,
    now,
    findCaller: callerFinder(opened, token, examplesMaySignIn),
    recordRefusal: (caller, op) => recordRefusal(opened.database, caller, op, now()),
    cookieSecure: plan.cookieSecure,
    logger: logOptions(settings.logLevel),
    bodyLimit: BODY_LIMIT,
    ...(settings.trustProxy.length === 0 ? {} : { trustProxy: settings.trustProxy.join(",") }),
    ...(tls === undefined ? {} : { https: { cert: tls.cert, key: tls.key } }),
  }, [...mountsOf(catalogue, { examplesMaySignIn }), await observedBy(opened, hub, plan)]);
  await servePages(built.app);
  answerOnly(built, settings.trustProxy);
  return built;
}

const warn = (error: unknown): void => { process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`); };

/** Starts the whole product; whatever fails on the way is undone before the error goes on. */
export async function startProduct(settings: Settings): Promise<RunningServer> {
  const plan = listenPlan({
    host: settings.host, port: settings.port, trustProxy: settings.trustProxy,
    tls: settings.certFile !== undefined || settings.keyFile !== undefined,
    machine: { name: hostname(), interfaces: networkInterfaces() },
  });
  const tls = await tlsOf(settings, plan);
  const catalogue = await readShippedCatalogue();
  const undo: (() => Promise<void>)[] = [];
  const unwind = async (): Promise<void> => { for (const step of undo.toReversed()) await step(); };
  try {
    const opened = await openServed(settings, warn);
    undo.push(opened.close);
    const welcome = await firstStart(settings, opened, catalogue);
    const moved = await recountCases(opened, catalogue);
    const token = newToken();
    const hub = openLiveHub(opened.applicationUrl, warn);
    undo.push(hub.close);
    const built = await build({ settings, opened, catalogue, token, plan, tls, hub });
    undo.push(() => built.app.close());
    for (const told of moved) built.app.log.info(told, "kept days were counted again");
    const report = (duty: string, error: unknown): void => { built.app.log.error({ err: error, duty }, "duty failed"); };
    const duties = startDuties(opened, report, tls === undefined ? [] : [renewal(settings, plan, built, tls)]);
    undo.push(duties.stop);
    const address = await listen(built, plan);
    await writeAccess(settings.dataDir, { address: address.replace(/\/$/, ""), token, ...(tls?.authority === undefined ? {} : { authority: tls.authority.certificatePem }), ...(settings.external ? {} : { ownerUrl: opened.ownerUrl }) });
    undo.push(() => removeAccess(settings.dataDir));
    return { address, welcome, tls, stop: unwind };
  } catch (error) {
    await unwind();
    throw error;
  }
}
