import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { SiteCondition } from "../projects/contract/fact.ts";
import { addProjectFacts } from "../projects/service/fact.ts";
import type { Zone } from "../zones/contract.ts";
import { decidedSteps, keyProjects, siteReady } from "./builders.ts";
import { getBacktest, getForecast } from "./contract/forecast.ts";
import { forecastRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";

const catalogue = await readShippedCatalogue();
const means = { ...meansOf(catalogue), forecast: catalogue.forecast };

let app: TestApp;
let busy: TestApp;
let zone: Zone;
let leader: SignedIn;
let projects: string[] = [];

/** Of five projects one is ready, one lacks its permit, one its site conditions, one has nothing and one was started while its permit was open. */
beforeAll(async () => {
  app = await testApp((door) => { forecastRoutes(door, means); });
  busy = await testApp((door) => { forecastRoutes(door, { ...means, forecast: { ...means.forecast, mostDraws: 1 } }); });
  zone = await app.zone({ clockDay: plainDate("2025-04-14") });
  leader = await app.as({ role: "zoneLeader", zoneId: zone.id });
  projects = await app.asSystem([zone.id], (tx) => keyProjects(tx, zone.id, { count: 5, year: 2025, enteredOn: plainDate("2025-01-01") }));
  const [ready = "", permit = "", site = "", , rash = ""] = projects;
  await app.asSystem([zone.id], async (tx) => {
    await loadCases(tx, zone.id, [
      { projectId: ready, item: "constructionPermit", facts: decidedSteps("2025-03-03", "2025-03-03", "2025-03-10") },
      { projectId: permit, item: "constructionPermit", facts: decidedSteps("2025-04-08", "2025-04-09", "2025-04-10").slice(0, 2) },
      { projectId: site, item: "constructionPermit", facts: decidedSteps("2025-03-17", "2025-03-18", "2025-03-20") },
      { projectId: rash, item: "constructionPermit" },
    ], means);
    await addProjectFacts(tx, zone.id, [
      ...siteReady(ready, "2025-02-20"), ...siteReady(permit, "2025-02-20"), ...siteReady(rash, "2025-02-20"),
      { projectId: rash, kind: "started", occurredOn: "2025-03-01", evidence: "基槽开挖", verifier: "建设局" },
    ]);
  });
});
afterAll(async () => {
  await app.close();
  await busy.close();
});

const params = () => ({ zoneId: zone.id });

test("the forecast counts who is ready, says what the others lack and when they will probably be ready, and repeats itself by its seed", async () => {
  const forecast = await leader.call(getForecast, { params: params(), query: { by: "2025-05-30", samples: 500, seed: 3 } });
  expect(forecast).toMatchObject({ asOf: "2025-04-14", by: "2025-05-30", year: 2025, samples: 500, seed: 3, total: 5, ready: 1, finishedCases: 2 });
  expect(forecast.statement).toBe(`预计2025年5月30日具备开工条件的项目 ${String(forecast.likely)}/5 个（80% 区间 ${String(forecast.low)}–${String(forecast.high)}）`);
  expect(forecast.low >= 1 && forecast.low <= forecast.likely && forecast.likely <= forecast.high).toBe(true);
  expect(forecast.projects.map(({ ready, items, conditions }) => [ready, items, conditions.length])).toEqual([
    [true, [], 0], [false, ["constructionPermit"], 0], [false, [], SiteCondition.enum.length], [false, ["constructionPermit"], SiteCondition.enum.length], [false, ["constructionPermit"], 0],
  ]);
  const [, permit, , nothing] = forecast.projects;
  expect((permit?.p80 ?? "") < (nothing?.p80 ?? "")).toBe(true);
  expect(permit?.gain?.key).toBe("constructionPermit");
  expect(await leader.call(getForecast, { params: params(), query: { by: "2025-05-30", samples: 500, seed: 3 } })).toEqual(forecast);
  expect((await leader.call(getForecast, { params: params(), query: { by: "2025-05-30", samples: 500, seed: 4 } })).counts).not.toEqual(forecast.counts);
});

test("of an earlier day it knows what had happened by then, and of another year its own list", async () => {
  const earlier = await leader.call(getForecast, { params: params(), query: { asOf: "2025-03-04" } });
  expect(earlier).toMatchObject({ by: "2025-03-31", ready: 0, total: 5, finishedCases: 0 });
  expect(await leader.call(getForecast, { params: params(), query: { year: 2024 } })).toMatchObject({ total: 0, projects: [], likely: 0, high: 0 });
});

test("a back-test of a short history says that it is too short", async () => {
  const backtest = await leader.call(getBacktest, { params: params(), query: {} });
  expect(backtest.enough).toBe(false);
  expect(backtest.months.map(({ asOf }) => asOf).slice(-2)).toEqual(["2025-02-28", "2025-03-31"]);
  expect(backtest.total.open).toBe(backtest.months.reduce((sum, { open }) => sum + open, 0));
  expect(backtest.total.open).toBeGreaterThan(0);
});

test("a day that has passed, a data date to come and more work than the server takes on are refused", async () => {
  const refused = async (query: { by?: string; asOf?: string }) => (await leader.refusal(getForecast, { params: params(), query })).code;
  expect(await refused({ by: "2025-04-13" })).toBe("forecastDayPassed");
  expect(await refused({ asOf: "2025-04-15" })).toBe("asOfInFuture");
  const elsewhere = await busy.zone({ clockDay: plainDate("2025-04-14") });
  await busy.asSystem([elsewhere.id], (tx) => keyProjects(tx, elsewhere.id, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01") }));
  const other = await busy.as({ role: "zoneLeader", zoneId: elsewhere.id });
  expect((await other.refusal(getForecast, { params: { zoneId: elsewhere.id }, query: {} })).code).toBe("forecastTooLarge");
});

test("who serves single projects or enterprises is not told of the whole list", async () => {
  for (const role of ["approvalAgent", "statistician"] as const) {
    expect((await (await app.as({ role, zoneId: zone.id })).refusal(getForecast, { params: params(), query: {} })).code).toBe("notPermitted");
  }
});
