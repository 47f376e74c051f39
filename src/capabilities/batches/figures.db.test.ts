import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { readPeriod } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { checkFigure } from "../../testing/traced-figure.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { addProjectFacts } from "../projects/service/fact.ts";
import { aRound, anEntry } from "./builders.ts";
import { batchFigures } from "./figures.ts";
import { batchRoutes } from "./routes.ts";
import { getRoundSummary } from "./contract/round-summary.ts";
import { addBatchEntries } from "./service/entry.ts";
import { addRounds } from "./service/round.ts";

const means = meansOf(await readShippedCatalogue());

const today = plainDate("2025-04-14");
const reading = readPeriod("2025-01/2025-04");
if (!reading.allowed) throw new Error(reading.code);
const { period } = reading;

let app: TestApp;
let cityId: string;
let zoneIds: readonly string[];
let projects: string[];
let owners: string[];
let rounds: string[];

/**
 * Three rounds of the city, a later one of a county that counts nowhere, and one that lies ahead. In each of two zones
 * nine projects: 1–4 signed in the first, 5–6 in the second, 7–8 in the third; 1–3 start in the second, 4 and 7 in the third;
 * 1 produces in the third, and 8 is entered there on two tracks. By their facts 1–3 started (3 late), 1 produces.
 */
beforeAll(async () => {
  app = await testApp((door) => { batchRoutes(door, means); });
  cityId = (await app.zone({ kind: "city", clockDay: today })).id;
  zoneIds = [(await app.zone({ parentId: cityId, clockDay: today })).id, (await app.zone({ parentId: cityId, clockDay: today })).id];
  rounds = await app.asSystem([cityId], (tx) => addRounds(tx, [
    aRound(1, "2024-06-01"), aRound(2, "2024-12-01"), aRound(1, "2025-04-01"),
    aRound(9, "2025-04-10", { level: "county", organiser: "County" }), aRound(2, "2025-07-01"),
  ]));
  const [first = "", second = "", third = "", county = "", ahead = ""] = rounds;
  projects = [];
  owners = [];
  const mistaken: string[] = [];
  for (const zoneId of zoneIds) {
    await app.asSystem([zoneId], async (tx) => {
      const own = await someEnterprises(tx, zoneId, 2);
      owners.push(...own);
      const ids = await createProjects(tx, zoneId, Array.from({ length: 9 }, (_, place) => aProject(place + 1, own[place % 2] ?? "", { occurredOn: "2024-01-01" })));
      projects.push(...ids);
      const of = (number: number) => ids[number - 1] ?? "";
      const entry = (round: string, track: "signed" | "started" | "producing") => (number: number) => anEntry(round, track, of(number), { totalInvestmentFen: number * 100 });
      const entryIds = await addBatchEntries(tx, zoneId, [
        ...[1, 2, 3, 4].map(entry(first, "signed")), ...[5, 6].map(entry(second, "signed")), ...[7, 8].map(entry(third, "signed")),
        ...[1, 2, 3].map(entry(second, "started")), ...[4, 7].map(entry(third, "started")), entry(third, "producing")(1),
        anEntry(third, "started", of(8), { totalInvestmentFen: 850 }), entry(county, "signed")(9), entry(ahead, "signed")(9),
        entry(first, "signed")(9),
      ]);
      mistaken.push(...entryIds.slice(-1));
      const fact = (kind: "started" | "producing", occurredOn: string) => (number: number) => ({ projectId: of(number), kind, occurredOn, evidence: "e", verifier: "v" });
      await addProjectFacts(tx, zoneId, [...[1, 2].map(fact("started", "2024-12-15")), fact("started", "2025-04-05")(3), fact("producing", "2025-03-30")(1)]);
    });
  }
  await app.testDatabase.asOwner("update batch_entry set withdrawn = true where id = any ($1)", [mistaken]);
});
afterAll(() => app.close());

