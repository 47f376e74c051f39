import { mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../../kernel/refusal.ts";
import { binariesVersion, findBinaries } from "./binaries.ts";
import { claimDirectory } from "./claim.ts";
import { clusterPath, clusterVersion, makeCluster, removeUnfinished } from "./cluster.ts";
import { admit, launcherFor, type Launcher } from "./launcher.ts";
import { clearLeftovers } from "./leftovers.ts";
import { makeLibraryLinks } from "./library-links.ts";
import { applicationRole, databaseName, makeLogins, ownerRole } from "./logins.ts";
import { embeddedRefusal } from "./messages.ts";
import { startPostmaster } from "./postmaster.ts";
import { makeSocketDirectory, port, removeSocketDirectory } from "./socket-directory.ts";

/** A PostgreSQL of our own, reachable through a unix socket in a directory closed to other users, and through nothing else. */
export interface EmbeddedServer {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly adminUrl: string;
  readonly pid: number;
  /**
   * Ends all sessions, writes a checkpoint and waits. Close the pools first: an idle client whose server goes emits
   * `error`, and a pool without a listener for it ends the process.
   */
  stop(): Promise<void>;
}

interface EmbeddedOptions {
  readonly dataDir: string;
  /** The folder of `postgres` and `initdb`; the npm package's, or else the system's. */
  readonly binaries?: string;
  readonly log?: (line: string) => void;
  /** Settings of PostgreSQL over ours; where it listens is not among them. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Port and TLS are named so that the caller's PGPORT and PGSSLMODE do not fill them in. */
function urlOf(role: string, database: string, socketDirectory: string): string {
  return `postgresql://${role}@/${database}?host=${encodeURIComponent(socketDirectory)}&port=${port}&sslmode=disable`;
}

/** Makes the folder of the data directory in which all of the server stands, and claims it for this process. */
function claimRoot(dataDir: string): { readonly root: string; readonly release: () => void } {
  const root = path.join(path.resolve(dataDir), "postgres");
  try {
    mkdirSync(path.dirname(root), { recursive: true });
    mkdirSync(root, { recursive: true, mode: 0o700 });
    const real = realpathSync(root);
    return { root: real, release: claimDirectory(real) };
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw embeddedRefusal.directoryUnusable(root, error);
  }
}

/** Clears what earlier runs left behind, and makes the cluster where there is none. */
async function prepare(root: string, binaries: string): Promise<Launcher> {
  makeLibraryLinks(binaries);
  const [made, version] = [clusterVersion(root), binariesVersion(binaries)];
  if (made !== undefined && made !== version) throw embeddedRefusal.versionDiffers(made, version, root);
  if (made !== undefined) await clearLeftovers(clusterPath(root));
  removeUnfinished(root);
  const launcher = launcherFor(root);
  admit(launcher, root, binaries);
  if (made === undefined) await makeCluster(root, binaries, launcher);
  return launcher;
}

/** Starts the server of a prepared cluster, with its logins. */
async function serve(root: string, binaries: string, launcher: Launcher, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const socketDirectory = makeSocketDirectory(root, launcher);
  const { settings = {}, log = () => undefined } = options;
  const postmaster = await startPostmaster(launcher, { cluster: clusterPath(root), socketDirectory, binaries, settings, log });
  const adminUrl = urlOf("postgres", "postgres", socketDirectory);
  try {
    await makeLogins(adminUrl, urlOf("postgres", databaseName, socketDirectory));
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  return {
    ownerUrl: urlOf(ownerRole, databaseName, socketDirectory),
    applicationUrl: urlOf(applicationRole, databaseName, socketDirectory),
    adminUrl,
    pid: postmaster.pid,
    stop: async () => {
      await postmaster.stop();
      removeSocketDirectory(root);
    },
  };
}

/**
 * Starts the embedded PostgreSQL on a data directory, making the cluster, its two logins and its database on the first
 * start. One process at a time owns a directory; whatever earlier ones left behind when they were killed is cleared.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  if (process.platform === "win32") throw embeddedRefusal.platformUnsupported(process.platform);
  const binaries = options.binaries ?? findBinaries();
  const { root, release } = claimRoot(options.dataDir);
  try {
    const server = await serve(root, binaries, await prepare(root, binaries), options);
    const stopping = { once: undefined as Promise<void> | undefined };
    return { ...server, stop: () => (stopping.once ??= server.stop().finally(release)) };
  } catch (error) {
    release();
    throw error;
  }
}
