import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { launch, type Launcher } from "./launcher.ts";
import { ownerSetting, pidFileLines } from "./leftovers.ts";
import { embeddedFault } from "./messages.ts";
import { ownIdentity } from "./process-identity.ts";
import { port } from "./socket-directory.ts";

/** Lines of PostgreSQL's log that are told when it fails. */
const linesTold = 20;
const pollEvery = 10;

/** A running server process. */
interface Postmaster {
  readonly pid: number;
  stop(): Promise<void>;
}

interface Start {
  readonly cluster: string;
  readonly socketDirectory: string;
  readonly binaries: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** A list in PostgreSQL's settings, in which a path may hold commas and spaces only between quotes. */
const quoted = (directory: string) => `"${directory.replaceAll('"', '""')}"`;

function serverArguments(start: Start): string[] {
  const settings = {
    max_connections: "40",
    timezone: "Asia/Shanghai",
    log_timezone: "Asia/Shanghai",
    ...start.settings,
    cluster_name: "guatu",
    listen_addresses: "",
    port: `${port}`,
    unix_socket_directories: quoted(start.socketDirectory),
    [ownerSetting]: ownIdentity(),
  };
  return ["-D", start.cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

/** The state that `pg_ctl` waits for as well; the number tells this server's file from an older one's. */
function isReady(cluster: string, pid: number): boolean {
  const lines = pidFileLines(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

/**
 * Starts the server and waits until it takes connections. There is no limit of time: after a power cut it replays its
 * log, which may take minutes, and says so in `log` every ten seconds.
 */
export async function startPostmaster(launcher: Launcher, start: Start): Promise<Postmaster> {
  const child = launch(launcher, path.join(start.binaries, "postgres"), serverArguments(start));
  const said: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    said.splice(0, said.length >= linesTold ? 1 : 0, line);
    start.log(line);
  });
  await once(child, "spawn");
  const state = { exited: false, wanted: false };
  const exit = once(child, "close").then(() => { state.exited = true; });
  const interrupt = () => { child.kill("SIGINT"); };
  // Where the kernel does not do it; an exit without stop() is still an orderly end for the data.
  process.once("exit", interrupt);
  void exit.then(() => process.removeListener("exit", interrupt));
  const pid = child.pid ?? 0;
  while (!isReady(start.cluster, pid)) {
    if (state.exited) throw new Error(embeddedFault.start(said.join("\n")));
    await pause(pollEvery);
  }
  void exit.then(() => { if (!state.wanted) start.log(embeddedFault.exitedAlone(said.join("\n"))); });
  const stop = () => {
    state.wanted = true;
    if (!state.exited) interrupt();
    return exit;
  };
  return { pid, stop };
}
