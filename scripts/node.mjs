import { spawn, spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./tree.mjs";

/** The oldest Node that runs the sources as they are (type stripping), and that package.json pins. */
const oldestMajor = 24;
const windows = process.platform === "win32";
const program = windows ? "node.exe" : "node";

const major = (/** @type {string} */ version) => Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);

/** @param {string} path @returns {boolean} whether this Node exists, runs on this machine and is new enough */
function serves(path) {
  if (!existsSync(path)) return false;
  if (realpathSync(path) === realpathSync(process.execPath)) return major(process.version) >= oldestMajor;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return status === 0 && major(stdout) >= oldestMajor;
}

/**
 * The Node that runs Guatu: the one pinned in package.json, else the machine's own where it is new enough.
 * @returns {string}
 */
export function findNode() {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "" && !folder.includes("node_modules"));
  const candidates = [join(root, "node_modules/node/bin", program), process.execPath, ...onPath.map((folder) => join(folder, program))];
  const found = candidates.find(serves);
  if (found !== undefined) return found;
  throw new Error([
    `没有可用的 Node ${String(oldestMajor)}：安装脚本可能被禁用。请运行“npm rebuild node”，或在本机安装 Node ${String(oldestMajor)} 及以上版本后重试。`,
    `No Node ${String(oldestMajor)} to run on: install scripts may be blocked here. Run "npm rebuild node", or install Node ${String(oldestMajor)} or newer, and try again.`,
  ].join("\n"));
}

/**
 * Runs the project's Node in the foreground and ends as it ends: same exit code, same signal.
 * @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
export function becomeNode(args, env = process.env) {
  const child = spawn(findNode(), args, { stdio: "inherit", env });
  // A terminal sends Ctrl-C to the child itself; a second one would turn its orderly stop into a forced one.
  const terminal = process.stdin.isTTY || process.stdout.isTTY;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => { if (signal !== "SIGINT" || !terminal) child.kill(signal); });
  }
  // npm's shell hands a SIGTERM on to nobody: where whoever started us has gone, the child is asked to stop.
  const starter = process.ppid;
  setInterval(() => { if (process.ppid !== starter) child.kill("SIGTERM"); }, 500).unref();
  child.once("error", (error) => { fail(error); });
  child.once("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 2);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * Runs the project's Node and waits.
 * @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {number} its exit code; 2 where it was killed
 */
export function runNode(args, env = process.env) {
  const { status, error } = spawnSync(findNode(), args, { cwd: root, stdio: "inherit", env });
  if (error) throw error;
  return status ?? 2;
}

/** @param {unknown} error ends the script with a fault (exit 2), told without a stack */
export function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
