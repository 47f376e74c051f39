import pg from "pg";
import { addDepartment } from "../src/capabilities/zones/service/department.ts";
import { someProblems } from "../src/capabilities/problems/builders.ts";
import { addProblems } from "../src/capabilities/problems/service/problem.ts";
import { plainDate } from "../src/kernel/plain-date.ts";
import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { seeded } from "../src/main/demo/seed.ts";
import { mountsOf } from "../src/main/mounts.ts";
import { inScope } from "../src/platform/db/scoped-transaction.ts";
import { buildApp } from "../src/platform/http/server.ts";
import { benchDatabase, print, timeInTurns, type BenchDatabase } from "./bench-database.ts";
import { benchLedger, benchNow, scopeOn } from "./bench-ledger.ts";

/**
 * One zone grown tenfold twice, up to 100,000 cases and 20,000 problems: what its figures, its chart and its problem
 * ledger cost through the door, and how that grows. Aim: lists cost what they show, not what is stored.
 */
const items = 25;
const sizes = [{ cases: 1_000, problems: 200 }, { cases: 10_000, problems: 2_000 }, { cases: 100_000, problems: 20_000 }] as const;
const catalogue = await readShippedCatalogue();

async function addProblemsTo(bench: BenchDatabase, zoneId: string, count: number): Promise<void> {
  const random = seeded(7);
  const today = plainDate("2025-04-14");
  await inScope(bench.database, { scope: scopeOn(zoneId), now: benchNow }, async (tx) => {
    const { rows } = await import("kysely").then(({ sql }) => sql<{ id: string }>`select id from enterprise where zone_id = ${zoneId}::uuid order by id`.execute(tx.query));
    const department = await addDepartment(tx, { params: { zoneId }, body: { name: "Department", kind: "internal" } });
    const around = { enterprises: rows.map(({ id }) => id), departments: [department.id], from: plainDate("2024-06-01"), days: 300, today, tries: 8 };
    await addProblems(tx, zoneId, someProblems((below) => Math.floor(random() * below), count, around));
  });
}

async function analyze(bench: BenchDatabase): Promise<void> {
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  await owner.query("analyze");
  await owner.end();
}

async function measured(size: (typeof sizes)[number]): Promise<Record<string, number>> {
  const bench = await benchDatabase();
  const zoneId = await benchLedger(bench, { projects: Math.round(size.cases / items), items });
  await addProblemsTo(bench, zoneId, size.problems);
  await analyze(bench);
  const { app } = await buildApp({
    database: bench.database, now: () => benchNow, cookieSecure: false, logger: false, bodyLimit: 1024 * 1024, requestsPerMinute: 100_000,
    findCaller: () => Promise.resolve({ actor: "operator", mustChangePassword: false, grants: [{ role: "zoneLeader", zoneIds: [zoneId] }] }),
    recordRefusal: () => Promise.resolve(),
  }, mountsOf(catalogue, { examplesMaySignIn: false }));
  const ask = (path: string) => async () => {
    const reply = await app.inject({ method: "GET", url: `/api/zones/${zoneId}${path}`, headers: { authorization: "Bearer operator-token" } });
    if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.body}`);
  };
  const times = await timeInTurns(5, {
    "all figures": ask("/figures"), "one figure": ask("/figures/approvals.decidedItems"), "its first 50 records": ask("/figures/approvals.decidedItems/records?limit=50"),
    "problems, first 50": ask("/problems?limit=50"), "overdue problems": ask("/problems?limit=50&state=overdue"), "projects, first 50": ask("/projects?limit=50"),
    "due cases": ask("/due-cases?limit=20"),
  });
  await app.close();
  await bench.close();
  return times;
}

const found = [];
for (const size of sizes) found.push(await measured(size));
const [small, , large] = found;
print(`one zone at ${sizes.map(({ cases, problems }) => `${String(cases)} cases and ${String(problems)} problems`).join(" → ")}, through the door:`);
for (const name of Object.keys(small ?? {})) {
  const each = found.map((times) => `${(times[name] ?? 0).toFixed(0)} ms`);
  print(`  ${name}: ${each.join(" → ")} (${((large?.[name] ?? 0) / (small?.[name] ?? 1)).toFixed(1)} × for 100 × the rows)`);
}
