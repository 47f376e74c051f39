import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { readPeriod } from "../../kernel/period.ts";
import { addDays, plainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { allRecords, checkFigure } from "../../testing/traced-figure.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { outageForm, someOutages } from "./builders.ts";
import { operationFigures } from "./figures.ts";
import { addEvents } from "./service/event.ts";
import { addSuppliers } from "./service/supplier.ts";

const reading = readPeriod("2025-01/2025-04");
if (!reading.allowed) throw new Error(reading.code);
const { period } = reading;
const today = plainDate("2025-04-14");

let app: TestApp;
let cityId: string;
let zoneIds: readonly string[];
let enterprises: string[];

/** In each of two zones: the furnace of the article, and for another enterprise six outages, each a week after the last one, of which the last two still run. */
async function recordEvents(tx: ScopedTx, zoneId: string): Promise<string[]> {
  const made = await someEnterprises(tx, zoneId, 2);
  const [first = "", second = ""] = made;
  const [near = "", far = ""] = await addSuppliers(tx, zoneId, ["Near", "Far", "Idle"].map((name) => ({ name, supplies: "Bricks", recordedOn: plainDate("2025-01-01") })));
  const brick = { name: "Brick", unit: "t", onHand: "100", onHandOn: "2025-04-01", dailyUse: "5" };
  await addEvents(tx, zoneId, [
    outageForm(first, 1, { restartedAt: "2025-02-19T18:36", materials: [{ ...brick, supplierId: near }, { ...brick, supplierId: far }] }),
    outageForm(first, 2, { kind: "shutdown", actualFrom: "2025-03-01", plannedTo: "2025-04-30", materials: [{ ...brick, supplierId: near }, { ...brick, onHand: "500" }, { name: "Sand", unit: "t" }] }),
    outageForm(first, 3, { actualFrom: "2024-11-01", actualTo: "2024-12-30" }),
  ]);
  await someOutages(tx, zoneId, 6, (place) => {
    const from = addDays(plainDate("2025-01-03"), place * 7);
    return { enterpriseId: second, actualFrom: from, plannedTo: addDays(from, 4), example: place === 1, ...(place < 4 && { actualTo: addDays(from, place) }) };
  });
  return made;
}

beforeAll(async () => {
  app = await testApp();
  cityId = (await app.zone({ kind: "city" })).id;
  zoneIds = [(await app.zone({ parentId: cityId, clockDay: today })).id, (await app.zone({ parentId: cityId, clockDay: today })).id];
  for (const zoneId of zoneIds) {
    const made = await app.asSystem([zoneId], (tx) => recordEvents(tx, zoneId));
    if (zoneId === zoneIds[0]) enterprises = made;
  }
});
afterAll(() => app.close());

const inCity = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ zoneId: cityId, zoneIds: [cityId, ...zoneIds], asOf: today, period, periodAsked: false, ...cut });
const inZone = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ ...inCity(cut), zoneId: zoneIds[0] ?? "", zoneIds: zoneIds.slice(0, 1) });
const asCity = <T>(work: (tx: ScopedTx) => Promise<T>) => app.asSystem([cityId, ...zoneIds], work);
const figureNamed = (id: string) => {
  const found = operationFigures.find((one) => one.id === `operations.${id}`);
  if (!found) throw new Error(id);
  return found;
};
const answer = (id: string, question: FigureQuestion) => asCity(async (tx) => totalOf(figureNamed(id), await figureNamed(id).evaluate(tx, question), question));

describe.each(operationFigures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  test("value and records are one, in a city, in a zone, on an earlier day and cut to an enterprise", async () => {
    const questions = [inCity(), inZone(), inCity({ asOf: plainDate("2025-02-10") }), inZone({ enterpriseId: enterprises[0] ?? "" }), inZone({ enterpriseId: enterprises[1] ?? "" })];
    for (const question of questions) await asCity((tx) => checkFigure(tx, figure, question));
  });
});

test("the furnace stood still for 45 days and was lit at 18:36 by the clock in China", async () => {
  expect((await answer("outageDays", inZone())).value).toBe(45);
  expect((await answer("restartedAt", inZone())).value).toBe("2025-02-19T18:36");
  expect((await answer("outageDays", inZone({ enterpriseId: enterprises[0] ?? "" }))).value).toBe(45);
});

test("the days are those of the latest outage that had ended by the day, and the records tell which one it is", async () => {
  const earlier = inZone({ asOf: plainDate("2025-02-10") });
  expect(await answer("outageDays", earlier)).toMatchObject({ value: 3, records: 4 });
  expect((await answer("restartedAt", earlier)).value).toBeNull();
  const rows = await asCity((tx) => allRecords(tx, figureNamed("outageDays"), inZone()));
  expect(rows.map(({ cells }) => [cells[3], cells[5]])).toEqual([[0, "否"], [1, "否"], [2, "否"], [3, "否"], [45, "是"]]);
});

test("two zones' outages make no days of a city", async () => {
  expect((await answer("outageDays", inCity())).value).toBeNull();
});

test("outages are counted by the day they began, and run until the day they end", async () => {
  expect((await answer("outages", inZone())).value).toBe(7);
  expect((await answer("outages", inCity())).value).toBe(14);
  expect((await answer("outagesRunning", inZone())).value).toBe(2);
  expect((await answer("outagesRunning", inZone({ asOf: plainDate("2025-02-18") }))).value).toBe(3);
  expect((await answer("outagesRunning", inZone({ asOf: plainDate("2025-02-19") }))).value).toBe(2);
});

test("a material is short where its stock ends before the planned end; what cannot be said is not counted", async () => {
  expect((await answer("materialsShort", inZone())).value).toBe(1);
  expect((await answer("materialsShort", inZone({ enterpriseId: enterprises[1] ?? "" }))).value).toBe(0);
});

test("a supplier counts once, and only where an event needs something of theirs", async () => {
  expect((await answer("suppliers", inZone())).value).toBe(2);
  expect((await answer("suppliers", inZone({ enterpriseId: enterprises[1] ?? "" }))).value).toBe(0);
});
