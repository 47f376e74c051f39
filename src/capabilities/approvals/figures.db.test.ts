import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureDefinition, FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { addDays, plainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { readPeriod } from "../../kernel/period.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { seeded } from "../../main/demo/seed.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { allRecords, checkFigure } from "../../testing/traced-figure.ts";
import { addProjectFacts } from "../projects/service/fact.ts";
import { addKeyListEntries } from "../projects/service/key-list.ts";
import type { Zone } from "../zones/contract.ts";
import { decidedSteps, keyProjects, siteReady, someCases } from "./builders.ts";
import { stateOrder } from "./contract/wall-chart.ts";
import { permitFigures } from "./figures.ts";
import { loadCases } from "./service/load.ts";
import { computedWallChart } from "./service/wall-chart.ts";

const { calendar, items: catalogue, lampRules } = await readShippedCatalogue();
const means = { calendar, catalogue, lampRules };
const figures = permitFigures(means);
const today = plainDate("2025-04-14");
const permit = catalogue.items.filter(({ code }) => code === "constructionPermit");
const days = [today, addDays(today, -20), addDays(today, -70), plainDate("2025-01-01"), plainDate("2024-12-31")];

let app: TestApp;
let city: Zone;
let zone: Zone;
let second: Zone;

/** Of nine projects two started as they may, one of them producing; one started with its permit open and produces without evidence, one is unverified, one produced before its fire acceptance. */
async function lifeCycles(tx: ScopedTx, zoneId: string, [, first = "", second = "", unseen = "", early = "", rash = ""]: readonly string[], random: () => number): Promise<void> {
  const item = (projectId: string, code: string, decidedOn?: string) => ({ projectId, item: code, facts: decidedOn === undefined ? [] : decidedSteps(decidedOn, decidedOn, decidedOn) });
  await loadCases(tx, zoneId, [
    // A permit lapses after three months without a start (建筑法 §9).
    item(first, "constructionPermit", "2024-10-08"), ...[second, unseen, rash].map((id) => item(id, "constructionPermit", "2025-02-10")), item(early, "constructionPermit"), item(rash, "fireAcceptance", "2025-04-11"),
    ...someCases([first, second], { items: catalogue.items.filter(({ barsStart, code }) => !barsStart && code !== "fireAcceptance").slice(0, 6), calendar, today, random }),
  ], means);
  const proof = { evidence: "基槽开挖", verifier: "建设局" };
  await addProjectFacts(tx, zoneId, [
    { projectId: first, kind: "started", occurredOn: "2024-11-05", ...proof }, { projectId: first, kind: "producing", occurredOn: "2025-04-01", ...proof },
    { projectId: second, kind: "started", occurredOn: "2025-03-05", ...proof }, { projectId: unseen, kind: "started", occurredOn: "2025-03-06", evidence: "照片" },
    { projectId: early, kind: "started", occurredOn: "2025-02-10", ...proof }, { projectId: early, kind: "producing", occurredOn: "2025-04-08", verifier: "建设局" },
    { projectId: rash, kind: "producing", occurredOn: "2025-04-10", ...proof },
    ...siteReady(rash, "2025-03-01"),
  ]);
}

beforeAll(async () => {
  app = await testApp();
  city = await app.zone({ kind: "city", clockDay: today });
  zone = await app.zone({ parentId: city.id, clockDay: today });
  second = await app.zone({ parentId: city.id, clockDay: today });
  const random = seeded(38);
  const others = catalogue.items.filter(({ code }) => code !== "constructionPermit");
  const withoutFire = others.filter(({ code }) => code !== "fireAcceptance");
  await app.asSystem([zone.id], async (tx) => {
    const listed = await keyProjects(tx, zone.id, { count: 9, year: 2025, enteredOn: plainDate("2025-01-01") });
    const late = await keyProjects(tx, zone.id, { count: 3, year: 2025, enteredOn: plainDate("2025-03-20"), name: "新列" });
    const former = await keyProjects(tx, zone.id, { count: 4, year: 2024, enteredOn: plainDate("2024-02-01"), name: "去年" });
    // On two levels at once: it must count once.
    await addKeyListEntries(tx, zone.id, [{ projectId: listed[0] ?? "", year: 2025, level: "province", enteredOn: "2025-02-01" }]);
    const plain = [...listed.slice(0, 1), ...listed.slice(6)];
    await loadCases(tx, zone.id, someCases([...plain, ...former], { items: withoutFire.slice(0, 12), calendar, today, random }), means);
    await loadCases(tx, zone.id, someCases([...plain, ...late, ...former.slice(1)], { items: permit, calendar, today, random }), means);
    await loadCases(tx, zone.id, [{ projectId: former[0] ?? "", item: "constructionPermit", facts: decidedSteps("2024-04-02", "2024-04-03", "2024-04-08") }], means);
    await lifeCycles(tx, zone.id, listed, random);
    await addProjectFacts(tx, zone.id, [
      { projectId: former[0] ?? "", kind: "started", occurredOn: "2024-05-05", evidence: "基槽开挖", verifier: "建设局" },
      ...late.flatMap((projectId) => siteReady(projectId, "2025-04-01")),
    ]);
  });
  await app.asSystem([second.id], async (tx) => {
    const listed = await keyProjects(tx, second.id, { count: 6, year: 2025, enteredOn: plainDate("2025-01-01") });
    await loadCases(tx, second.id, someCases(listed.slice(0, 1), { items: [...permit, ...others.slice(0, 8)], calendar, today, random }), means);
    await lifeCycles(tx, second.id, listed, random);
  });
});
afterAll(() => app.close());

const reading = readPeriod("2025");
if (!reading.allowed) throw new Error(reading.code);
const { period } = reading;
const ask = (asOf: PlainDate, cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ zoneId: zone.id, zoneIds: [zone.id], asOf, period, periodAsked: true, ...cut });
const askCity = (asOf: PlainDate, cut: Partial<FigureQuestion> = {}): FigureQuestion => ask(asOf, { zoneId: city.id, zoneIds: [city.id, zone.id, second.id], ...cut });

