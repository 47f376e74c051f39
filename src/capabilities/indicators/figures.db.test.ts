import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { printPeriod, readPeriod } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { allRecords, checkFigure } from "../../testing/traced-figure.ts";
import { anObservation, bareObservation } from "./builders.ts";
import { indicatorFigures } from "./figures.ts";
import { readIndicatorCatalogue } from "./rules/catalogue.ts";
import { addObservations } from "./service/observation.ts";

const shipped = readIndicatorCatalogue(parse(readFileSync(join(import.meta.dirname, "../../../catalogue/indicators.yaml"), "utf8")));
if (!shipped.allowed) throw new Error("the shipped catalogue does not read");
const means = { indicators: shipped.catalogue };
const figures = indicatorFigures(means);
const YI_YUAN = 10_000_000_000;

let app: TestApp;
let cityId: string;
let zoneIds: readonly string[];

beforeAll(async () => {
  app = await testApp();
  const clockDay = plainDate("2025-05-31");
  cityId = (await app.zone({ kind: "city", clockDay })).id;
  zoneIds = [(await app.zone({ parentId: cityId, clockDay })).id, (await app.zone({ parentId: cityId, clockDay })).id];
  for (const [place, zoneId] of [...zoneIds, cityId].entries()) {
    const fen = (yiYuan: number) => (yiYuan + place * 100) * YI_YUAN;
    await app.asSystem([zoneId], async (tx) => {
      const ids = await addObservations(means, tx, zoneId, [
        anObservation("2025-01/2025-02", "2025-03-18", { amountFen: fen(11), officialGrowth: "13.8", sourceRef: "Bulletin 2" }),
        anObservation("2025-01/2025-03", "2025-04-17", { amountFen: fen(17), officialGrowth: "12", status: "flash" }),
        anObservation("2025-01/2025-03", "2025-05-20", { amountFen: fen(18), officialGrowth: "12.5", status: "revised" }),
        anObservation("2025-01/2025-03", "2025-05-21", { amountFen: fen(99), officialGrowth: "99", status: "revised" }),
        bareObservation("2025-01/2025-04", "2025-05-18", { officialGrowth: "-3.7" }),
        anObservation("2025-03", "2025-04-17", { indicator: "grossIndustrialOutput", basis: "singleMonth", amountFen: fen(5), officialGrowth: "1" }),
        bareObservation("2025-03", "2025-04-17", { indicator: "employment", basis: "pointInTime", quantity: "1024" }),
        bareObservation("2025-01/2025-03", "2025-04-17", { indicator: "electricity", quantity: "12.5", officialGrowth: "4" }),
      ]);
      await sql`update indicator_observation set withdrawn = true where id = ${ids[3]}::uuid`.execute(tx.query);
    });
  }
});
afterAll(() => app.close());

const periodOf = (text: string) => {
  const reading = readPeriod(text);
  if (!reading.allowed) throw new Error(reading.code);
  return reading.period;
};
const inZone = (asOf: string, period?: string): FigureQuestion =>
  ({ zoneId: zoneIds[0] ?? "", zoneIds: zoneIds.slice(0, 1), asOf: plainDate(asOf), period: periodOf(period ?? `${asOf.slice(0, 4)}-01/${asOf.slice(0, 7)}`), periodAsked: period !== undefined });
const inCity = (asOf: string, period?: string): FigureQuestion => ({ ...inZone(asOf, period), zoneId: cityId, zoneIds: [cityId, ...zoneIds] });
const asCity = <T>(work: (tx: ScopedTx) => Promise<T>) => app.asSystem([cityId, ...zoneIds], work);
const named = (id: string) => {
  const found = figures.find((figure) => figure.id === `indicators.${id}`);
  if (!found) throw new Error(id);
  return found;
};
const answer = (id: string, question: FigureQuestion) => asCity(async (tx) => {
  const { value, period } = totalOf(named(id), await named(id).evaluate(tx, question), question);
  return [value, period && printPeriod(period)];
});

