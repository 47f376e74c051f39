import { once } from "node:events";
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { hand, launch, type Launcher } from "./launcher.ts";
import { embeddedFault, embeddedRefusal } from "./messages.ts";

/** Of directories in which a cluster is still being made. */
const unfinished = "new-";

export function clusterPath(root: string): string {
  return path.join(root, "cluster");
}

/** The major version that made the cluster, such as `18`; undefined where there is none yet. */
export function clusterVersion(root: string): string | undefined {
  const cluster = clusterPath(root);
  if (!existsSync(cluster)) return undefined;
  const file = path.join(cluster, "PG_VERSION");
  if (!existsSync(file)) throw embeddedRefusal.incomplete(cluster);
  return readFileSync(file, "utf8").trim();
}

/** Removes what kills inside initdb have left. An initdb that is still ending may add files again; the next start finds them. */
export function removeUnfinished(root: string): void {
  for (const name of readdirSync(root)) if (name.startsWith(unfinished)) discard(path.join(root, name));
}

function discard(directory: string): void {
  try {
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Written to at this moment.
  }
}

/**
 * Makes the cluster beside its place, has initdb write it to disk, and renames it: a kill or a power cut leaves either
 * no cluster or a whole one.
 *
 * Text is ordered by code point (`C`), which no update of the system's locale data changes under an index; characters
 * are classified as Unicode, without which pg_trgm finds no trigram in Chinese. macOS has no `C.UTF-8` of its own.
 */
export async function makeCluster(root: string, binaries: string, launcher: Launcher): Promise<void> {
  const made = mkdtempSync(path.join(root, unfinished));
  hand(launcher, made);
  const characters = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const initdb = launch(launcher, path.join(binaries, "initdb"), [
    "-D", made, "-U", "postgres", "--auth-local=trust", "--auth-host=reject",
    "--encoding=UTF8", "--locale=C", `--lc-ctype=${characters}`, "--data-checksums",
  ]);
  const [said] = await Promise.all([text(initdb.stderr), once(initdb, "close")]);
  if (initdb.exitCode !== 0) {
    discard(made);
    throw new Error(embeddedFault.initialisation(said.trim()));
  }
  renameSync(made, clusterPath(root));
  for (const directory of [root, path.dirname(root)]) syncDirectory(directory);
}

/** Names written to a directory survive a power cut only after this. */
function syncDirectory(directory: string): void {
  const opened = openSync(directory, "r");
  fsyncSync(opened);
  closeSync(opened);
}
