import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import type { Zone } from "../zones/contract.ts";
import { addDepartment } from "../zones/service/department.ts";
import { addProjectFacts } from "../projects/service/fact.ts";
import { decidedSteps, keyProjects, siteReady } from "./builders.ts";
import * as contract from "./contract/operations.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";

const { calendar, items: catalogue, lampRules } = await readShippedCatalogue();
const means = { calendar, catalogue, lampRules };
const system = { year: 2025, enteredOn: plainDate("2025-01-01") };

let app: TestApp;
let zone: Zone;
let agent: SignedIn;
let handler: SignedIn;
let served = "";
let unserved = "";
let caseIds: string[] = [];

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  zone = await app.zone({ clockDay: plainDate("2025-04-14") });
  const department = await app.asSystem([zone.id], (tx) => addDepartment(tx, { params: { zoneId: zone.id }, body: { name: "自然资源局", kind: "decidingOrgan" } }));
  agent = await app.as({ role: "approvalAgent", zoneId: zone.id });
  handler = await app.as({ role: "departmentHandler", zoneId: zone.id, departmentId: department.id });
  await app.asSystem([zone.id], async (tx) => {
    [served = ""] = await keyProjects(tx, zone.id, { ...system, count: 1, name: "代办", agentId: agent.userId });
    [unserved = ""] = await keyProjects(tx, zone.id, { ...system, count: 1, name: "其他" });
    await addProjectFacts(tx, zone.id, siteReady(served, "2025-03-12"));
    caseIds = await loadCases(tx, zone.id, [
      { projectId: served, item: "constructionPermit", facts: decidedSteps("2025-03-03", "2025-03-03", "2025-03-10") },
      { projectId: unserved, item: "constructionPermit" },
      { projectId: unserved, item: "projectPlanningPermit", departmentId: department.id },
    ], means);
  });
});
afterAll(() => app.close());

const chartOf = async (client: SignedIn) => client.call(contract.getWallChart, { params: { zoneId: zone.id }, query: {} });

test("an agent sees the projects they serve, whole, and records on no other", async () => {
  const chart = await chartOf(agent);
  expect([chart.projects.id, chart.cells.id]).toEqual([[served], [caseIds[0]]]);
  expect((await agent.refusal(contract.getCase, { params: { zoneId: zone.id, caseId: caseIds[1] ?? "" }, query: {} })).code).toBe("caseNotFound");
  expect((await agent.refusal(contract.listProjectCases, { params: { zoneId: zone.id, projectId: unserved }, query: {} })).code).toBe("projectNotFound");
  expect((await agent.refusal(contract.recordCaseFact, { params: { zoneId: zone.id, caseId: caseIds[1] ?? "" }, body: { kind: "submitted", occurredOn: "2025-04-01", version: 1 } })).code).toBe("caseNotFound");
});

test("a department's handler sees its cases alone, and readiness still by all of them", async () => {
  const chart = await chartOf(handler);
  expect([chart.projects.id, chart.projects.ready, chart.cells.id, chart.items.map(({ code }) => code)]).toEqual([[unserved], [false], [caseIds[2]], ["projectPlanningPermit"]]);
  const listed = await handler.call(contract.listProjectCases, { params: { zoneId: zone.id, projectId: unserved }, query: {} });
  expect([listed.cases.map(({ id }) => id), listed.missing]).toEqual([[caseIds[2]], ["projectPlanningPermit", "constructionPermit"]]);
  const body = { kind: "submitted" as const, occurredOn: "2025-04-10", version: 1 };
  expect((await handler.call(contract.recordCaseFact, { params: { zoneId: zone.id, caseId: caseIds[2] ?? "" }, body })).case.state).toBe("submitted");
  expect((await handler.refusal(contract.recordCaseFact, { params: { zoneId: zone.id, caseId: caseIds[1] ?? "" }, body })).code).toBe("caseNotFound");
});

test("who serves the whole zone sees all of it", async () => {
  const chart = await chartOf(await app.as({ role: "zoneLeader", zoneId: zone.id }));
  expect(chart.projects.id).toEqual([served, unserved]);
  expect(chart.projects.ready).toEqual([true, false]);
  expect(chart.cells.id.toSorted()).toEqual(caseIds.toSorted());
});