const inCity = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ zoneId: cityId, zoneIds: [cityId, ...zoneIds], asOf: today, period, periodAsked: false, ...cut });
const inZone = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ ...inCity(cut), zoneId: zoneIds[0] ?? "", zoneIds: zoneIds.slice(0, 1) });
const asCity = <T>(work: (tx: ScopedTx) => Promise<T>) => app.asSystem([cityId, ...zoneIds], work);
const answer = (id: string, question: FigureQuestion) => asCity(async (tx) => {
  const figure = batchFigures(means).find((one) => one.id === `batches.${id}`);
  if (!figure) throw new Error(id);
  return totalOf(figure, await figure.evaluate(tx, question), question);
});

describe.each(batchFigures(means).map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  const amounts = figure.reducer === "sum" ? "总投资（元）" : undefined;
  const cuts = () => (figure.cuts.includes("project") ? [inCity({ projectId: projects[7] ?? "" }), inCity({ enterpriseId: owners[2] ?? "" })] : []);
  test.each(["2024-05-31", "2024-06-01", "2024-12-31", "2025-04-04", "2025-04-14"])("as of %s its value is that of its records, in a zone, in the city and cut", async (day) => {
    await asCity(async (tx) => {
      for (const question of [inZone(), inCity(), ...cuts()]) await checkFigure(tx, figure, { ...question, asOf: plainDate(day) }, amounts);
    });
  });
});

test("the latest round held by the day counts each project once, at the amount announced on its furthest track", async () => {
  expect([(await answer("roundProjects", inZone())).value, (await answer("roundProjects", inCity())).value]).toEqual([4, 8]);
  expect((await answer("roundInvestment", inCity())).value).toBe(2 * (1 + 4 + 7 + 8.5));
  expect((await answer("roundProjects", inCity({ asOf: plainDate("2025-03-31") }))).value).toBe(10);
  expect((await answer("roundInvestment", inCity({ projectId: projects[7] ?? "" }))).value).toBe(8.5);
  expect(await Promise.all(["signedProjects", "startedProjects", "producingProjects"].map(async (id) => (await answer(id, inCity())).value))).toEqual([4, 6, 2]);
});

test("the day is the city's as well as each zone's, and of no round before the first", async () => {
  expect([(await answer("roundDay", inCity())).value, (await answer("roundDay", inZone())).value]).toEqual(["2025-04-01", "2025-04-01"]);
  expect((await answer("roundDay", inCity({ asOf: plainDate("2024-12-31") }))).value).toBe("2024-12-01");
  expect((await answer("roundDay", inCity({ asOf: plainDate("2024-05-31") }))).value).toBeNull();
});

test("the rates are of the rounds before the latest, by the facts of the day, with both numbers", async () => {
  expect(await answer("startRate", inCity())).toMatchObject({ value: 50, numerator: 6, denominator: 12 });
  expect(await answer("startRate", inCity({ asOf: plainDate("2025-04-04") }))).toMatchObject({ numerator: 4, denominator: 12 });
  expect(await answer("startRate", inCity({ asOf: plainDate("2024-12-31") }))).toMatchObject({ numerator: 4, denominator: 8 });
  expect(await answer("startRate", inCity({ asOf: plainDate("2024-06-30") }))).toMatchObject({ value: null, numerator: 0, denominator: 0 });
  expect(await answer("productionRate", inZone())).toMatchObject({ numerator: 1, denominator: 3 });
  expect(await answer("productionRate", inZone({ asOf: plainDate("2025-03-31") }))).toMatchObject({ value: null, denominator: 0 });
});

test("the page of a round says what the figures say", async () => {
  const leader = await app.as({ role: "cityCoordinator", zoneId: cityId });
  const summary = await leader.call(getRoundSummary, { params: { zoneId: cityId, roundId: rounds[2] ?? "" }, query: {} });
  expect(summary).toMatchObject({ asOf: today, projects: 8, totalInvestmentFen: 4100 });
  expect(summary.tracks.map(({ projects: count }) => count)).toEqual([4, 6, 2]);
  expect(summary.rates).toEqual([{ rate: "startRate", numerator: 6, denominator: 12 }, { rate: "productionRate", numerator: 2, denominator: 6 }]);
});
