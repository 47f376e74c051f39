import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate, yearOf } from "../../kernel/plain-date.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "./builders.ts";
import type { Stage } from "./contract/fact.ts";
import { getProject } from "./contract/project.ts";
import { listProjectChoices, listProjects } from "./contract/project-list.ts";
import { projectRoutes } from "./routes.ts";
import { createProjects } from "./service/create.ts";
import { addProjectFacts, type NewFact } from "./service/fact.ts";
import { findProjects, projectsOnKeyList } from "./service/find.ts";
import { addKeyListEntries } from "./service/key-list.ts";
import { addProjectValues } from "./service/value.ts";

const COUNT = 25;
const asOf = plainDate("2025-04-14");
let app: TestApp;
let zoneId: string;
let owners: string[];
let ids: string[];
let agent: SignedIn;
let leader: SignedIn;

/** Projects 1 to 25 worth as many million yuan; 1–10 signed, 1–5 started; 1–12 on the city's list, 1–3 also on the province's. */
beforeAll(async () => {
  app = await testApp(projectRoutes);
  zoneId = (await app.zone()).id;
  agent = await app.as({ role: "approvalAgent", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  await app.asSystem([zoneId], async (tx) => {
    owners = await someEnterprises(tx, zoneId, 3);
    ids = await createProjects(tx, zoneId, Array.from({ length: COUNT }, (_, place) => aProject(place + 1, owners[place % 3] ?? "", {
      occurredOn: "2025-01-01", recordedOn: plainDate("2025-01-02"), example: place > 11, industry: place < 5 ? "Glass" : "Machinery",
      ...(place < 2 ? { agentId: agent.userId } : {}),
    })));
    const fact = (kind: NewFact["kind"], occurredOn: string) => (projectId: string): NewFact => ({ projectId, kind, occurredOn, evidence: "e", verifier: "v" });
    await addProjectFacts(tx, zoneId, [...ids.slice(0, 10).map(fact("signed", "2025-02-01")), ...ids.slice(0, 5).map(fact("started", "2025-03-01"))]);
    const entry = (level: "city" | "province", enteredOn: string) => (projectId: string) => ({ projectId, year: 2025, level, enteredOn });
    await addKeyListEntries(tx, zoneId, [...ids.slice(0, 12).map(entry("city", "2025-01-10")), ...ids.slice(0, 3).map(entry("province", "2025-03-10"))]);
    await addProjectValues(tx, zoneId, [{ projectId: ids[0] ?? "", measure: "totalInvestment", amountFen: 1_000_000_000, occurredOn: "2025-04-01", reason: "r" }]);
  });
});
afterAll(() => app.close());

const list = (query: object = {}, user = leader) => user.call(listProjects, { params: { zoneId }, query });
const million = 100_000_000;
const sumTo = (last: number) => (last * (last + 1) / 2) * million;

test("pages neither miss nor repeat a project; count and sum are those of the filter, whatever the page", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 10, ...(cursor === undefined ? {} : { cursor }) });
    expect([page.total, page.totalInvestmentFen]).toEqual([COUNT, sumTo(25) - million + 10 * million]);
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen).toEqual([...ids].reverse());
});

test("a row shows owner, amount, stage and lists of the day asked for", async () => {
  const first = async (day: string) => (await list({ asOf: day })).rows.at(-1);
  expect(await first("2025-04-14")).toMatchObject({ name: "Project 1", ownerName: "Enterprise 1", totalInvestmentFen: 10 * million, stage: "started", keyLists: [{ year: 2025, level: "city" }, { year: 2025, level: "province" }], agentId: agent.userId });
  expect(await first("2025-03-05")).toMatchObject({ totalInvestmentFen: million, stage: "started", keyLists: [{ year: 2025, level: "city" }] });
  expect(await first("2025-01-05")).toMatchObject({ totalInvestmentFen: million, stage: "registered", keyLists: [] });
  expect(await first("2024-12-31")).toMatchObject({ totalInvestmentFen: null, stage: "registered" });
});

test.each([
  [{ text: "project 2" }, 7], [{ text: "Enterprise 3" }, 8], [{ text: "%" }, 0], [{ industry: "Glass" }, 5], [{ keyYear: 2025 }, 12],
  [{ keyYear: 2025, keyLevel: "province" }, 3], [{ keyLevel: "county" }, 0], [{ keyYear: 2024 }, 0], [{ stage: "signed", industry: "Glass" }, 0],
  [{ stage: "started", asOf: "2025-02-15" }, 0],
])("the filter %j finds %i projects", async (query, total) => {
  expect(await list({ ...query, limit: 1 })).toMatchObject({ total });
});

test("the filters by owner and by agent find theirs", async () => {
  expect(await list({ enterpriseId: owners[0] })).toMatchObject({ total: 9 });
  expect(await list({ agentId: agent.userId })).toMatchObject({ total: 2 });
});

test("the stages found by the filter are the stages shown, and share the projects out among them", async () => {
  const stages: Stage[] = ["registered", "signed", "filed", "started", "producing", "atCapacity"];
  const totals = await Promise.all(stages.map(async (stage) => {
    const { rows, total } = await list({ stage });
    expect(rows.every((row) => row.stage === stage)).toBe(true);
    return total;
  }));
  expect(totals).toEqual([15, 5, 0, 5, 0, 0]);
});

test("the choices of the filters are what the zone's projects hold", async () => {
  expect(await leader.call(listProjectChoices, { params: { zoneId } })).toEqual({ industries: ["Glass", "Machinery"], agents: [{ id: agent.userId, name: agent.account }], keyYears: [2025] });
});

