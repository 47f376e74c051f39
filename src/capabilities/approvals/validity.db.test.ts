import { afterAll, beforeAll, expect, test } from "vitest";
import { readPeriod } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { allRecords } from "../../testing/traced-figure.ts";
import { decidedSteps, keyProjects } from "./builders.ts";
import * as contract from "./contract/operations.ts";
import { decidedItems } from "./figures/decided.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases, type LoadedFact } from "./service/load.ts";

const means = meansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");
const year = readPeriod("2025");
if (!year.allowed) throw new Error(year.code);
// It lapses after a year, unless work has begun.
const item = "designSchemeReview";

let app: TestApp;
let zoneId: string;
let officer: SignedIn;

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: today })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
});
afterAll(() => app.close());

const lasting = means.catalogue.items.find(({ clock, prerequisites }) => clock?.validity && prerequisites.length === 0) ?? means.catalogue.items.find(({ clock }) => clock?.validity);

async function aCase(facts: readonly LoadedFact[], name: string) {
  const [projectId = ""] = await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn: plainDate("2024-01-01"), name }));
  const [caseId = ""] = await app.asSystem([zoneId], (tx) => loadCases(tx, zoneId, [{ projectId, item: lasting?.code ?? item, facts }], means));
  const of = { params: { zoneId, caseId } };
  const read = (asOf?: string) => officer.call(contract.getCase, { ...of, query: asOf === undefined ? {} : { asOf } });
  return { projectId, caseId, of, read };
}
const old = decidedSteps("2022-01-05", "2022-01-06", "2022-01-20");

test("a result's validity is extended by a document to a later day while it holds, and the case is as decided until that day", async () => {
  const { of, read } = await aCase(decidedSteps("2025-01-06", "2025-01-07", "2025-01-20"), "extended");
  const { case: { validUntil }, next } = await read();
  expect(next).toContain("validityExtended");
  const body = { kind: "validityExtended", occurredOn: "2025-04-01", version: 1 } as const;
  const code = async (more: object) => (await officer.refusal(contract.recordCaseFact, { ...of, body: { ...body, ...more } })).code;
  expect(await code({ documentNumber: "No. 5" })).toBe("validityMissing");
  expect(await code({ validTo: "2030-01-01" })).toBe("documentMissing");
  expect(await code({ documentNumber: "No. 5", validTo: validUntil })).toBe("validityNotLater");
  const extended = await officer.call(contract.recordCaseFact, { ...of, body: { ...body, documentNumber: "No. 5", validTo: "2030-01-01", sourceRef: "the letter" } });
  expect(extended.case).toMatchObject({ state: "decided", validUntil: "2030-01-01", decidedOn: "2025-01-20" });
  expect(extended.facts.at(-1)).toMatchObject({ kind: "validityExtended", validTo: "2030-01-01", documentNumber: "No. 5", sourceRef: "the letter" });
  expect((await read("2025-03-31")).case.validUntil).toBe(validUntil);
});

