import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const pause = (/** @type {number} */ ms) => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms); };

/** When a process started, in the kernel's ticks, so that a number given to another process later is not taken for it; Linux only. */
function startOf(/** @type {number} */ pid) {
  try {
    return readFileSync(`/proc/${String(pid)}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

const identity = (/** @type {number} */ pid) => `${String(pid)} ${startOf(pid)}`;

/** @param {string} file @returns {boolean} whether the process that wrote the lock still runs */
function held(file) {
  try {
    const owner = readFileSync(file, "utf8");
    const pid = Number.parseInt(owner, 10);
    process.kill(pid, 0);
    return identity(pid) === owner;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** Takes the lock with its owner written in it at once: a link, unlike a new file, is never seen empty. @param {string} file */
function taken(file) {
  const own = `${file}.${String(process.pid)}`;
  writeFileSync(own, identity(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Runs `act` while no other process of this checkout does the same: two starts at once must not install or build into one folder.
 * A lock whose owner was killed is taken over.
 * @template T @param {string} file @param {() => T} act @returns {T}
 */
export function locked(file, act) {
  mkdirSync(dirname(file), { recursive: true });
  while (!taken(file)) {
    if (held(file)) pause(100);
    else rmSync(file, { force: true });
  }
  try {
    return act();
  } finally {
    rmSync(file, { force: true });
  }
}
