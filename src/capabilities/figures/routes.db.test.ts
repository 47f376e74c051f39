import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { enterpriseRoutes } from "../enterprises/routes.ts";
import { aProject } from "../projects/builders.ts";
import { projectFigures } from "../projects/figures.ts";
import { projectRoutes } from "../projects/routes.ts";
import { createProjects } from "../projects/service/create.ts";
import type { Zone } from "../zones/contract.ts";
import { zoneRoutes } from "../zones/routes.ts";
import { figureCommand } from "./commands.ts";
import { getFigure, listFigureRecords, listFigures, listFiguresByZone } from "./contract.ts";
import { figureRoutes } from "./routes.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";

const catalogue = await readShippedCatalogue();

const million = 1_000_000;

let app: TestApp;
let city: Zone;
let zones: readonly Zone[];
let coordinator: SignedIn;
let leader: SignedIn;
let projects: readonly string[];
let owners: readonly string[];

/** Two zones below a city: Project 1 to 3 of the first zone, and 1 and "Glass works" of the second, worth 1, 2, 3, 1 and 5 million yuan. */
beforeAll(async () => {
  app = await testApp(zoneRoutes, (door) => { enterpriseRoutes(door, catalogue); }, projectRoutes, (door) => { figureRoutes(door, projectFigures); });
  city = await app.zone({ kind: "city", name: "City" });
  zones = [await app.zone({ parentId: city.id, name: "First zone" }), await app.zone({ parentId: city.id, name: "Second zone" })];
  const [first = "", second = ""] = zones.map(({ id }) => id);
  coordinator = await app.as({ role: "cityCoordinator", zoneId: city.id });
  leader = await app.as({ role: "zoneLeader", zoneId: first });
  const made = [];
  for (const [zoneId, names] of [[first, ["Project 1", "Project 2", "Project 3"]], [second, ["Project 1", "Glass works"]]] as const) {
    made.push(await app.asSystem([zoneId], async (tx) => {
      const enterprises = await someEnterprises(tx, zoneId, 1);
      return { enterprises, ids: await createProjects(tx, zoneId, names.map((name, place) => aProject(name === "Glass works" ? 5 : place + 1, enterprises[0] ?? "", { name, occurredOn: "2025-01-01" }))) };
    }));
  }
  projects = made.flatMap(({ ids }) => ids);
  owners = made.flatMap(({ enterprises }) => enterprises);
});
afterAll(() => app.close());

const at = (zoneId: string, figure: string, query: object = {}) => ({ params: { zoneId, figureId: `projects.${figure}` }, query });
const firstZone = () => zones[0]?.id ?? "";

test("a city's figure is that of its zones together, and its records tell their zone", async () => {
  expect((await coordinator.call(getFigure, at(city.id, "totalInvestment"))).answer).toMatchObject({ value: 12 * million, unit: "元", period: "2025-01/2025-04" });
  const { rows, total } = await coordinator.call(listFigureRecords, at(city.id, "totalInvestment"));
  expect([total, rows.filter(({ zoneId }) => zoneId === firstZone()).length]).toEqual([5, 3]);
  expect((await leader.call(getFigure, at(firstZone(), "totalInvestment"))).answer.value).toBe(6 * million);
});

test("figures by zone show each zone's part, the whole, and the zones' names", async () => {
  const reply = await coordinator.call(listFiguresByZone, { params: { zoneId: city.id }, query: { ids: "projects.count,projects.totalInvestment, projects.capacity" } });
  expect(reply.zones.map(({ name }) => name)).toEqual(["City", "First zone", "Second zone"]);
  const ids = [city.id, ...zones.map(({ id }) => id)];
  const parts = (values: readonly (number | null)[]) => ids.map((zoneId, place) => ({ zoneId, value: values[place] }));
  expect(reply.rows.map(({ definition, total, byZone }) => [definition.id, total.value, byZone])).toEqual([
    ["projects.count", 5, parts([0, 3, 2])],
    ["projects.totalInvestment", 12 * million, parts([0, 6 * million, 6 * million])],
    ["projects.capacity", null, parts([null, null, null])],
  ]);
});

