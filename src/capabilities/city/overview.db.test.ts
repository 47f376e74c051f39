import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureDefinition } from "../../kernel/figure.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { getFigure } from "../figures/contract.ts";
import { figureRoutes } from "../figures/routes.ts";
import { aProject } from "../projects/builders.ts";
import { projectFigures } from "../projects/figures.ts";
import { createProjects } from "../projects/service/create.ts";
import { addKeyListEntries } from "../projects/service/key-list.ts";
import { readOverview } from "./contract/overview.ts";
import { cityRoutes } from "./routes.ts";

const columns = ["projects.keyProjects", "projects.count", "projects.totalInvestment"];
const asked: string[] = [];
/** The same figures, each evaluation written down: one is one statement. */
const definitions: readonly FigureDefinition<ScopedTx>[] = projectFigures.map((figure) => ({
  ...figure, evaluate: (tx, question) => { asked.push(figure.id); return figure.evaluate(tx, question); },
}));

let app: TestApp;
let city: string;
let east: string;
let park: string;
let west: string;
let coordinator: SignedIn;

beforeAll(async () => {
  app = await testApp((door) => { cityRoutes(door, { definitions, overview: columns }); }, (door) => { figureRoutes(door, projectFigures); });
  const clockDay = plainDate("2025-04-14");
  city = (await app.zone({ kind: "city", name: "City", clockDay })).id;
  east = (await app.zone({ parentId: city, name: "East", clockDay })).id;
  park = (await app.zone({ parentId: east, kind: "subPark", name: "Park", clockDay })).id;
  west = (await app.zone({ parentId: city, name: "West", clockDay })).id;
  for (const [zoneId, count] of [[east, 2], [park, 3], [west, 5]] as const) {
    await app.asSystem([zoneId], async (tx) => {
      const [owner = ""] = await someEnterprises(tx, zoneId, 1);
      const ids = await createProjects(tx, zoneId, Array.from({ length: count }, (_, place) => aProject(place + 1, owner, { occurredOn: place === 0 ? "2025-01-01" : "2025-04-01" })));
      await addKeyListEntries(tx, zoneId, ids.slice(0, 1).map((projectId) => ({ projectId, year: 2025, level: "city", enteredOn: "2025-01-10" })));
    });
  }
  coordinator = await app.as({ role: "cityCoordinator", zoneId: city });
});
afterAll(() => app.close());

const read = (zoneId: string, query: { readonly asOf?: string } = {}) => coordinator.call(readOverview, { params: { zoneId }, query });

test("a row a zone, each number the figure asked of that zone alone, and the whole at the end", async () => {
  for (const asOf of ["2025-04-14", "2025-03-31", "2025-01-05"]) {
    const { rows, total, columns: heads } = await read(city, { asOf });
    expect(heads.map(({ definition }) => definition.id)).toEqual(columns);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(["East", "West"]);
    for (const [at, figureId] of columns.entries()) {
      const alone = async (zoneId: string) => (await coordinator.call(getFigure, { params: { zoneId, figureId }, query: { asOf } })).answer;
      for (const row of rows) expect(row.cells[at]?.value).toBe((await alone(row.zoneId)).value);
      expect(total[at]).toMatchObject({ value: (await alone(city)).value, unit: (await alone(city)).unit });
      expect(heads[at]?.adds).toBe(true);
      expect(rows.reduce((sum, { cells }) => sum + Number(cells[at]?.value), 0)).toBe(total[at]?.value);
    }
  }
});

test("the table is made with one statement a figure, whatever the number of zones", async () => {
  asked.length = 0;
  await read(city);
  expect(asked).toEqual(columns);
});

test("a zone with parks has its own records in a row beside them; one with nothing below it is its own row", async () => {
  const inEast = await read(east);
  expect(inEast.rows.map(({ name, reach, cells }) => [name, reach, cells[1]?.value])).toEqual([["Park", "below", 3], ["East", "own", 2]]);
  expect(inEast.total[1]?.value).toBe(5);
  expect((await read(west)).rows.map(({ name, reach, cells }) => [name, reach, cells[1]?.value])).toEqual([["West", "own", 5]]);
});

test("a figure that did not hold on the day has no column", async () => {
  const [first] = definitions.filter(({ id }) => id === "projects.count");
  const late = await testApp((door) => { cityRoutes(door, { definitions: first ? [{ ...first, validFrom: plainDate("2025-04-01") }] : [], overview: columns }); });
  try {
    const zoneId = (await late.zone({ clockDay: plainDate("2025-04-14") })).id;
    const reader = await late.as({ role: "auditor", zoneId });
    const heads = async (asOf: string) => (await reader.call(readOverview, { params: { zoneId }, query: { asOf } })).columns.map(({ definition }) => definition.id);
    expect([await heads("2025-04-01"), await heads("2025-03-31")]).toEqual([["projects.count"], []]);
  } finally {
    await late.close();
  }
});

test("a day in the future and a zone out of sight are refused; a cadre sees no overview", async () => {
  expect((await coordinator.refusal(readOverview, { params: { zoneId: city }, query: { asOf: "2025-04-15" } })).code).toBe("asOfInFuture");
  const other = (await app.zone()).id;
  expect((await coordinator.refusal(readOverview, { params: { zoneId: other }, query: {} })).status).toBe(404);
  const cadre = await app.as({ role: "pairedCadre", zoneId: west });
  expect((await cadre.refusal(readOverview, { params: { zoneId: west }, query: {} })).code).toBe("notPermitted");
});