test("each indicator has a level and a growth, by names and words that no two figures share", () => {
  expect(figures).toHaveLength(means.indicators.indicators.length * 2);
  const ids = figures.map(({ id }) => id);
  const words = figures.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect([new Set(ids).size, new Set(words).size]).toEqual([ids.length, words.length]);
});

describe.each(["industrialValueAdded", "industrialValueAddedGrowth", "grossIndustrialOutput", "employment", "electricity", "electricityGrowth"])("%s", (id) => {
  test.each([
    ["2025-03-17", undefined], ["2025-03-18", undefined], ["2025-04-14", undefined], ["2025-05-19", undefined], ["2025-05-31", undefined],
    ["2025-05-31", "2025-Q1"], ["2025-05-31", "2025-03"], ["2025-05-31", "2024-Q1"],
  ])("as of %s, of %s, its value is that of its one record a zone", async (asOf, period) => {
    await asCity(async (tx) => {
      for (const question of [inZone(asOf, period), inCity(asOf, period)]) await checkFigure(tx, named(id), question);
    });
  });
});

test("without a period it is the last cumulated one that had ended and been published by the day, and the answer says which", async () => {
  expect(await answer("industrialValueAdded", inZone("2025-03-17"))).toEqual([null, undefined]);
  expect(await answer("industrialValueAdded", inZone("2025-04-14"))).toEqual([1_100_000_000, "2025-01/2025-02"]);
  expect(await answer("industrialValueAddedGrowth", inZone("2025-04-14"))).toEqual([13.8, "2025-01/2025-02"]);
  expect(await answer("industrialValueAdded", inZone("2025-04-17"))).toEqual([1_700_000_000, "2025-01/2025-03"]);
  expect(await answer("electricity", inZone("2025-05-31"))).toEqual([12.5, "2025-01/2025-03"]);
});

test("a growth without a level answers for its own period; the level stays that of the last period that has one", async () => {
  expect(await answer("industrialValueAddedGrowth", inZone("2025-05-19"))).toEqual([-3.7, "2025-01/2025-04"]);
  expect(await answer("industrialValueAdded", inZone("2025-05-19"))).toEqual([1_700_000_000, "2025-01/2025-03"]);
});

test("a revision counts from its day on, a withdrawn one never", async () => {
  expect(await answer("industrialValueAdded", inZone("2025-05-19", "2025-Q1"))).toEqual([1_700_000_000, "2025-01/2025-03"]);
  expect(await answer("industrialValueAdded", inZone("2025-05-31", "2025-Q1"))).toEqual([1_800_000_000, "2025-01/2025-03"]);
  expect(await answer("industrialValueAddedGrowth", inZone("2025-05-31", "2025-01/2025-03"))).toEqual([12.5, "2025-01/2025-03"]);
});

test("a city has its own observation and never the sum of its zones", async () => {
  expect(await answer("industrialValueAdded", inCity("2025-04-14"))).toEqual([21_100_000_000, "2025-01/2025-02"]);
});

test("just the period asked for: a month, a stock at its end, and nothing put together", async () => {
  expect(await answer("grossIndustrialOutput", inZone("2025-05-31", "2025-03"))).toEqual([500_000_000, "2025-03/2025-03"]);
  expect(await answer("grossIndustrialOutput", inZone("2025-05-31"))).toEqual([null, undefined]);
  expect(await answer("employment", inZone("2025-05-31", "2025-Q1"))).toEqual([1024, "2025-03/2025-03"]);
  expect(await answer("industrialValueAdded", inZone("2025-05-31", "2025-02/2025-03"))).toEqual([null, undefined]);
});

test("the record tells status, price basis, source and day of publication", async () => {
  const [record] = await asCity((tx) => allRecords(tx, named("industrialValueAdded"), inZone("2025-04-14")));
  expect(record).toMatchObject({
    kind: "indicatorObservation", title: "规上工业增加值", occurredOn: "2025-03-18",
    cells: ["2025-01/2025-02", 1_100_000_000, 13.8, "可比价", "初步核算", "2025-03-18", "Bulletin 2", null],
  });
});
