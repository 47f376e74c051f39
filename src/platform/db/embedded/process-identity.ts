import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a living process started, as text to be compared only; undefined if it is gone or a zombie. A process number
 * alone tells nothing: containers hand out the same few numbers at every start.
 */
export function startOf(pid: number): string | undefined {
  return process.platform === "linux" ? startOnLinux(pid) : startByPs(pid);
}

function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, field 2, may hold spaces and brackets; after it come the state (field 3) and, as field 22, clock ticks since boot.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" || fields[19] === undefined ? undefined : `${boot}-${fields[19]}`;
  } catch {
    return undefined;
  }
}

function startByPs(pid: number): string | undefined {
  const { status, stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", `${pid}`], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  const [state = "Z", ...start] = status === 0 ? stdout.trim().split(/\s+/) : [];
  return state.startsWith("Z") ? undefined : start.join("_");
}

/** This process, as others recognise it: `number:start`. */
export function ownIdentity(): string {
  return `${process.pid}:${startOf(process.pid) ?? ""}`;
}

/** The number of the process that the identity names, if that very process still lives. */
export function livingProcess(identity: string): number | undefined {
  const [, pid, start] = /^(\d+):(.+)$/.exec(identity) ?? [];
  return pid !== undefined && startOf(Number(pid)) === start ? Number(pid) : undefined;
}
