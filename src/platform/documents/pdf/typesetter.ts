import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { PrintedMap } from "../../../kernel/printed-map.ts";
import type { Paper, PrintedSheet } from "../../../kernel/printed-sheet.ts";
import { documentRefusal } from "../messages.ts";
import { mapData, templateData } from "./sheet-parts.ts";

/** Sets a table or a map on paper, A3 where none is named; the bytes of a PDF. */
export type Typesetter = (printed: PrintedSheet | PrintedMap, paper?: Paper) => Promise<Uint8Array>;

/** A template with its data, as the process beside reads them. */
interface Setting { readonly template: "sheet" | "map"; readonly data: string }
const settingOf = (printed: PrintedSheet | PrintedMap, paper: Paper): Setting => ("stations" in printed
  ? { template: "map", data: JSON.stringify(mapData(printed, paper)) }
  : { template: "sheet", data: JSON.stringify(templateData(printed, paper)) });

interface Limits {
  /** For one document, the start of the process included. */
  readonly milliseconds: number;
  /** The compiler leaks a little with every document: after so many its process is replaced. */
  readonly documentsAProcess: number;
  /** Documents that may wait; whoever comes later is told so. */
  readonly waiting: number;
  readonly idleMilliseconds: number;
}
const usualLimits: Limits = { milliseconds: 30_000, documentsAProcess: 200, waiting: 20, idleMilliseconds: 60_000 };

const worker = path.join(import.meta.dirname, "worker.ts");

interface Answer { readonly number: number; readonly bytes?: Uint8Array; readonly error?: string }
const isAnswer = (message: unknown): message is Answer => typeof message === "object" && message !== null && "number" in message;

/** One document by one process; a process that fails or takes too long is ended. */
function setBy(child: ChildProcess, number: number, setting: Setting, milliseconds: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { finish(() => { child.kill("SIGKILL"); reject(documentRefusal.tooSlow()); }); }, milliseconds);
    const finish = (end: () => void) => {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit);
      end();
    };
    const onExit = (code: number | null) => { finish(() => { reject(documentRefusal.failed(`exit ${String(code)}`)); }); };
    const onMessage = (message: unknown) => {
      if (!isAnswer(message) || message.number !== number) return;
      const { bytes, error } = message;
      finish(() => {
        if (bytes === undefined) reject(documentRefusal.failed((error ?? "").slice(0, 500)));
        else resolve(bytes);
      });
    };
    child.on("message", onMessage).once("exit", onExit);
    child.send({ number, ...setting });
  });
}

/** A typesetter with a process of its own, begun when it is first needed; it keeps no server from ending. */
export function typesetter(limits: Partial<Limits> = {}): Typesetter {
  const { milliseconds, documentsAProcess, waiting, idleMilliseconds } = { ...usualLimits, ...limits };
  const state: { child: ChildProcess | undefined; set: number; waiting: number; last: Promise<unknown>; idle: NodeJS.Timeout | undefined } =
    { child: undefined, set: 0, waiting: 0, last: Promise.resolve(), idle: undefined };
  const end = () => {
    state.child?.kill();
    state.child = undefined;
  };
  const ready = (): ChildProcess => {
    clearTimeout(state.idle);
    if (state.child?.connected && state.child.exitCode === null && state.set % documentsAProcess !== 0) return state.child;
    end();
    // The memory of the compiler is not the engine's: the operating system's limit, where one is set, holds for the process.
    const child = fork(worker, [], { serialization: "advanced", execArgv: ["--max-old-space-size=512"], stdio: ["ignore", "ignore", "ignore", "ipc"] });
    child.unref();
    child.channel?.unref();
    state.child = child;
    return child;
  };
  const next = async (setting: Setting): Promise<Uint8Array> => {
    const child = ready();
    state.set += 1;
    child.channel?.ref();
    try {
      return await setBy(child, state.set, setting, milliseconds);
    } finally {
      child.channel?.unref();
      state.idle = setTimeout(end, idleMilliseconds).unref();
    }
  };
  return async (printed, paper = "a3") => {
    if (state.waiting >= waiting) throw documentRefusal.busy();
    state.waiting += 1;
    const setting = settingOf(printed, paper);
    const mine = state.last.then(() => next(setting));
    state.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      state.waiting -= 1;
    }
  };
}
