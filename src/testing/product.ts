import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const cli = path.resolve(import.meta.dirname, "../main/cli.ts");

/** The product as its user starts it: a process of its own, on a data directory of its own. */
export interface Product {
  readonly address: string;
  readonly dataDir: string;
  /** What the console showed up to and with the address and accounts. */
  readonly console: () => string;
  readonly pid: number;
  /** Asks it to stop and waits; the exit code. */
  readonly stop: () => Promise<number | null>;
  readonly kill: () => Promise<void>;
}

export interface ProductOptions {
  readonly dataDir: string;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export const newDataDir = (): Promise<string> => mkdtemp(path.join(tmpdir(), "guatu-"));
export const removeDataDir = (dataDir: string): Promise<void> => rm(dataDir, { recursive: true, force: true });

async function addressOf(child: ChildProcess, output: { text: string }): Promise<string> {
  for (;;) {
    const found = /https?:\/\/\S+/.exec(output.text)?.[0];
    if (found !== undefined && output.text.endsWith("\n")) return found;
    if (child.exitCode !== null) throw new Error(`the product ended with ${String(child.exitCode)}: ${output.text}`);
    await Promise.race([once(child.stdout ?? child, "data"), once(child, "exit")]);
  }
}

/** Starts the product on a free port of loopback and waits for the address that it prints. */
export async function startProductProcess({ dataDir, flags = [], env = {} }: ProductOptions): Promise<Product> {
  const child = spawn(process.execPath, [cli, "serve", ...flags], { env: { ...process.env, PORT: "0", DATA_DIR: dataDir, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part: string) => { output.text += part; });
  const address = await addressOf(child, output);
  const ended = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, "exit");
    }
    return child.exitCode;
  };
  return {
    address, dataDir, pid: child.pid ?? 0, console: () => output.text,
    stop: () => ended("SIGTERM"),
    kill: async () => { await ended("SIGKILL"); },
  };
}

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a verb of the command line to its end. */
export const guatu = (dataDir: string, ...words: readonly string[]): Promise<CommandResult> => guatuFed(dataDir, "", ...words);

/** The same with something on its standard input. */
export async function guatuFed(dataDir: string, input: string | Uint8Array, ...words: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, [cli, ...words], { env: { ...process.env, DATA_DIR: dataDir }, stdio: ["pipe", "pipe", "pipe"] });
  // A verb that has read enough ends before all is sent.
  child.stdin.on("error", () => undefined).end(input);
  const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map(async (stream) => {
    let text = "";
    for await (const part of stream.setEncoding("utf8")) text += String(part);
    return text;
  }));
  if (child.exitCode === null) await once(child, "exit");
  return { code: child.exitCode, stdout: stdout ?? "", stderr: stderr ?? "" };
}

/** The same where nobody listens to what it says. */
export async function guatuUnheard(dataDir: string, ...words: readonly string[]): Promise<Omit<CommandResult, "stdout">> {
  const child = spawn(process.execPath, [cli, ...words], { env: { ...process.env, DATA_DIR: dataDir }, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let stderr = "";
  for await (const part of child.stderr.setEncoding("utf8")) stderr += String(part);
  if (child.exitCode === null) await once(child, "exit");
  return { code: child.exitCode, stderr };
}