const figureNamed = (id: string): FigureDefinition<ScopedTx> => {
  const found = figures.find((figure) => figure.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe.each(figures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  test.each(days)("on %s its value is what its records add up to, of a zone and of a city of two", async (asOf) => {
    await app.asSystem([city.id, zone.id, second.id], async (tx) => {
      const alone = await checkFigure(tx, figure, ask(asOf));
      const whole = await checkFigure(tx, figure, askCity(asOf));
      if (asOf === today && figure.reducer === "count") expect(whole).toBeGreaterThan(Number(alone));
    });
  });
  test("cut to each project and each owner, in the zone or in the city, its records share the whole out among them", async () => {
    await app.asSystem([city.id, zone.id, second.id], async (tx) => {
      const whole = (await allRecords(tx, figure, askCity(today))).map(({ id }) => id).toSorted();
      const { rows } = await sql<{ id: string; owner: string }>`select id, enterprise_id as owner from project`.execute(tx.query);
      const cuts = { projects: rows.map(({ id }) => ({ projectId: id })), owners: [...new Set(rows.map(({ owner }) => owner))].map((enterpriseId) => ({ enterpriseId })) };
      for (const among of [cuts.projects, cuts.owners]) {
        const parts = [];
        for (const cut of among) {
          await checkFigure(tx, figure, askCity(today, cut));
          parts.push(...(await allRecords(tx, figure, askCity(today, cut))).map(({ id }) => id));
        }
        expect(parts.toSorted()).toEqual(whole);
      }
    });
  });
});

test("decided items are those that the chart of the day shows as decided since 1 January", async () => {
  await app.asSystem([zone.id], async (tx) => {
    const seen = [];
    for (const asOf of days) {
      const year = Number(asOf.slice(0, 4));
      const { cells } = await computedWallChart(means, tx, { zoneId: zone.id, year, asOf });
      const decided = cells.id.filter((id, cell) => ["decided", "delivered"].includes(stateOrder[cells.state[cell] ?? 0] ?? "") && (cells.day[cell] ?? "") >= `${String(year)}-01-01` && id !== "");
      const rows = await allRecords(tx, figureNamed("approvals.decidedItems"), ask(asOf), 50);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(decided.toSorted());
      seen.push(rows.length);
    }
    expect(new Set(seen).size).toBeGreaterThan(2);
  });
});

test("a start of an earlier year counts, one of a project off the list does not, and none before its day", async () => {
  await app.asSystem([zone.id], async (tx) => {
    const valueOn = async (id: string, asOf: string) => totalOf(figureNamed(id), await figureNamed(id).evaluate(tx, ask(plainDate(asOf))), ask(plainDate(asOf))).value;
    expect([await valueOn("approvals.startedProjects", "2025-04-14"), await valueOn("approvals.startedProjects", "2025-03-04")]).toEqual([2, 1]);
    expect([await valueOn("approvals.producingProjects", "2025-04-14"), await valueOn("approvals.producingProjects", "2025-03-31")]).toEqual([1, 0]);
  });
});

test("a start or production while a bar was open, or that nobody verified, counts in a figure of its own and stays there after the cure", async () => {
  await app.asSystem([zone.id], async (tx) => {
    const rowsOf = async (id: string, asOf = today) => (await allRecords(tx, figureNamed(`approvals.${id}`), ask(asOf))).map(({ title, cells }) => [title, cells[4]]);
    expect(await rowsOf("builtBeforeApproval")).toEqual([["project5", "施工许可"]]);
    expect(await rowsOf("builtBeforeApproval", plainDate("2025-02-09"))).toEqual([]);
    expect(await rowsOf("producedBeforeAcceptance")).toEqual([["project6", "消防验收"]]);
    expect(await rowsOf("unverifiedStarts")).toEqual([["project4", "缺少核实人"]]);
    expect(await rowsOf("unverifiedProductions")).toEqual([["project5", "缺少依据"]]);
  });
});

test("projects are counted as ready just where the chart of the day shows them ready, started ones among them", async () => {
  await app.asSystem([zone.id], async (tx) => {
    for (const asOf of days) {
      const { projects } = await computedWallChart(means, tx, { zoneId: zone.id, year: Number(asOf.slice(0, 4)), asOf });
      const rows = await allRecords(tx, figureNamed("approvals.readyProjects"), ask(asOf), 50);
      expect(rows.map(({ id, counted }) => [id, counted])).toEqual(projects.id.map((id, place) => [id, projects.ready[place]]));
    }
    const rows = await allRecords(tx, figureNamed("approvals.readyProjects"), ask(today), 50);
    expect(rows.filter(({ cells }) => cells[2] === "已开工").map(({ counted }) => counted)).toEqual([true, true]);
    expect(rows.filter(({ cells }) => cells[2] === "未批先建").map(({ counted }) => counted)).toEqual([false]);
    expect(rows.some(({ counted }) => !counted)).toBe(true);
  });
});