test("a cursor that is none and an unknown zone are refused", async () => {
  expect(await leader.refusal(listProjects, { params: { zoneId }, query: { cursor: "x" } })).toMatchObject({ status: 422, code: "cursorInvalid" });
  expect(await leader.refusal(listProjects, { params: { zoneId: newId() }, query: {} })).toMatchObject({ status: 404, code: "zoneNotFound" });
});

test("an agent sees the projects they serve and no others, in lists, sums and by id", async () => {
  const { rows, total, totalInvestmentFen } = await list({}, agent);
  expect([rows.map(({ id }) => id), total, totalInvestmentFen]).toEqual([ids.slice(0, 2).reverse(), 2, 12 * million]);
  expect(await agent.refusal(getProject, { params: { zoneId, projectId: ids[2] ?? "" }, query: {} })).toMatchObject({ status: 404, code: "projectNotFound" });
  expect((await agent.call(listProjectChoices, { params: { zoneId } })).industries).toEqual(["Glass"]);
});

test("a cadre sees the projects of enterprises paired with them, a handler those whose case is theirs, a contact their own", async () => {
  const departmentId = newId();
  const cadre = await app.as({ role: "pairedCadre", zoneId });
  await app.testDatabase.asOwner("insert into department (zone_id, id, name, kind, recorded_at, recorded_by) values ($1, $2, 'Department', 'internal', now(), 'system')", [zoneId, departmentId]);
  await app.testDatabase.asOwner(`insert into pairing (zone_id, id, enterprise_id, user_id, valid_from, recorded_on, recorded_at, recorded_by)
    values ($1, $2, $3, $4, '2025-01-01', '2025-01-01', now(), 'system')`, [zoneId, newId(), owners[2], cadre.userId]);
  await app.testDatabase.asOwner(`insert into approval_case (zone_id, id, project_id, item, department_id, recorded_on, recorded_at, recorded_by)
    values ($1, $2, $3, 'projectFiling', $4, '2025-01-01', now(), 'system')`, [zoneId, newId(), ids[20], departmentId]);
  const handler = await app.as({ role: "departmentHandler", zoneId, departmentId });
  const contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: owners[1] ?? "" });
  expect(await list({}, cadre)).toMatchObject({ total: 8 });
  expect((await list({}, handler)).rows.map(({ id }) => id)).toEqual([ids[20]]);
  expect((await contact.refusal(listProjects, { params: { zoneId }, query: {} })).code).toBe("notPermitted");
});

test("one who is a cadre here and a leader there sees this zone narrowed and that one whole", async () => {
  const elsewhere = (await app.zone()).id;
  await app.asSystem([elsewhere], async (tx) => createProjects(tx, elsewhere, [aProject(1, (await someEnterprises(tx, elsewhere, 1))[0] ?? "")]));
  const both = await app.as({ role: "pairedCadre", zoneId }, { role: "zoneLeader", zoneId: elsewhere });
  expect(await list({}, both)).toMatchObject({ total: 0 });
  expect(await both.call(listProjects, { params: { zoneId: elsewhere }, query: {} })).toMatchObject({ total: 1 });
});

test("services to the right find projects by id and by key list", async () => {
  await app.asSystem([zoneId], async (tx) => {
    expect((await findProjects(tx, zoneId, [ids[3] ?? "", newId()])).map(({ name }) => name)).toEqual(["Project 4"]);
    expect(await projectsOnKeyList(tx, { zoneId, year: yearOf(asOf), asOf })).toHaveLength(12);
    expect(await projectsOnKeyList(tx, { zoneId, year: 2025, asOf, level: "province" })).toHaveLength(3);
    expect(await projectsOnKeyList(tx, { zoneId, year: 2025, asOf: "2025-01-09" })).toEqual([]);
  });
});

test("a batch is written whole or not at all, and keeps the day on which it was recorded", async () => {
  const batch = (names: string[]) => app.asSystem([zoneId], (tx) => createProjects(tx, zoneId, names.map((name) => aProject(0, owners[0] ?? "", { name, recordedOn: plainDate("2025-01-02") }))));
  await expect(batch(["Fresh", "Project 7"])).rejects.toMatchObject({ code: "projectNameTaken", extra: { existing: [{ name: "Project 7" }] } });
  await expect(batch(["Fresh", "Fresh"])).rejects.toMatchObject({ code: "projectNameTaken" });
  expect((await list({ text: "Fresh" })).total).toBe(0);
  const { rows } = await app.asSystem([zoneId], (tx) => sql<{ day: string }>`select distinct recorded_on as day from project where id = any (${ids}::uuid[])`.execute(tx.query));
  expect(rows).toEqual([{ day: "2025-01-02" }]);
});

test("a city's list and its totals hold the projects of its zones and of no other", async () => {
  const city = await app.zone({ kind: "city" });
  const below = [await app.zone({ parentId: city.id }), await app.zone({ parentId: city.id })];
  for (const zone of below) await app.asSystem([zone.id], async (tx) => {
    const [owner = ""] = await someEnterprises(tx, zone.id, 1);
    await createProjects(tx, zone.id, [aProject(1, owner, { occurredOn: "2025-01-01" })]);
  });
  const coordinator = await app.as({ role: "cityCoordinator", zoneId: city.id });
  const { rows, total, totalInvestmentFen } = await coordinator.call(listProjects, { params: { zoneId: city.id }, query: {} });
  expect(total).toBe(2);
  expect(new Set(rows.map((row) => row.zoneId))).toEqual(new Set(below.map(({ id }) => id)));
  expect(totalInvestmentFen).toBe(rows.reduce((sum, row) => sum + (row.totalInvestmentFen ?? 0), 0));
});
