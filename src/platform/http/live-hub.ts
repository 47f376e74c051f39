import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";

const ids = Type.Array(Type.String());
const Change = Type.Object({ kind: Type.String(), zoneId: Type.Union([Type.String(), Type.Null()]), enterpriseIds: ids, projectIds: ids, many: Type.Boolean() });
/** What the database tells of one write: the table, the zone, and which enterprises and projects (at most 100 of each). */
export type LiveChange = Static<typeof Change>;

/** A change, or `all` where some may have been missed. */
type Listener = (change: LiveChange | "all") => void;

export interface LiveHub {
  /** Once it listens for the first time. */
  readonly ready: Promise<void>;
  /** The function that is given back ends it. */
  readonly subscribe: (listener: Listener) => () => void;
  readonly close: () => Promise<void>;
}

/** How long the connection may be silent before it is tried, how long the trial may take, and the pauses between attempts; milliseconds. */
const timing = { trial: 30_000, answer: 10_000, firstPause: 100, longestPause: 5000 } as const;

const compiled = Compile(Change);

function changeOf(payload: string): LiveChange | undefined {
  const value: unknown = JSON.parse(payload);
  return compiled.Check(value) ? value : undefined;
}

/** Listens until the connection is lost or `signal` ends it. */
async function listenOnce(url: string, signal: AbortSignal, on: { readonly listening: () => void; readonly change: (change: LiveChange) => void; readonly error: (error: unknown) => void }): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "guatu live", keepAlive: true, query_timeout: timing.answer });
  const lost = new Promise<void>((resolve) => { client.on("end", () => { resolve(); }); });
  const leave = () => { client.end().catch(on.error); };
  client.on("error", on.error);
  client.on("notification", ({ payload = "" }) => {
    const change = changeOf(payload);
    if (change) on.change(change);
  });
  await client.connect();
  const trial = setInterval(() => { client.query("select 1").catch(leave); }, timing.trial);
  signal.addEventListener("abort", leave, { once: true });
  try {
    await client.query("listen guatu_change");
    on.listening();
    if (signal.aborted) leave();
    await lost;
  } finally {
    clearInterval(trial);
    signal.removeEventListener("abort", leave);
  }
}

/**
 * The server's one listening connection. When it is lost it is made anew, and listeners are told `all`, since what
 * happened meanwhile is not known.
 */
export function openLiveHub(url: string, onError: (error: unknown) => void): LiveHub {
  const listeners = new Set<Listener>();
  const ending = new AbortController();
  const { promise: ready, resolve: listens } = Promise.withResolvers<undefined>();
  const tell: Listener = (change) => { for (const listener of listeners) listener(change); };
  const run = async () => {
    let [pause, missed]: [number, boolean] = [timing.firstPause, false];
    const listening = () => {
      if (missed) tell("all");
      [pause, missed] = [timing.firstPause, true];
      listens(undefined);
    };
    while (!ending.signal.aborted) {
      await listenOnce(url, ending.signal, { listening, change: tell, error: onError }).catch(onError);
      await delay(pause, undefined, { signal: ending.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, timing.longestPause);
    }
  };
  const running = run();
  return {
    ready,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    close: () => {
      ending.abort();
      return running;
    },
  };
}
