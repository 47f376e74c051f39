import { someProblems } from "../src/capabilities/problems/builders.ts";
import { addProblems } from "../src/capabilities/problems/service/problem.ts";
import { addDepartment } from "../src/capabilities/zones/service/department.ts";
import { plainDate } from "../src/kernel/plain-date.ts";
import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { seeded } from "../src/main/demo/seed.ts";
import { mountsOf } from "../src/main/mounts.ts";
import { inScope } from "../src/platform/db/scoped-transaction.ts";
import { gatherStatistics } from "../src/platform/db/statistics.ts";
import { benchDatabase, print, timeInTurns, type BenchDatabase } from "./bench-database.ts";
import { benchDoor } from "./bench-door.ts";
import { benchLedger, benchNow, scopeOn, type BenchZone } from "./bench-ledger.ts";

/**
 * One zone grown tenfold twice, up to 100,000 cases and 20,000 problems: what its figures, its chart and its lists cost
 * through the door, and how that grows. Aim: all figures within 200 ms; lists cost what they show, not what is stored.
 */
const items = 25;
const sizes = [{ cases: 1_000, problems: 200 }, { cases: 10_000, problems: 2_000 }, { cases: 100_000, problems: 20_000 }] as const;
const catalogue = await readShippedCatalogue();
const asked = {
  "all figures": "/figures", "one figure": "/figures/approvals.decidedItems", "its first 50 records": "/figures/approvals.decidedItems/records?limit=50",
  "problems, first 50": "/problems?limit=50", "overdue problems": "/problems?limit=50&state=overdue", "projects, first 50": "/projects?limit=50",
  "due cases": "/due-cases?limit=20", "wall chart": "/wall-chart",
} as const;

/** With what has become of each: the milliseconds that it took to enter them. */
async function enterProblems({ database }: BenchDatabase, { zoneId, enterprises }: BenchZone, count: number): Promise<number> {
  const random = seeded(7);
  const [today, from] = [plainDate("2025-04-14"), plainDate("2024-06-01")];
  return inScope(database, { scope: scopeOn(zoneId), now: benchNow }, async (tx) => {
    const { id } = await addDepartment(tx, { params: { zoneId }, body: { name: "Department", kind: "internal" } });
    const rows = someProblems((below) => Math.floor(random() * below), count, { enterprises, departments: [id], from, days: 300, today, tries: 8 });
    const began = performance.now();
    await addProblems(tx, zoneId, rows);
    return performance.now() - began;
  });
}

async function measured({ cases, problems }: (typeof sizes)[number]): Promise<Record<string, number>> {
  const bench = await benchDatabase();
  const zone = await benchLedger(bench, { projects: cases / items, items });
  const entering = await enterProblems(bench, zone, problems);
  await gatherStatistics(bench.ownerUrl);
  const door = await benchDoor(bench.database, [zone.zoneId], mountsOf(catalogue, { examplesMaySignIn: false }));
  const works = Object.entries(asked).map(([name, path]) => [name, () => door.ask(`/zones/${zone.zoneId}${path}`)] as const);
  const times = await timeInTurns(7, Object.fromEntries(works));
  await door.close();
  await bench.close();
  return { ...times, "entering the problems": entering };
}

const found = [];
for (const size of sizes) found.push(await measured(size));
const [small = {}, , large = {}] = found;
print(`one zone of ${sizes.map(({ cases, problems }) => `${String(cases)} cases and ${String(problems)} problems`).join(" → ")}, through the door:`);
for (const [name, last] of Object.entries(large)) {
  const each = found.map((times) => `${(times[name] ?? Number.NaN).toFixed(0)} ms`);
  print(`  ${name}: ${each.join(" → ")} (${(last / (small[name] ?? Number.NaN)).toFixed(1)} × for 100 × the rows)${name === "all figures" ? ", aim < 200 ms" : ""}`);
}
