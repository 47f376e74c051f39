import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { embeddedRefusal } from "./messages.ts";
import { livingProcess } from "./process-identity.ts";

/** How long a server left over by a killed process may take to write its last checkpoint, in milliseconds. */
const patience = 60_000;
const pollEvery = 20;

/** The setting on a server's command line that says whose it is; PostgreSQL keeps any name with a dot. */
export const ownerSetting = "guatu.owner";

const pidFile = (cluster: string) => path.join(cluster, "postmaster.pid");

/** The lines of `postmaster.pid`: the first is the process number, the eighth the state. */
export function pidFileLines(cluster: string): string[] {
  try {
    return readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch {
    return [];
  }
}

interface Resident {
  readonly pid: number;
  readonly command: string;
}

/** PostgreSQL's processes all work in the directory of their cluster; a shell or a pager there is not one of them. */
function residentOnLinux(pid: number, directory: string): Resident[] {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== directory) return [];
    if (!path.basename(readlinkSync(`/proc/${pid}/exe`)).startsWith("postgres")) return [];
    return [{ pid, command: readFileSync(`/proc/${pid}/cmdline`, "utf8") }];
  } catch {
    return []; // Gone meanwhile, a zombie, or another user's.
  }
}

/** Elsewhere only the server itself can be told, by the number that it wrote down. */
function residentByPs(cluster: string): Resident[] {
  const pid = Number(pidFileLines(cluster)[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1) return [];
  const command = spawnSync("ps", ["-ww", "-o", "command=", "-p", `${pid}`], { encoding: "utf8" }).stdout;
  return command.includes("postgres") ? [{ pid, command }] : [];
}

function residents(cluster: string): Resident[] {
  if (process.platform !== "linux") return residentByPs(cluster);
  const directory = realpathSync(cluster);
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => residentOnLinux(Number(name), directory));
}

/** Tells a server whose owner is dead to stop, which it may be told often; refuses where the owner lives, or where someone else started the server. */
function stopServer(server: Resident, cluster: string): void {
  const identity = new RegExp(`${ownerSetting}=([^\\s\\0]+)`).exec(server.command)?.[1];
  if (identity === undefined) throw embeddedRefusal.foreignServer(server.pid, cluster);
  const owner = livingProcess(identity);
  if (owner !== undefined) throw embeddedRefusal.inUse(owner, cluster);
  try {
    process.kill(server.pid, "SIGINT");
  } catch {
    // It has ended by itself.
  }
}

/**
 * Ends what a killed process has left over: its server, if the kernel did not stop it, and sessions of a server that was
 * killed itself, for which PostgreSQL must be waited for. Only then is `postmaster.pid` stale for sure, whatever process
 * bears its number by now, and is removed; earlier it would be the last guard of the data.
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  const deadline = performance.now() + patience;
  for (let found = residents(cluster); found.length > 0; found = residents(cluster)) {
    const number = Number(pidFileLines(cluster)[0]);
    const server = found.find(({ pid }) => pid === number) ?? found.find(({ command }) => command.includes(`${ownerSetting}=`));
    if (server !== undefined) stopServer(server, cluster);
    if (performance.now() > deadline) throw embeddedRefusal.stillClosing(found.map(({ pid }) => pid), cluster);
    await pause(pollEvery);
  }
  rmSync(pidFile(cluster), { force: true });
}
