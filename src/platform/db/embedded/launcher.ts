import { spawn, spawnSync, type ChildProcessByStdio } from "node:child_process";
import { chownSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { embeddedRefusal } from "./messages.ts";

/** How programs of PostgreSQL are started here: what stands before them, and as whom. */
export interface Launcher {
  readonly prefix: readonly string[];
  readonly account?: Account;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

type Launched = ChildProcessByStdio<null, null, Readable>;

function works(command: readonly string[], account?: Account): boolean {
  const [program = "", ...args] = command;
  return spawnSync(program, args, { ...account, stdio: "ignore", cwd: "/" }).status === 0;
}

function unprivilegedAccount(): Account {
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  const found = ["postgres", "nobody"].flatMap((name) => accounts.filter((account) => account[0] === name))[0];
  if (found === undefined) throw embeddedRefusal.accountMissing();
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * PostgreSQL refuses to run as root. Root is therefore shown to it as another account, inside a user namespace: files
 * stay root's, so it works below a closed `/root` too. Where namespaces are closed, as in many containers, it runs as
 * that account in truth. A directory that already belongs to someone else is always served as its owner.
 *
 * `setpriv --pdeathsig` makes the kernel interrupt PostgreSQL when our process dies, however it dies. It stands last,
 * since a change of user clears it. Where there is no setpriv, the next start finds and stops what was left over.
 */
export function launcherFor(root: string): Launcher {
  const interrupted = ["setpriv", "--pdeathsig", "INT", "--"];
  const prefix = process.platform === "linux" && works([...interrupted, "true"]) ? interrupted : [];
  if (process.getuid?.() !== 0) return { prefix };
  const { uid, gid } = statSync(root);
  if (uid !== 0) return { prefix, account: { uid, gid } };
  const account = unprivilegedAccount();
  const namespace = ["unshare", "-U", `--map-user=${account.uid}`, `--map-group=${account.gid}`, "--"];
  if (works([...namespace, "true"])) return { prefix: [...namespace, ...prefix] };
  return { prefix, account };
}

/** Gives the directory, with all in it, to the account that PostgreSQL runs as, and makes sure that it can get there. */
export function admit(launcher: Launcher, root: string, binaries: string): void {
  const { account } = launcher;
  if (account === undefined) return;
  if (statSync(root).uid !== account.uid) spawnSync("chown", ["-Rh", `${account.uid}:${account.gid}`, root]);
  for (const reached of [root, path.join(binaries, "postgres")]) {
    if (!works(["test", "-x", reached], account)) throw embeddedRefusal.unreachable(account.uid, reached);
  }
}

/** Gives a path just made to the account that PostgreSQL runs as. */
export function hand(launcher: Launcher, made: string): void {
  if (launcher.account !== undefined) chownSync(made, launcher.account.uid, launcher.account.gid);
}

/**
 * Starts a program of PostgreSQL. In a session of its own: Ctrl+C in a terminal reaches every process of the
 * foreground group, and would close the database under the requests that are still being answered. The caller's locale, which may not exist here, is replaced.
 */
export function launch(launcher: Launcher, program: string, args: readonly string[]): Launched {
  const [command = program, ...rest] = [...launcher.prefix, program, ...args];
  return spawn(command, rest, { ...launcher.account, cwd: "/", detached: true, env: { ...process.env, LC_ALL: "C" }, stdio: ["ignore", "ignore", "pipe"] });
}
