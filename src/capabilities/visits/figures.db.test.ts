import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { readPeriod } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { allRecords, checkFigure } from "../../testing/traced-figure.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { addProblems } from "../problems/service/problem.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { aVisit } from "./builders.ts";
import { visitFigures } from "./figures.ts";
import { addVisits, type NewVisit } from "./service.ts";

const reading = readPeriod("2025-01/2025-04");
if (!reading.allowed) throw new Error(reading.code);
const { period } = reading;

let app: TestApp;
let cityId: string;
let zoneIds: readonly string[];
let enterprises: readonly string[];
let projects: readonly string[];

const heard = (content: string) => ({ content, category: "funds" as const });

/** In each of two zones ten enterprises: 0–7 are visited this year, 0–3 twice and led; 8 only last year; all ten are paired, 9 from April on. */
function visitsOf(ids: readonly string[], projectId: string): NewVisit[] {
  const [first = "", ...others] = ids;
  return [
    aVisit(first, "2025-01-01", { projectId, newProblems: [heard("a"), heard("b")] }),
    ...others.slice(0, 7).map((id, place) => aVisit(id, `2025-02-0${String(place + 1)}`)),
    ...ids.slice(0, 4).map((id) => aVisit(id, "2025-03-10", { ledByLeader: true, newProblems: [heard("c")] })),
    aVisit(ids[8] ?? "", "2024-12-31", { newProblems: [heard("of last year")] }),
  ];
}

beforeAll(async () => {
  app = await testApp();
  cityId = (await app.zone({ kind: "city" })).id;
  zoneIds = [(await app.zone({ parentId: cityId, clockDay: plainDate("2025-04-14") })).id, (await app.zone({ parentId: cityId, clockDay: plainDate("2025-04-14") })).id];
  const made: { readonly ids: readonly string[]; readonly projectId: string }[] = [];
  for (const zoneId of zoneIds) {
    made.push(await app.asSystem([zoneId], async (tx) => {
      const ids = await someEnterprises(tx, zoneId, 10);
      const [projectId = ""] = await createProjects(tx, zoneId, [aProject(1, ids[0] ?? "", { occurredOn: "2024-06-01" })]);
      await addVisits(tx, zoneId, visitsOf(ids, projectId));
      // Of another way in, and spoken of again on a visit: not heard there.
      const [phoned = ""] = await addProblems(tx, zoneId, [{ ...heard("by telephone"), origin: "hotline", raisedOn: "2025-03-01", enterpriseId: ids[0] ?? "" }]);
      await addVisits(tx, zoneId, [aVisit(ids[0] ?? "", "2025-04-01", { purpose: "followUp", problemIds: [phoned] })]);
      return { ids, projectId };
    }));
    const ids = made.at(-1)?.ids ?? [];
    for (const [place, enterpriseId] of ids.entries()) {
      await app.testDatabase.asOwner(`insert into pairing (zone_id, id, enterprise_id, person, valid_from, recorded_on, recorded_at, recorded_by)
        values ($1, $2, $3, 'Li', $4, '2025-01-01', now(), 'system')`, [zoneId, newId(), enterpriseId, place === 9 ? "2025-04-01" : "2024-01-01"]);
    }
  }
  // Entered by mistake, it counts nowhere: a ninth enterprise of the second zone.
  const [mistaken = ""] = await app.asSystem(zoneIds, (tx) => addVisits(tx, zoneIds[1] ?? "", [aVisit(made[1]?.ids[9] ?? "", "2025-02-20")]));
  await app.testDatabase.asOwner("update visit set withdrawn = true where id = $1", [mistaken]);
  enterprises = made.flatMap(({ ids }) => ids);
  projects = made.map(({ projectId }) => projectId);
});
afterAll(() => app.close());

