import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { plainDate } from "../../kernel/plain-date.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { anObservation, bareObservation } from "./builders.ts";
import { indicatorObservations } from "./contract/observation.ts";
import { listIndicators, overviewIndicators } from "./contract/overview.ts";
import { readIndicatorCatalogue } from "./rules/catalogue.ts";
import { indicatorRoutes } from "./routes.ts";
import { addObservations } from "./service/observation.ts";

const shipped = readIndicatorCatalogue(parse(readFileSync(join(import.meta.dirname, "../../../catalogue/indicators.yaml"), "utf8")));
if (!shipped.allowed) throw new Error("the shipped catalogue does not read");
const means = { indicators: shipped.catalogue };
const clockDay = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let keeper: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  app = await testApp((door) => { indicatorRoutes(door, means); });
  zoneId = (await app.zone({ clockDay })).id;
  const other = (await app.zone({ clockDay })).id;
  keeper = await app.as({ role: "statistician", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  officer = await app.as({ role: "projectOfficer", zoneId });
  stranger = await app.as({ role: "statistician", zoneId: other });
});
afterAll(() => app.close());

let year = 1990;
ledgerManners(indicatorObservations, () => {
  const entry = () => {
    year += 1;
    return { ...anObservation(`${String(year)}-01/${String(year)}-03`, `${String(year)}-04-20`) };
  };
  return { zoneId, keeper, onlooker: leader, stranger, entry, required: "status", day: "publishedOn" };
});

const create = (body: ReturnType<typeof anObservation>) => keeper.call(indicatorObservations.create, { params: { zoneId }, body });
const refusal = (part: object) => keeper.refusal(indicatorObservations.create, { params: { zoneId }, body: { ...anObservation("2024-01/2024-06", "2024-07-20"), ...part } });

describe("what is refused, at its field", () => {
  test.each([
    ["indicatorNotFound", "indicator", { indicator: "nobodyKnows" }],
    ["periodNotUnderstood", "period", { period: "spring" }],
    ["periodReversed", "period", { period: "2024-06/2024-01" }],
    ["basisNotAllowed", "basis", { basis: "singleMonth" }],
    ["yearToDateNotFromJanuary", "period", { period: "2024-Q2" }],
    ["noJanuary", "period", { period: "2024-01" }],
    ["notOneMonth", "period", { indicator: "grossIndustrialOutput", basis: "singleMonth" }],
    ["noFebruaryAlone", "period", { indicator: "grossIndustrialOutput", basis: "singleMonth", period: "2024-02" }],
    ["publishedBeforePeriod", "publishedOn", { publishedOn: "2024-05-31" }],
    ["valueMissing", "officialGrowth", { amountFen: undefined, officialGrowth: undefined }],
    ["valueNotOfKind", "indicator", { quantity: "11" }],
    ["baseWithoutValue", "baseAmountFen", { amountFen: undefined, baseAmountFen: 5 }],
    ["growthWithoutBasis", "priceBasis", { priceBasis: "none" }],
    ["priceBasisNotOfKind", "priceBasis", { priceBasis: "physical" }],
  ])("%s", async (code, field, part) => {
    expect(await refusal(part)).toMatchObject({ status: 422, code, errors: [{ field: `body/${field}` }] });
  });

  test("a growth that is no number", async () => {
    expect((await refusal({ officialGrowth: "13,8" })).status).toBe(400);
  });
});

test("a period is kept in one form however it was typed, with the catalogue's price basis unless another is given", async () => {
  const typed = await create(anObservation("2023-H1", "2023-07-20", { officialGrowth: "13.80" }));
  expect(typed).toMatchObject({ period: "2023-01/2023-06", priceBasis: "constantPrice", officialGrowth: "13.8", amountFen: 110_000_000_000, findings: [], estimatedGrowth: null });
  const own = await create(anObservation("2023-01/2023-09", "2023-10-20", { priceBasis: "currentPrice", baseAmountFen: 100_000_000_000 }));
  expect(own).toMatchObject({ priceBasis: "currentPrice", officialGrowth: "13.8", estimatedGrowth: "10.0" });
  expect(typed.previous).toBeNull();
  expect(own.previous).toMatchObject({ period: "2023-01/2023-06", amountFen: 110_000_000_000 });
});

test("a revision is a row of its own on a later day; the same period and day twice is refused, and the earlier row says that it was superseded", async () => {
  const first = await create(anObservation("2022-01/2022-03", "2022-04-20"));
  expect((await keeper.refusal(indicatorObservations.create, { params: { zoneId }, body: anObservation("2022-Q1", "2022-04-20", { status: "revised" }) })).code).toBe("recordTaken");
  const revised = await create(anObservation("2022-Q1", "2022-05-20", { status: "revised", officialGrowth: "13.1" }));
  expect(await keeper.call(indicatorObservations.get, { params: { zoneId, recordId: first.id } })).toMatchObject({ laterPublishedOn: "2022-05-20", findings: ["supersededLater"] });
  const versions = await keeper.call(indicatorObservations.list, { params: { zoneId }, query: { indicator: "industrialValueAdded", basis: "yearToDate", period: "2022-01/2022-03" } });
  expect(versions.rows.map(({ id }) => id)).toEqual([revised.id, first.id]);
  const moved = { ...anObservation("2022-Q1", "2022-05-20"), version: 1, reason: "the day was wrong" };
  expect((await keeper.refusal(indicatorObservations.correct, { params: { zoneId, recordId: first.id }, body: moved })).code).toBe("recordTaken");
});

