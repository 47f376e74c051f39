import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase, openPool, type Database } from "../src/platform/db/database.ts";
import { applicationRole } from "../src/platform/db/embedded/logins.ts";
import { startEmbedded } from "../src/platform/db/embedded/supervisor.ts";
import { migrate } from "../src/platform/db/migrate.ts";

export interface BenchDatabase {
  readonly database: Database;
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
}

/** The embedded server on a folder of its own, with all migrations. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "guatu-bench-"));
  const server = await startEmbedded({ dataDir });
  await migrate(server.ownerUrl, applicationRole, path.resolve(import.meta.dirname, "../migrations"));
  const database = openDatabase(openPool(server.applicationUrl, { max: 4, onError: (error) => { throw error; } }));
  return {
    database, applicationUrl: server.applicationUrl, ownerUrl: server.ownerUrl,
    close: async () => {
      await database.destroy();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Milliseconds of each run after one that is not counted; the runs of several works take turns, so that a slow moment meets all. */
export async function timeInTurns(runs: number, works: Readonly<Record<string, () => Promise<unknown>>>): Promise<Record<string, number>> {
  const times = new Map<string, number[]>();
  for (let run = -1; run < runs; run++) {
    for (const [name, work] of Object.entries(works)) {
      const began = performance.now();
      await work();
      if (run >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
    }
  }
  return Object.fromEntries([...times].map(([name, each]) => [name, median(each)]));
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const print = (line: string): void => { process.stdout.write(`${line}\n`); };
