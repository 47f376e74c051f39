import { CompiledQuery, sql } from "kysely";
import { expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readPeriod } from "../../kernel/period.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { seeded } from "../../main/demo/seed.ts";
import { testApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { addDepartment } from "../zones/service/department.ts";
import { someProblems } from "./builders.ts";
import { problemFigures } from "./figures.ts";
import { addProblems, problemCounts, problemKeeper } from "./service/problem.ts";

const means = meansOf(await readShippedCatalogue());
test("perf", { timeout: 300_000 }, async () => {
  const app = await testApp();
  const today = plainDate("2025-04-14");
  const zoneId = (await app.zone({ clockDay: today })).id;
  const random = seeded(3);
  const choose = (below: number) => Math.floor(random() * below);
  await app.asSystem([zoneId], async (tx) => {
    const enterprises = await someEnterprises(tx, zoneId, 400);
    const departments: string[] = [];
    for (let i = 0; i < 12; i++) departments.push((await addDepartment(tx, { params: { zoneId }, body: { name: `局${i}`, kind: "internal" } })).id);
    const rows = someProblems(choose, 20_000, { enterprises, departments, from: plainDate("2024-01-01"), days: 465, today, tries: 7 });
    const steps = rows.reduce((s, r) => s + (r.steps?.length ?? 0), 0);
    const t = performance.now();
    await addProblems(tx, zoneId, rows);
    console.log("addProblems 20000 with", steps, "steps ms", Math.round(performance.now() - t));
  });
  await app.testDatabase.asOwner("analyze");
  const user = await app.as({ role: "pairedCadre", zoneId });
  const time = async (name: string, work: () => Promise<unknown>) => { await work(); const t = performance.now(); const r = await work(); console.log(name, Math.round((performance.now() - t) * 10) / 10, "ms", JSON.stringify(r).slice(0, 110)); };
  const keeper = problemKeeper(means);
  const reading = readPeriod("2025-01/2025-04"); if (!reading.allowed) throw new Error();
  const wide = readPeriod("2024-01/2025-04"); if (!wide.allowed) throw new Error();
  await app.asSystem([zoneId], async (tx) => {
    for (const state of [undefined, "pending", "inHand", "overdue", "answered", "closed"] as const)
      await time(`list 50 ${state}`, () => keeper.list(tx, { params: { zoneId }, query: { limit: 50, ...(state && { state }) } }).then((r) => r.total));
    await time("list 50 overdue asOf 2025-03-01", () => keeper.list(tx, { params: { zoneId }, query: { limit: 50, state: "overdue", asOf: "2025-03-01" } }).then((r) => r.total));
    await time("counts today", () => problemCounts(tx, { params: { zoneId }, query: {} }));
    await time("counts asOf 2025-03-01", () => problemCounts(tx, { params: { zoneId }, query: { asOf: "2025-03-01" } }));
    for (const f of problemFigures) {
      const q = { zoneId, zoneIds: [zoneId], asOf: today, period: wide.period, periodAsked: true };
      await time(`figure ${f.id}`, () => f.evaluate(tx, q));
      await time(`  records ${f.id}`, () => f.records(tx, q, { limit: 50 }).then((r) => r.total));
    }
    const explain = async (name: string, q: ReturnType<typeof sql>) => {
      const r = await sql<{ "QUERY PLAN": string }>`explain (analyze, costs off, timing off, summary on) ${q}`.execute(tx.query);
      console.log(`--- ${name}\n` + r.rows.map((x) => x["QUERY PLAN"]).join("\n"));
    };
    for (const c of ["", "and (r.closed_on is null and r.answered_on is null and r.assigned_on is not null)"]) await explain("page " + c, sql`select r.id, r.content, e.name, p.name as pn from problem r
  left join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
  left join project p on p.zone_id = r.zone_id and p.id = r.project_id where r.zone_id = ${zoneId}::uuid and true and not r.withdrawn and r.raised_on <= ${today}::date ${sql.raw(c)} and true order by r.raised_on desc, r.id desc limit 51`);
    await explain("steps", sql`select s.* from problem_step s left join department d on d.zone_id = s.zone_id and d.id = s.department_id where s.zone_id = any (${[zoneId]}::uuid[]) and s.problem_id = any ((select array_agg(id) from (select id from problem limit 50) x)::uuid[]) and not s.withdrawn order by s.problem_id, s.place, s.id`);
    // const k = (col: string, kinds: string) => sql.raw(`(select s.${col} from problem_step s where s.zone_id = r.zone_id and s.problem_id = r.id and not s.withdrawn and s.occurred_on <= '2025-04-14'::date and s.${col} is not null ${kinds} order by s.place desc limit 1)`);
  });
  void user; void CompiledQuery;
  expect(1).toBe(1);
  await app.close();
});