test("cut to a project or an enterprise it is theirs alone, in the zone or the city, and says whose", async () => {
  expect((await coordinator.call(getFigure, at(city.id, "totalInvestment", { projectId: projects[4] }))).answer.value).toBe(5 * million);
  expect((await coordinator.call(getFigure, at(city.id, "count", { enterpriseId: owners[1] }))).answer.value).toBe(2);
  expect((await coordinator.call(getFigure, at(city.id, "totalInvestment", { projectId: projects[4], enterpriseId: owners[1] }))).cut).toEqual({ project: "Glass works", enterprise: "Enterprise 1" });
  expect((await coordinator.call(getFigure, at(city.id, "totalInvestment"))).cut).toEqual({});
  const { rows } = await leader.call(listFigures, { params: { zoneId: firstZone() }, query: { enterpriseId: owners[0] ?? "" } });
  expect(rows.map(({ definition }) => definition.id)).not.toContain("projects.capacity");
  expect(rows.find(({ definition }) => definition.id === "projects.count")?.answer.value).toBe(3);
});

describe("what cannot be asked is refused", () => {
  test.each([
    ["a figure that nobody defined", "nothing", {}, 404, "figureNotFound"],
    ["a day before the first definition", "count", { asOf: "1999-12-31" }, 422, "figureNotDefinedThen"],
    ["a day after the zone's", "count", { asOf: "2999-01-01" }, 422, "asOfInFuture"],
    ["a period that ends before it begins", "count", { period: "2025-03/2025-01" }, 422, "periodReversed"],
    ["a project that does not exist", "count", { projectId: newId() }, 404, "projectNotFound"],
    ["an enterprise that does not exist", "count", { enterpriseId: newId() }, 404, "enterpriseNotFound"],
  ])("%s", async (_name, figure, query, status, code) => {
    expect(await coordinator.refusal(getFigure, at(city.id, figure, query))).toMatchObject({ status, code });
  });
  test("a capacity by enterprise, which it is not kept by", async () => {
    expect(await leader.refusal(getFigure, at(firstZone(), "capacity", { enterpriseId: owners[0] }))).toMatchObject({ status: 422, code: "figureNotCutSo" });
    expect(await leader.refusal(listFigureRecords, at(firstZone(), "capacity", { enterpriseId: owners[0] }))).toMatchObject({ status: 422, code: "figureNotCutSo" });
  });
  test("the project of another zone, and another zone or the city itself, for a leader of one zone", async () => {
    expect(await leader.refusal(getFigure, at(firstZone(), "count", { projectId: projects[3] }))).toMatchObject({ status: 404, code: "projectNotFound" });
    expect(await leader.refusal(getFigure, at(city.id, "count"))).toMatchObject({ status: 404, code: "zoneNotFound" });
    expect(await leader.refusal(listFiguresByZone, { params: { zoneId: zones[1]?.id ?? "" }, query: { ids: "projects.count" } })).toMatchObject({ status: 404, code: "zoneNotFound" });
  });
  test("figures by zone of which one is not known", async () => {
    expect(await coordinator.refusal(listFiguresByZone, { params: { zoneId: city.id }, query: { ids: "projects.count,projects.nothing" } })).toMatchObject({ status: 404, code: "figureNotFound" });
  });
});

describe("the command line", () => {
  const ask = (asked: object) => figureCommand(coordinator.call, { zoneId: city.id, figureId: "projects.totalInvestment", ...asked });
  test("prints the value and every record with its zone", async () => {
    const { text, json } = await ask({});
    const lines = text.split("\n");
    expect(lines[0]).toContain("12000000元");
    expect(lines.slice(2).map((line) => line.split("  ")[0])).toEqual(["First zone", "First zone", "First zone", "Second zone", "Second zone"]);
    expect(json).toMatchObject({ value: 12 * million, total: 5 });
  });
  test.each([["a whole name, though it is part of others", "Glass works"], ["part of one name alone", "glass"]])("finds a project by %s", async (_name, project) => {
    expect((await ask({ project })).json).toMatchObject({ value: 5 * million, total: 1 });
  });
  test("finds an enterprise by its name in one zone, and a zone's own needs no zone's name", async () => {
    const { json, text } = await figureCommand(leader.call, { zoneId: firstZone(), figureId: "projects.count", enterprise: "Enterprise 1" });
    expect(json).toMatchObject({ value: 3 });
    expect(text).not.toContain("First zone");
  });
  test("a name of two projects, and one of none, are refused with what it may mean", async () => {
    await expect(ask({ project: "Project 1" })).rejects.toMatchObject({ code: "nameAmbiguous", title: expect.stringMatching(/First zone Project 1.*Second zone Project 1/) as string });
    await expect(ask({ project: "Nowhere" })).rejects.toMatchObject({ code: "nameNotFound" });
    await expect(ask({ enterprise: "Nowhere" })).rejects.toMatchObject({ code: "nameNotFound" });
  });
});
