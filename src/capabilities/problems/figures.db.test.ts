import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureDefinition, FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { addDays, plainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { readPeriod, type Period } from "../../kernel/period.ts";
import { seeded } from "../../main/demo/seed.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { allRecords, checkFigure } from "../../testing/traced-figure.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import type { Zone } from "../zones/contract.ts";
import { addDepartment } from "../zones/service/department.ts";
import { someProblems, tallyOutcomes } from "./builders.ts";
import { problemFigures } from "./figures.ts";
import { isOverdue, standingOn } from "./rules/standing.ts";
import { addProblems, type NewProblem } from "./service/problem.ts";

const today = plainDate("2025-04-14");
const days = [today, addDays(today, -9), addDays(today, -40), plainDate("2025-01-01"), plainDate("2024-12-31"), plainDate("2024-10-01")];

interface Own { readonly zone: Zone; readonly entered: readonly NewProblem[]; readonly enterprises: readonly string[]; readonly projects: readonly string[] }

let app: TestApp;
let city: Zone;
let first: Own;
let second: Own;

async function peopled(seed: number, count: number): Promise<Own> {
  const zone = await app.zone({ parentId: city.id, clockDay: today });
  const random = seeded(seed);
  const choose = (below: number) => Math.floor(random() * below);
  return app.asSystem([zone.id], async (tx) => {
    const enterprises = await someEnterprises(tx, zone.id, 4);
    const projects = await createProjects(tx, zone.id, [aProject(1, enterprises[0] ?? ""), aProject(2, enterprises[1] ?? "")]);
    const departments: string[] = [];
    for (const name of ["建设局", "投促局"]) departments.push((await addDepartment(tx, { params: { zoneId: zone.id }, body: { name, kind: "internal" } })).id);
    const entered = someProblems(choose, count, { enterprises, projects, departments, from: plainDate("2024-10-15"), days: 180, today, tries: 7 });
    await addProblems(tx, zone.id, entered);
    return { zone, entered, enterprises, projects };
  });
}

beforeAll(async () => {
  app = await testApp();
  city = await app.zone({ kind: "city", clockDay: today });
  first = await peopled(8, 70);
  second = await peopled(9, 30);
  await app.testDatabase.asOwner("update problem set withdrawn = true where zone_id = $1 and content = 'Problem 1'", [first.zone.id]);
});
afterAll(() => app.close());

function periodOf(text: string): Period {
  const reading = readPeriod(text);
  if (!reading.allowed) throw new Error(reading.code);
  return reading.period;
}
/** January to the as-of's month, as it is where nobody asks otherwise. */
const usual = (asOf: PlainDate): Period => periodOf(`${asOf.slice(0, 4)}-01/${asOf.slice(0, 7)}`);
const ask = (asOf: PlainDate, more: Partial<FigureQuestion> = {}): FigureQuestion =>
  ({ zoneId: first.zone.id, zoneIds: [first.zone.id], asOf, period: usual(asOf), periodAsked: false, ...more });
const askCity = (asOf: PlainDate, more: Partial<FigureQuestion> = {}): FigureQuestion =>
  ask(asOf, { zoneId: city.id, zoneIds: [city.id, first.zone.id, second.zone.id], ...more });
const inZones = <T>(work: (tx: ScopedTx) => Promise<T>) => app.asSystem([city.id, first.zone.id, second.zone.id], work);

const figureNamed = (id: string): FigureDefinition<ScopedTx> => {
  const found = problemFigures.find((figure) => figure.id === id);
  if (!found) throw new Error(id);
  return found;
};
const total = async (tx: ScopedTx, id: string, question: FigureQuestion) => totalOf(figureNamed(id), await figureNamed(id).evaluate(tx, question), question);
const valueOf = async (tx: ScopedTx, id: string, question: FigureQuestion) => (await total(tx, id, question)).value;

describe.each(problemFigures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  test.each(days)("on %s its value is what its records add up to, of a zone and of a city of two", async (asOf) => {
    await inZones(async (tx) => {
      const alone = await checkFigure(tx, figure, ask(asOf));
      const whole = await checkFigure(tx, figure, askCity(asOf));
      if (figure.reducer !== "ratio") expect(Number(whole)).toBeGreaterThanOrEqual(Number(alone));
    });
  });
  test("cut to each enterprise, its records share the whole out among them", async () => {
    await inZones(async (tx) => {
      const whole = (await allRecords(tx, figure, askCity(today))).map(({ id }) => id).toSorted();
      const parts = [];
      for (const enterpriseId of [...first.enterprises, ...second.enterprises]) {
        await checkFigure(tx, figure, askCity(today, { enterpriseId }));
        parts.push(...(await allRecords(tx, figure, askCity(today, { enterpriseId }))).map(({ id }) => id));
      }
      expect(parts.toSorted()).toEqual(whole);
      if (figure.cuts.includes("project")) await checkFigure(tx, figure, ask(today, { projectId: first.projects[0] ?? "" }));
    });
  });
});

