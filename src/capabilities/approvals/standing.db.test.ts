import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { recordFact, SiteCondition } from "../projects/contract/fact.ts";
import { projectRoutes } from "../projects/routes.ts";
import type { Zone } from "../zones/contract.ts";
import { keyProjects } from "./builders.ts";
import * as contract from "./contract/operations.ts";
import { getProjectStanding, listIrregular } from "./contract/standing.ts";
import { approvalRoutes } from "./routes.ts";

const means = meansOf(await readShippedCatalogue());
const permit = "projectPlanningPermit";

let app: TestApp;
let zone: Zone;
let officer: SignedIn;

beforeAll(async () => {
  app = await testApp(projectRoutes, (door) => { approvalRoutes(door, means); });
  zone = await app.zone({ clockDay: plainDate("2025-04-14") });
  officer = await app.as({ role: "projectOfficer", zoneId: zone.id });
});
afterAll(() => app.close());

async function openCase(item = permit): Promise<{ caseId: string; projectId: string }> {
  const [projectId = ""] = await app.asSystem([zone.id], (tx) => keyProjects(tx, zone.id, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), name: newId() }));
  const { cases } = await officer.call(contract.openCases, { params: { zoneId: zone.id, projectId }, body: { items: [item] } });
  return { caseId: cases[0]?.id ?? "", projectId };
}

test("a start while an item barred it is recorded as it happened and marked; what is settled later does not undo it", async () => {
  const { projectId, caseId } = await openCase();
  const params = { zoneId: zone.id, projectId };
  await officer.call(contract.recordStart, { params, body: { occurredOn: "2025-03-05", evidence: "基槽开挖", verifier: "建设局", version: 1 } });
  const standing = (query: { asOf?: string } = {}) => officer.call(getProjectStanding, { params, query });
  const marked = { standing: "builtBeforeApproval", openItems: [permit], lacks: ["permitUnlisted"] };
  expect((await standing()).start).toMatchObject(marked);
  expect((await standing({ asOf: "2025-03-04" })).start).toBeNull();
  await officer.call(contract.recordCaseFact, { params: { zoneId: zone.id, caseId }, body: { kind: "replaced", replacement: "commitment", occurredOn: "2025-03-20", version: 1 } });
  expect(await standing()).toMatchObject({ start: marked, readyToStart: { met: false, items: ["constructionPermit"] }, permitsComplete: { met: true, listed: true, missing: [] } });
  const { rows } = await officer.call(listIrregular, { params: { zoneId: zone.id }, query: {} });
  expect(rows.find((row) => row.projectId === projectId)).toMatchObject({ kind: "started", ...marked });
});

test("without evidence or verifier a start waits for verification, and a project without any start has none", async () => {
  const [projectId = ""] = await app.asSystem([zone.id], (tx) => keyProjects(tx, zone.id, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), name: "待核实" }));
  const params = { zoneId: zone.id, projectId };
  expect(await officer.call(getProjectStanding, { params, query: {} })).toMatchObject({
    start: null, production: null, ceremonyOn: null, landStartedOn: null, permitsComplete: { met: false, listed: false }, readyToStart: { met: false, conditions: SiteCondition.enum },
  });
  await officer.call(contract.recordStart, { params, body: { occurredOn: "2025-03-05", version: 1 } });
  await officer.call(contract.recordProduction, { params, body: { occurredOn: "2025-04-05", evidence: "首批产品出库单", version: 1 } });
  expect(await officer.call(getProjectStanding, { params, query: {} })).toMatchObject({ start: { standing: "unverified", lacks: ["evidence", "verifier"] }, production: { standing: "unverified", lacks: ["verifier"] } });
});

test("a project is ready once nothing bars it and every site condition stands, and tells what it lacks until then", async () => {
  const { projectId, caseId } = await openCase("constructionPermit");
  const params = { zoneId: zone.id, projectId };
  const ready = async () => (await officer.call(getProjectStanding, { params, query: {} })).readyToStart;
  expect(await ready()).toEqual({ met: false, items: ["constructionPermit"], conditions: SiteCondition.enum });
  await officer.call(contract.recordCaseFact, { params: { zoneId: zone.id, caseId }, body: { kind: "replaced", replacement: "commitment", occurredOn: "2025-03-20", version: 1 } });
  for (const [place, kind] of SiteCondition.enum.entries()) {
    expect(await ready()).toEqual({ met: false, items: [], conditions: SiteCondition.enum.slice(place) });
    await officer.call(recordFact, { params, body: { kind, occurredOn: "2025-04-01", evidence: "合同" } });
  }
  expect(await ready()).toEqual({ met: true, items: [], conditions: [] });
});