test("what has lapsed is extended no more and may be applied for anew; the first case keeps its steps and tells of the days before", async () => {
  const { of, read, projectId, caseId } = await aCase(old, "lapsed");
  const before = await read();
  expect(before).toMatchObject({ case: { state: "expired" }, mayApplyAnew: true, renewedBy: null });
  const lapsed = { kind: "validityExtended", occurredOn: "2025-04-01", documentNumber: "No. 5", validTo: "2030-01-01", version: 1 } as const;
  expect((await officer.refusal(contract.recordCaseFact, { ...of, body: lapsed })).code).toBe("alreadyLapsed");
  const anew = (from: string, version = 1) => ({ ...of, body: { from, version } });
  expect((await officer.refusal(contract.applyAnew, anew("2025-04-15"))).code).toBe("dateInFuture");
  expect((await officer.refusal(contract.applyAnew, anew("2022-02-01"))).code).toBe("anewTooEarly");
  const second = await officer.call(contract.applyAnew, anew("2025-03-03"));
  expect(second).toMatchObject({ case: { item: before.case.item, state: "notBegun" }, renews: caseId });
  expect((await officer.refusal(contract.applyAnew, anew("2025-03-03", 2))).code).toBe("caseSuperseded");
  expect(await read()).toMatchObject({ next: [], mayApplyAnew: false, renewedBy: { id: second.case.id, from: "2025-03-03" }, facts: before.facts });
  const list = async (asOf: string) => (await officer.call(contract.listProjectCases, { params: { zoneId, projectId }, query: { asOf } })).cases.map(({ id, state }) => [id, state]);
  expect(await list("2025-03-02")).toEqual([[caseId, "expired"]]);
  expect(await list("2025-04-14")).toEqual([[second.case.id, "notBegun"]]);
  const chart = await officer.call(contract.getWallChart, { params: { zoneId }, query: {} });
  const place = chart.projects.id.indexOf(projectId);
  expect(chart.cells.id.filter((_, at) => chart.cells.project[at] === place)).toEqual([second.case.id]);
  const step = (kind: "preparing", occurredOn: string) => ({ params: { zoneId, caseId: second.case.id }, body: { kind, occurredOn, version: 1 } });
  expect((await officer.refusal(contract.recordCaseFact, step("preparing", "2025-03-02"))).code).toBe("beforeOpenedAnew");
  expect((await officer.call(contract.recordCaseFact, step("preparing", "2025-03-03"))).case.state).toBe("preparing");
  expect((await officer.refusal(contract.recordCaseFact, { ...of, body: { kind: "delivered", occurredOn: "2025-03-01", version: 2 } })).code).toBe("caseSuperseded");
  expect((await officer.refusal(contract.openCases, { params: { zoneId, projectId }, body: { items: [before.case.item] } })).code).toBe("caseExists");
});

test("a case that goes on is not applied for anew, and one that was refused is, from the day of the refusal on", async () => {
  const running = await aCase(decidedSteps("2025-01-06", "2025-01-07", "2025-01-20"), "holding");
  expect((await officer.refusal(contract.applyAnew, { ...running.of, body: { from: "2025-04-01", version: 1 } })).code).toBe("caseNotEnded");
  const ended = await aCase([{ kind: "submitted", occurredOn: "2025-02-05" }, { kind: "refused", occurredOn: "2025-02-20", reason: "incomplete", person: "someone" }], "refused");
  expect((await officer.refusal(contract.applyAnew, { ...ended.of, body: { from: "2025-02-19", version: 1 } })).code).toBe("anewTooEarly");
  expect((await officer.call(contract.applyAnew, { ...ended.of, body: { from: "2025-02-20", version: 1 } })).renews).toBe(ended.caseId);
});

test("both decisions of an item that was applied for anew count where they were made", async () => {
  const { of } = await aCase(old, "twice");
  const second = await officer.call(contract.applyAnew, { ...of, body: { from: "2025-03-03", version: 1 } });
  await app.asSystem([zoneId], async (tx) => {
    const figure = decidedItems(means);
    const count = async (asOf: string) => (await allRecords(tx, figure, { zoneId, periodAsked: false, zoneIds: [zoneId], asOf: plainDate(asOf), period: year.period })).filter(({ id }) => id === second.case.id).length;
    expect(await count("2025-04-14")).toBe(0);
  });
  const record = async (kind: "submitted" | "accepted" | "decided", occurredOn: string, version: number) =>
    officer.call(contract.recordCaseFact, { params: { zoneId, caseId: second.case.id }, body: { kind, occurredOn, version } });
  await record("submitted", "2025-03-04", 1);
  await record("accepted", "2025-03-05", 2);
  const { case: decided } = await record("decided", "2025-03-20", 3);
  expect(decided).toMatchObject({ state: "decided", decidedOn: "2025-03-20" });
  const rows = await app.testDatabase.asOwner("select decided_on::text as on from approval_case where id = any ($1) order by 1", [[of.params.caseId, second.case.id]]);
  expect(rows).toEqual([{ on: "2022-01-20" }, { on: "2025-03-20" }]);
});