test("a fall in the year and a growth without its level are told, not refused", async () => {
  await create(anObservation("2021-01/2021-03", "2021-04-20", { indicator: "taxRevenue", amountFen: 500 }));
  expect((await create(anObservation("2021-01/2021-04", "2021-05-20", { indicator: "taxRevenue", amountFen: 499 }))).findings).toEqual(["fallsBelowEarlier"]);
  expect((await create(bareObservation("2021-01/2021-05", "2021-06-20", { indicator: "taxRevenue", officialGrowth: "2" }))).findings).toEqual(["growthAlone"]);
  expect((await create(bareObservation("2021-01/2021-05", "2021-06-20", { officialGrowth: "2" }))).findings).toEqual([]);
});

test("a loss and a stock are kept", async () => {
  expect(await create(bareObservation("2023-Q1", "2023-04-27", { indicator: "industrialProfit", amountFen: -5 }))).toMatchObject({ amountFen: -5 });
  expect(await create(bareObservation("2023-03", "2023-04-27", { indicator: "employment", basis: "pointInTime", quantity: "1024.50" })))
    .toMatchObject({ quantity: "1024.5", period: "2023-03/2023-03", priceBasis: "none" });
});

test("the list is filtered by indicator, year and status; others in the zone read and do not write", async () => {
  const total = async (query: object) => (await officer.call(indicatorObservations.list, { params: { zoneId }, query })).total;
  expect([await total({ indicator: "taxRevenue" }), await total({ indicator: "taxRevenue", year: 2021 }), await total({ indicator: "taxRevenue", year: 2020 }), await total({ indicator: "taxRevenue", status: "revised" })]).toEqual([3, 3, 0, 0]);
  expect((await officer.refusal(indicatorObservations.create, { params: { zoneId }, body: anObservation("2020-Q1", "2020-04-20") })).code).toBe("notPermitted");
  expect((await officer.call(listIndicators, {})).indicators).toEqual(means.indicators.indicators);
});

test("the overview tells each indicator's last ended period as last published by the day, with this year and the last", async () => {
  const fresh = (await app.zone({ clockDay })).id;
  const reader = await app.as({ role: "zoneLeader", zoneId: fresh });
  await app.asSystem([fresh], (tx) => addObservations(means, tx, fresh, [
    anObservation("2023-01/2023-12", "2024-01-20"), anObservation("2024-01/2024-02", "2024-03-20"), anObservation("2024-01/2024-12", "2025-01-20"),
    anObservation("2025-01/2025-02", "2025-03-20"), anObservation("2025-01/2025-02", "2025-04-02", { status: "revised", officialGrowth: "13.9" }),
    anObservation("2025-01/2025-02", "2025-04-10", { indicator: "taxRevenue", amountFen: 7, example: true }),
  ]));
  const overview = async (query: object = {}) => (await reader.call(overviewIndicators, { params: { zoneId: fresh }, query })).rows;
  const now = await overview();
  expect(now.map(({ indicator, latest }) => [indicator, latest.period, latest.officialGrowth, latest.publishedOn])).toEqual([
    ["industrialValueAdded", "2025-01/2025-02", "13.9", "2025-04-02"], ["taxRevenue", "2025-01/2025-02", "13.8", "2025-04-10"],
  ]);
  expect(now[0]?.series.map(({ period }) => period)).toEqual(["2024-01/2024-02", "2024-01/2024-12", "2025-01/2025-02"]);
  expect((await overview({ asOf: "2025-04-01" })).map(({ latest }) => [latest.indicator, latest.officialGrowth])).toEqual([["industrialValueAdded", "13.8"]]);
  expect((await overview({ asOf: "2025-02-27" })).map(({ latest }) => latest.period)).toEqual(["2024-01/2024-12"]);
});

test("a bulk is written whole or not at all", async () => {
  const bulk = (rows: readonly ReturnType<typeof anObservation>[]) => app.asSystem([zoneId], (tx) => addObservations(means, tx, zoneId, rows));
  await expect(bulk([anObservation("2019-01/2019-03", "2019-04-20"), anObservation("2019-Q1", "2019-04-20")])).rejects.toMatchObject({ code: "recordTaken", extra: { row: 1 } });
  await expect(bulk([anObservation("2019-01/2019-03", "2019-04-20"), anObservation("2019-01", "2019-04-20")])).rejects.toMatchObject({ code: "noJanuary" });
  expect((await keeper.call(indicatorObservations.list, { params: { zoneId }, query: { year: 2019 } })).total).toBe(0);
});
