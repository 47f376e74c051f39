import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { readPeriod } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { allRecords, checkFigure } from "../../testing/traced-figure.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "./builders.ts";
import { projectFigures } from "./figures.ts";
import { createProjects } from "./service/create.ts";
import { addKeyListEntries } from "./service/key-list.ts";
import { addProjectValues } from "./service/value.ts";

const today = plainDate("2025-04-14");
const reading = readPeriod("2025-01/2025-04");
if (!reading.allowed) throw new Error(reading.code);
const { period } = reading;
const million = 1_000_000;

let app: TestApp;
let cityId: string;
let zoneIds: readonly string[];
let projects: readonly string[];
let owners: readonly string[];

/** In each of two zones twelve projects worth as many million yuan; 1–6 on the city's list, 1–2 also on the province's. */
beforeAll(async () => {
  app = await testApp();
  cityId = (await app.zone({ kind: "city" })).id;
  zoneIds = [(await app.zone({ parentId: cityId })).id, (await app.zone({ parentId: cityId })).id];
  const made = [];
  for (const zoneId of zoneIds) {
    made.push(await app.asSystem([zoneId], async (tx) => {
      const enterprises = await someEnterprises(tx, zoneId, 2);
      const ids = await createProjects(tx, zoneId, Array.from({ length: 12 }, (_, place) => aProject(place + 1, enterprises[place % 2] ?? "", { occurredOn: place < 10 ? "2025-01-01" : "2025-04-01" })));
      const entry = (level: "city" | "province", enteredOn: string) => (projectId: string) => ({ projectId, year: 2025, level, enteredOn });
      await addKeyListEntries(tx, zoneId, [...ids.slice(0, 6).map(entry("city", "2025-01-10")), ...ids.slice(0, 2).map(entry("province", "2025-03-10"))]);
      const [first = "", second = ""] = ids;
      const value = { occurredOn: "2025-04-02", reason: "r" };
      await addProjectValues(tx, zoneId, [
        { ...value, projectId: first, measure: "totalInvestment", amountFen: 1_000_000_033 },
        ...[first, second].flatMap((projectId) => [
          { ...value, projectId, measure: "promisedOutput" as const, amountFen: 30_000_000_010 }, { ...value, projectId, measure: "promisedTax" as const, amountFen: 2_000_000_020 },
          { ...value, projectId, measure: "plannedProduction" as const, day: "2025-06-30" },
        ]),
        { ...value, projectId: first, measure: "capacity", quantity: "12500.5", unit: "吨/年" },
      ]);
      return { ids, enterprises };
    }));
  }
  projects = made.flatMap(({ ids }) => ids);
  owners = made.flatMap(({ enterprises }) => enterprises);
});
afterAll(() => app.close());

const inCity = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ zoneId: cityId, zoneIds: [cityId, ...zoneIds], asOf: today, period, periodAsked: false, ...cut });
const inZone = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ ...inCity(cut), zoneId: zoneIds[0] ?? "", zoneIds: zoneIds.slice(0, 1) });
const asCity = <T>(work: (tx: ScopedTx) => Promise<T>) => app.asSystem([cityId, ...zoneIds], work);

const figureNamed = (id: string) => {
  const found = projectFigures.find((figure) => figure.id === `projects.${id}`);
  if (!found) throw new Error(id);
  return found;
};
const answer = (id: string, question: FigureQuestion) => asCity(async (tx) => totalOf(figureNamed(id), await figureNamed(id).evaluate(tx, question), question));

describe.each(projectFigures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  const amounts = figure.columns.find((column) => column.endsWith("（元）"));
  test.each(["2024-12-31", "2025-01-09", "2025-01-10", "2025-03-31", "2025-04-14"])("as of %s its value is that of its records, in a zone, in the city and cut", async (day) => {
    await asCity(async (tx) => {
      for (const question of [inZone(), inCity(), inCity({ projectId: projects[1] ?? "" }), inCity({ enterpriseId: owners[2] ?? "" })]) {
        await checkFigure(tx, figure, { ...question, asOf: plainDate(day) }, amounts);
      }
    });
  });
  test("the records of all projects, and of all owners, are those of the city", async () => {
    await asCity(async (tx) => {
      const whole = (await allRecords(tx, figure, inCity())).map(({ id }) => id).toSorted();
      expect(whole.length).toBeGreaterThan(0);
      for (const cuts of [projects.map((projectId) => ({ projectId })), owners.map((enterpriseId) => ({ enterpriseId }))]) {
        const parts = [];
        for (const cut of cuts) parts.push(...(await allRecords(tx, figure, inCity(cut))).map(({ id }) => id));
        expect(parts.toSorted()).toEqual(whole);
      }
    });
  });
});

test("the key projects of the day are six a zone, each once on however many lists, and none of the year before", async () => {
  expect(await answer("keyProjects", inCity())).toEqual({ value: 12, records: 12 });
  expect(await answer("keyProjects", inZone())).toEqual({ value: 6, records: 6 });
  expect(await answer("keyProjects", { ...inCity(), asOf: plainDate("2024-12-31") })).toEqual({ value: 0, records: 0 });
});

test("sums take the value that holds on the day, to the fen, of a zone, the city or one project", async () => {
  const later = (12 * 13 / 2 - 1) * million + 10_000_000.33;
  expect((await answer("totalInvestment", inZone())).value).toBe(later);
  expect((await answer("totalInvestment", inCity())).value).toBe(2 * later);
  expect((await answer("totalInvestment", { ...inZone(), asOf: plainDate("2025-03-31") })).value).toBe((10 * 11 / 2) * million);
  expect((await answer("totalInvestment", inCity({ projectId: projects[13] ?? "" }))).value).toBe(2 * million);
  expect((await answer("promisedOutput", inCity())).value).toBe(4 * 300_000_000.1);
  expect((await answer("promisedTax", inZone({ enterpriseId: owners[1] ?? "" }))).value).toBe(20_000_000.2);
});

test("a project is counted from the day of its first owner on", async () => {
  expect([(await answer("count", { ...inZone(), asOf: plainDate("2025-03-31") })).value, (await answer("count", inZone())).value]).toEqual([10, 12]);
});

test("capacity and planned day are of one project, with the unit of the record; a zone has none and lists them all", async () => {
  expect(await answer("capacity", inZone())).toEqual({ value: null, records: 1 });
  expect(await answer("capacity", inCity({ projectId: projects[0] ?? "" }))).toEqual({ value: 12_500.5, unit: "吨/年", records: 1 });
  expect(await answer("plannedProduction", inZone())).toEqual({ value: null, records: 2 });
  expect(await answer("plannedProduction", inZone({ projectId: projects[1] ?? "" }))).toEqual({ value: "2025-06-30", records: 1 });
  expect(await answer("plannedProduction", inZone({ projectId: projects[5] ?? "" }))).toEqual({ value: null, records: 0 });
});
