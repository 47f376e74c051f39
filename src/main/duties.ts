import { forgetOldKeys } from "../platform/http/idempotency-store.ts";
import { nobodysScope } from "../platform/http/scope-of.ts";
import { inScope } from "../platform/db/scoped-transaction.ts";
import { sealHistory } from "../platform/history/sealer.ts";
import { now } from "./clock.ts";
import type { OpenedDatabase } from "./database.ts";

/** How often the history is sealed; what came since is the unsealed tail. */
const SEAL_EVERY = 60_000;
const DAILY = 24 * 3600_000;

export interface Duties {
  readonly stop: () => Promise<void>;
}

type Report = (duty: string, error: unknown) => void;

/** Runs a duty again and again, never twice at once; a failure is reported and tried again next time. */
function repeat(duty: string, every: number, work: () => Promise<unknown>, report: Report): () => Promise<void> {
  const running: { now: Promise<void> } = { now: Promise.resolve() };
  const round = async (before: Promise<void>): Promise<void> => {
    await before;
    try {
      await work();
    } catch (error) {
      report(duty, error);
    }
  };
  const timer = setInterval(() => { running.now = round(running.now); }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running.now;
  };
}

/** What the server does by itself: seals the history, forgets old keys; seals once more when it stops. */
export function startDuties({ database, ownerUrl }: OpenedDatabase, report: Report, daily: readonly (() => Promise<void>)[]): Duties {
  const seal = () => sealHistory(ownerUrl);
  const forget = () => inScope(database, { scope: nobodysScope, now: now() }, forgetOldKeys);
  const stops = [repeat("seal", SEAL_EVERY, seal, report), repeat("forget", DAILY, forget, report), ...daily.map((duty) => repeat("daily", DAILY, duty, report))];
  return {
    stop: async () => {
      for (const stop of stops) await stop();
      await seal().catch((error: unknown) => { report("seal", error); });
    },
  };
}