/** What stands in the ledger, judged by the rule that the pages use. */
const standing = (asOf: PlainDate, period: Period) => first.entered
  .filter(({ content, raisedOn }) => content !== "Problem 1" && raisedOn <= asOf && raisedOn.slice(0, 7) >= period.from && raisedOn.slice(0, 7) <= period.to)
  .map(({ steps = [] }) => standingOn(steps, asOf));
const ways = { resolved: "resolved", explained: "explained", plannedWithDate: "planned", escalated: "escalated", withdrawnByEnterprise: "withdrawnByEnterprise", duplicate: "duplicate" } as const;

test.each(days)("on %s figures and the pure rule tell the same of every way out, of what is open and of what is overdue", async (asOf) => {
  const period = usual(asOf);
  const tally = tallyOutcomes(standing(asOf, period));
  const received = [...tally.values()].reduce((sum, count) => sum + count, 0);
  const [open, resolved] = [tally.get("open") ?? 0, tally.get("resolved") ?? 0];
  const everything = standing(asOf, periodOf("2000-01/2025-12"));
  await inZones(async (tx) => {
    expect(await valueOf(tx, "problems.received", ask(asOf))).toBe(received);
    expect(await valueOf(tx, "problems.closedOut", ask(asOf))).toBe(received - open);
    for (const [way, name] of Object.entries(ways)) expect([way, await valueOf(tx, `problems.${name}`, ask(asOf))]).toEqual([way, tally.get(way as keyof typeof ways)]);
    expect(await total(tx, "problems.resolvedRate", ask(asOf))).toMatchObject({ numerator: resolved, denominator: received });
    expect(await total(tx, "problems.closeOutRate", ask(asOf))).toMatchObject({ numerator: received - open, denominator: received });
    expect(await valueOf(tx, "problems.inHand", ask(asOf))).toBe(tallyOutcomes(everything).get("open"));
    expect(await valueOf(tx, "problems.overdue", ask(asOf))).toBe(everything.filter((one) => isOverdue(one, asOf)).length);
  });
});

test.each(days)("on %s received = the six ways out + in hand, where the period reaches back to the first", async (asOf) => {
  await inZones(async (tx) => {
    const question = askCity(asOf, { period: periodOf(`2024-01/${asOf.slice(0, 7)}`), periodAsked: true });
    const parts = [];
    for (const name of [...Object.values(ways), "inHand"]) parts.push(Number(await valueOf(tx, `problems.${name}`, question)));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await valueOf(tx, "problems.received", question));
  });
});

test("what is kept of a problem is what its steps come to", async () => {
  const rows = await app.testDatabase.asOwner<{ kept: unknown; steps: { kind: "assigned"; occurredOn: string }[] | null }>(`select
    json_build_object('departmentId', p.department_id, 'assignedOn', p.assigned_on, 'firstDueOn', p.first_due_on, 'dueOn', p.due_on, 'disposition', p.disposition, 'answeredOn', p.answered_on, 'closedOn', p.closed_on, 'latestKind', p.latest_kind, 'latestOn', p.latest_on) as kept,
    (select json_agg(json_build_object('kind', s.kind, 'occurredOn', s.occurred_on, 'departmentId', s.department_id, 'dueOn', s.due_on, 'disposition', s.disposition, 'satisfied', s.satisfied, 'evidence', s.evidence) order by s.place)
     from problem_step s where s.zone_id = p.zone_id and s.problem_id = p.id and not s.withdrawn) as steps from problem p`);
  expect(rows).toHaveLength(100);
  for (const { kept, steps } of rows) {
    const { departmentId, assignedOn, firstDueOn, dueOn, disposition, answeredOn, closedOn } = standingOn(steps ?? []);
    const latest = steps?.at(-1);
    expect(kept).toEqual({ departmentId, assignedOn, firstDueOn, dueOn, disposition, answeredOn, closedOn, latestKind: latest?.kind ?? null, latestOn: latest?.occurredOn ?? null });
  }
});