const inCity = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ zoneId: cityId, zoneIds: [cityId, ...zoneIds], asOf: plainDate("2025-04-14"), period, periodAsked: false, ...cut });
const inZone = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ ...inCity(cut), zoneId: zoneIds[0] ?? "", zoneIds: zoneIds.slice(0, 1) });
const asCity = <T>(work: (tx: ScopedTx) => Promise<T>) => app.asSystem([cityId, ...zoneIds], work);

const figureNamed = (id: string) => {
  const found = visitFigures.find((figure) => figure.id === `visits.${id}`);
  if (!found) throw new Error(id);
  return found;
};
const value = (id: string, question: FigureQuestion) => asCity(async (tx) => totalOf(figureNamed(id), await figureNamed(id).evaluate(tx, question), question).value);

describe.each(visitFigures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  test.each(["2024-12-31", "2025-01-01", "2025-02-03", "2025-03-31", "2025-04-14"])("as of %s its value is the number of its records, in a zone, in the city and cut", async (day) => {
    await asCity(async (tx) => {
      const cuts = [{}, { enterpriseId: enterprises[0] ?? "" }, ...(figure.cuts.includes("project") ? [{ projectId: projects[1] ?? "" }] : [])];
      for (const question of [...cuts.map(inCity), inZone()]) {
        const asked = { ...question, asOf: plainDate(day) };
        expect(await checkFigure(tx, figure, asked)).toBe((await allRecords(tx, figure, asked)).length);
      }
    });
  });
  test("the records of all enterprises are those of the city", async () => {
    await asCity(async (tx) => {
      const parts = [];
      for (const enterpriseId of enterprises) parts.push(...(await allRecords(tx, figure, inCity({ enterpriseId }))).map(({ id }) => id));
      const whole = (await allRecords(tx, figure, inCity())).map(({ id }) => id);
      expect(whole.length).toBeGreaterThan(0);
      expect(parts.toSorted()).toEqual(whole.toSorted());
    });
  });
});

test("an enterprise visited often is one enterprise and several visits; last year's and withdrawn visits count in neither", async () => {
  expect(await value("visitedEnterprises", inZone())).toBe(8);
  expect(await value("visitedEnterprises", inCity())).toBe(16);
  expect(await value("count", inZone())).toBe(13);
  expect(await value("count", inCity())).toBe(26);
  expect(await value("leaderVisits", inCity())).toBe(8);
});

test("the record of an enterprise tells its first and latest visit and how many there were", async () => {
  const [row] = await asCity((tx) => allRecords(tx, figureNamed("visitedEnterprises"), inCity({ enterpriseId: enterprises[0] ?? "" })));
  expect(row).toMatchObject({ kind: "enterprise", id: enterprises[0], cells: ["2025-01-01", "2025-04-01", 3] });
});

test("a period of one month counts that month alone", async () => {
  const march = readPeriod("2025-03");
  if (!march.allowed) throw new Error(march.code);
  expect(await value("count", inZone({ period: march.period, periodAsked: true }))).toBe(4);
  expect(await value("visitedEnterprises", inZone({ period: march.period, periodAsked: true }))).toBe(4);
});

test("only what was heard on a visit counts as heard there", async () => {
  expect(await value("problemsHeard", inZone())).toBe(6);
  expect(await value("problemsHeard", { ...inZone(), asOf: plainDate("2025-03-09") })).toBe(2);
  expect(await value("problemsHeard", inZone({ projectId: projects[0] ?? "" }))).toBe(2);
});

test("paired enterprises that nobody visited this year are those of the day", async () => {
  expect(await value("notVisited", inZone())).toBe(2);
  expect(await value("notVisited", { ...inZone(), asOf: plainDate("2025-03-31") })).toBe(1);
  expect(await value("notVisited", { ...inZone(), asOf: plainDate("2025-01-01") })).toBe(8);
  const rows = await asCity((tx) => allRecords(tx, figureNamed("notVisited"), inZone()));
  expect(rows.map(({ cells }) => cells[2]).toSorted()).toEqual(["2024-12-31", null].toSorted());
});
