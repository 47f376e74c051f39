import { spawn, type ChildProcessByStdio } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import type { ProbedAnswer, ProbedRequest } from "./https-request.ts";

/** A network of a test's own: its addresses can be reached from inside only, and what is outside only from outside. */
export interface NetworkNamespace {
  /** The command that runs another one inside. It becomes that command: a signal sent to it arrives there. */
  readonly inside: (program: string, ...args: readonly string[]) => readonly [string, ...string[]];
  /** Ends it. Processes inside live on, without it, until they end. */
  readonly close: () => Promise<void>;
}

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `ip` and `nsenter` stand where an ordinary user's PATH does not always lead. */
const environment = () => ({ ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin` });

/**
 * On loopback's device, since not every kernel has another to give: browsers and servers go by the address. The shell
 * then waits for its standard input to close, which it does when the test's process ends, however it ends.
 */
const script = (addresses: readonly string[]) =>
  ["set -e", "ip link set lo up", ...addresses.map((address) => `ip address add ${address} dev lo`), "echo ready", "exec cat > /dev/null"].join("\n");

const ended = (holder: ChildProcessByStdio<Writable, Readable, Readable>) =>
  new Promise<void>((resolve) => { holder.once("close", () => { resolve(); }); });

/** As root, or as anyone where Linux lets users make namespaces of their own; elsewhere it fails and says why. */
export async function openNetworkNamespace(addresses: readonly string[]): Promise<NetworkNamespace> {
  if (process.platform !== "linux") throw new Error(`a network namespace needs Linux, and this is ${process.platform}`);
  const root = process.getuid?.() === 0;
  const options = root ? ["--net"] : ["--user", "--map-current-user", "--keep-caps", "--net"];
  const holder = spawn("unshare", [...options, "sh", "-c", script(addresses)], { stdio: ["pipe", "pipe", "pipe"], env: environment() });
  const over = ended(holder);
  const said = await new Promise<string>((resolve) => {
    const heard: string[] = [];
    for (const stream of [holder.stdout, holder.stderr]) stream.on("data", (chunk: Buffer) => { heard.push(chunk.toString()); });
    holder.stdout.once("data", () => { resolve(heard.join("")); });
    holder.once("error", (error) => { resolve(error.message); });
    holder.once("close", () => { resolve(heard.join("")); });
  });
  if (said !== "ready\n" || holder.pid === undefined) {
    throw new Error(`no network namespace could be made (it needs root or user namespaces, with util-linux and iproute2): ${said}`);
  }
  const target = ["--target", `${holder.pid}`, "--net", ...(root ? [] : ["--user", "--preserve-credentials"])];
  return {
    inside: (program, ...args) => ["nsenter", ...target, "--", program, ...args],
    close: () => { holder.stdin.end(); return over; },
  };
}

export async function runInside(namespace: NetworkNamespace, program: string, ...args: readonly string[]): Promise<Finished> {
  const [command, ...rest] = namespace.inside(program, ...args);
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"], env: environment() });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => { stdout.push(chunk.toString()); });
  child.stderr.on("data", (chunk: Buffer) => { stderr.push(chunk.toString()); });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => { resolve({ code, stdout: stdout.join(""), stderr: stderr.join("") }); });
  });
}

/** Sends a request from inside, by a process of its own. */
export async function probeInside(namespace: NetworkNamespace, request: ProbedRequest): Promise<ProbedAnswer> {
  const source = JSON.stringify(new URL("https-request.ts", import.meta.url).href);
  const program = `import { probe } from ${source}; console.log(JSON.stringify(await probe(JSON.parse(process.argv[1]))));`;
  const { code, stdout, stderr } = await runInside(namespace, process.execPath, "--input-type=module", "--eval", program, JSON.stringify(request));
  if (code !== 0) throw new Error(`the request's process failed: ${stderr}`);
  return JSON.parse(stdout) as ProbedAnswer;
}

/** A file to be started in place of the program, by those who take no arguments before it, such as Playwright. */
export function writeEntrance(namespace: NetworkNamespace, directory: string, program: string): string {
  const file = path.join(directory, path.basename(program));
  const words = namespace.inside(program).map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
  writeFileSync(file, `#!/bin/sh\nexec ${words.join(" ")} "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}
