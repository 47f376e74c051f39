import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { projectRoutes } from "../projects/routes.ts";
import { getProject } from "../projects/contract/project.ts";
import type { Zone } from "../zones/contract.ts";
import { addDepartment, correctDepartment } from "../zones/service/department.ts";
import { keyProjects } from "./builders.ts";
import type { CaseDetail } from "./contract/case.ts";
import * as contract from "./contract/operations.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";

const { calendar, items: catalogue, lampRules } = await readShippedCatalogue();
const means = { calendar, catalogue, lampRules };
const permit = "projectPlanningPermit";
const correction = "登记有误";

let app: TestApp;
let zone: Zone;
let other: Zone;
let officer: SignedIn;
let stranger: SignedIn;
let projectId = "";

beforeAll(async () => {
  app = await testApp(projectRoutes, (door) => { approvalRoutes(door, means); });
  zone = await app.zone({ clockDay: plainDate("2025-04-14") });
  other = await app.zone();
  officer = await app.as({ role: "projectOfficer", zoneId: zone.id });
  stranger = await app.as({ role: "projectOfficer", zoneId: other.id });
  [projectId = ""] = await app.asSystem([zone.id], (tx) => keyProjects(tx, zone.id, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01") }));
});
afterAll(() => app.close());

/** A new project with one case. */
async function openCase(item = permit): Promise<{ zoneId: string; caseId: string; projectId: string }> {
  const [made = ""] = await app.asSystem([zone.id], (tx) => keyProjects(tx, zone.id, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), name: newId() }));
  const { cases } = await officer.call(contract.openCases, { params: { zoneId: zone.id, projectId: made }, body: { items: [item] } });
  return { zoneId: zone.id, caseId: cases[0]?.id ?? "", projectId: made };
}
type Entry = Parameters<typeof record>[2];
const record = (params: { zoneId: string; caseId: string }, version: number, entry: { kind: CaseDetail["facts"][number]["kind"]; occurredOn: string; documentNumber?: string }): Promise<CaseDetail> =>
  officer.call(contract.recordCaseFact, { params, body: { ...entry, version } });
async function recordAll(params: { zoneId: string; caseId: string }, ...entries: Entry[]): Promise<CaseDetail> {
  let detail = await officer.call(contract.getCase, { params, query: {} });
  for (const entry of entries) detail = await record(params, detail.case.version, entry);
  return detail;
}

test("the catalogue of items is read by anyone signed in, and by nobody else", async () => {
  const reply = await stranger.call(contract.listItems, {});
  expect(reply.items.map(({ code }) => code)).toEqual(catalogue.items.map(({ code }) => code));
  expect((await app.nobody().refusal(contract.listItems, {})).code).toBe("notSignedIn");
});

test("items are put on a project's list once, and only known ones", async () => {
  const params = { zoneId: zone.id, projectId };
  const { cases } = await officer.call(contract.openCases, { params, body: { items: ["constructionPermit", permit] } });
  expect(cases.map(({ item, state, lamp, version }) => [item, state, lamp, version])).toEqual([[permit, "notBegun", "idle", 1], ["constructionPermit", "notBegun", "idle", 1]]);
  expect(await officer.refusal(contract.openCases, { params, body: { items: ["landSupply", permit] } })).toMatchObject({ status: 409, code: "caseExists", existing: [{ projectId, item: permit }] });
  expect(await officer.refusal(contract.openCases, { params, body: { items: ["noSuchItem"] } })).toMatchObject({ code: "unknownItem", items: ["noSuchItem"] });
  expect((await officer.refusal(contract.openCases, { params: { ...params, projectId: newId() }, body: { items: [permit] } })).code).toBe("projectNotFound");
  expect((await officer.call(contract.listProjectCases, { params, query: {} })).cases).toEqual(cases);
});

test("a permit goes from submission to decision, and the due day explains itself with its unverified source", async () => {
  const params = await openCase();
  const accepted = await recordAll(params, { kind: "submitted", occurredOn: "2025-04-01" }, { kind: "accepted", occurredOn: "2025-04-03" });
  expect(accepted.case).toMatchObject({ state: "accepted", submittedOn: "2025-04-01", acceptedOn: "2025-04-03", dueOn: "2025-04-15", lamp: "near", workdaysOver: -1, version: 3 });
  expect(accepted.next).toEqual(["decided", "correctionAsked", "specialBegun", "suspended", "extended", "promiseMoved", "refused", "withdrawn"]);
  expect(accepted.dueExplanation).toBe("承诺时限，依据：常见做法，未取得本区办事指南（未核实）。时限7个工作日；2025年4月3日起算，当日不计入（《民法典》第二百零一条）；2025年4月4日至4月15日共12天，减去周末2天、清明节放假3天，计7个工作日；到期日为2025年4月15日。");
  const decided = await record(params, 3, { kind: "decided", occurredOn: "2025-04-14", documentNumber: "建字第1号" });
  expect(decided.case).toMatchObject({ state: "decided", decidedOn: "2025-04-14", lamp: "done", workdaysOver: null });
  const earlier = await officer.call(contract.getCase, { params, query: { asOf: "2025-04-02" } });
  expect(earlier).toMatchObject({ case: { state: "submitted", lamp: "inHand", dueOn: null }, next: [], facts: [{ kind: "submitted" }] });
  expect((await officer.refusal(contract.getCase, { params, query: { asOf: "2025-04-15" } })).code).toBe("asOfInFuture");
});

test("each step that the rules refuse is refused with its own code, and nothing is written", async () => {
  const params = await openCase();
  const refused = async (version: number, entry: object) =>
    (await officer.refusal(contract.recordCaseFact, { params, body: { kind: "submitted", occurredOn: "2025-04-01", version, ...entry } })).code;
  expect(await refused(1, { kind: "decided" })).toBe("decidedBeforeAccepted");
  expect(await refused(1, { kind: "accepted" })).toBe("stepNotNext");
  expect(await refused(1, { occurredOn: "2025-04-15" })).toBe("dateInFuture");
  expect(await refused(1, { kind: "notApplicable" })).toBe("reasonMissing");
  expect(await refused(1, { kind: "notApplicable", reason: "不涉及新建" })).toBe("personMissing");
  expect(await refused(1, { kind: "replaced" })).toBe("replacementMissing");
  expect(await refused(1, { kind: "replaced", replacement: "areaWideAssessment" })).toBe("replacementNotAllowed");
  expect(await refused(1, { replacement: "commitment" })).toBe("replacementNotAsked");
  expect(await refused(1, { occurredOn: "2025-02-30" })).toBe("invalidInput");
  await record(params, 1, { kind: "submitted", occurredOn: "2025-04-01" });
  expect(await refused(2, { kind: "accepted", occurredOn: "2025-03-31" })).toBe("beforeEarlierFact");
  expect(await officer.refusal(contract.recordCaseFact, { params, body: { kind: "accepted", occurredOn: "2025-04-01", version: 1 } }))
    .toMatchObject({ status: 409, code: "versionConflict", current: { case: { version: 2, submittedOn: "2025-04-01" } } });
  expect((await officer.call(contract.getCase, { params, query: {} })).facts).toHaveLength(1);
});

test("of two who record on the same version one is told of the other", async () => {
  const params = await openCase();
  const outcomes = await Promise.allSettled([1, 2].map(() => record(params, 1, { kind: "submitted", occurredOn: "2025-04-01" })));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a correction strikes the wrong fact, keeps it readable with its reason, and the right one takes its place even on one day", async () => {
  const params = await openCase();
  const before = await recordAll(params, { kind: "submitted", occurredOn: "2025-04-03" }, { kind: "accepted", occurredOn: "2025-04-03" });
  const [submitted, accepted] = before.facts;
  const correct = (factId: string, change: object) =>
    ({ params: { ...params, factId }, body: { kind: "submitted" as const, occurredOn: "2025-04-03", version: 3, correction, ...change } });
  const corrected = await officer.call(contract.correctCaseFact, correct(submitted?.id ?? "", { sourceRef: "窗口登记表第3页" }));
  expect(corrected.facts.map(({ kind, struck, sourceRef }) => [kind, struck, sourceRef])).toEqual([["submitted", true, null], ["submitted", false, "窗口登记表第3页"], ["accepted", false, null]]);
  expect(corrected.case).toMatchObject({ state: "accepted", version: 4 });
  expect((await officer.refusal(contract.correctCaseFact, correct(submitted?.id ?? "", { version: 4 }))).code).toBe("caseFactStruck");
  expect((await officer.refusal(contract.correctCaseFact, correct(newId(), { version: 4 }))).code).toBe("caseFactNotFound");
  expect((await officer.refusal(contract.correctCaseFact, correct(corrected.facts[1]?.id ?? "", { version: 4, occurredOn: "2025-04-04" }))).code).toBe("beforeEarlierFact");
  expect((await officer.refusal(contract.correctCaseFact, correct(accepted?.id ?? "", { kind: "accepted" }))).code).toBe("versionConflict");
  const moved = await officer.call(contract.correctCaseFact, correct(accepted?.id ?? "", { kind: "accepted", occurredOn: "2025-04-07", version: 4 }));
  expect(moved.case).toMatchObject({ acceptedOn: "2025-04-07", dueOn: "2025-04-16" });
  const history = await app.testDatabase.asOwner("select distinct reason, actor from change_history where case_id = $1 and action = 'update'", [params.caseId]);
  expect(history).toContainEqual({ reason: correction, actor: officer.userId });
});

test("a fact is struck only where the others still stand without it", async () => {
  const params = await openCase();
  const { facts } = await recordAll(params, { kind: "submitted", occurredOn: "2025-04-10" }, { kind: "accepted", occurredOn: "2025-04-11" });
  const strike = (place: number, version: number) => ({ params: { ...params, factId: facts[place]?.id ?? "" }, body: { version, correction } });
  expect((await officer.refusal(contract.strikeCaseFact, strike(0, 3))).code).toBe("stepNotNext");
  expect(await officer.call(contract.strikeCaseFact, strike(1, 3))).toMatchObject({ case: { state: "submitted", acceptedOn: null, dueOn: null, version: 4 } });
  expect((await officer.refusal(contract.strikeCaseFact, strike(1, 4))).code).toBe("caseFactStruck");
  expect((await record(params, 4, { kind: "accepted", occurredOn: "2025-04-14" })).case).toMatchObject({ acceptedOn: "2025-04-14", version: 5 });
});

test("a case is given to an open department of its zone, and its outer number kept", async () => {
  const params = await openCase();
  const system = app.asSystem;
  const make = (name: string) => system([zone.id], (tx) => addDepartment(tx, { params: { zoneId: zone.id }, body: { name, kind: "decidingOrgan" } }));
  const [open, closed] = [await make("自然资源局"), await make("旧局")];
  await system([zone.id], (tx) => correctDepartment(tx, { params: { zoneId: zone.id, departmentId: closed.id }, body: { ...closed, closedOn: "2025-04-14", reason: correction } }));
  const assigned = await officer.call(contract.updateCase, { params, body: { departmentId: open.id, outerNumber: "SX-001", version: 1 } });
  expect(assigned.case).toMatchObject({ departmentName: "自然资源局", outerNumber: "SX-001", version: 2 });
  const refused = async (body: object) => (await officer.refusal(contract.updateCase, { params, body: { version: 2, ...body } })).code;
  expect(await refused({ departmentId: closed.id })).toBe("departmentClosed");
  expect(await refused({ departmentId: newId() })).toBe("departmentNotFound");
  expect(await refused({ departmentId: null, version: 1 })).toBe("versionConflict");
  expect((await officer.call(contract.updateCase, { params, body: { departmentId: null, version: 2 } })).case).toMatchObject({ departmentId: null, outerNumber: "SX-001", version: 3 });
});

test("due cases are paged, the longest overdue first, without those that are decided or not yet near", async () => {
  const zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  const projects = await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 5, year: 2025, enteredOn: plainDate("2025-01-01") }));
  const accepted = ["2025-03-03", "2025-04-03", "2025-04-11", "2025-03-20", "2025-03-25"];
  await app.asSystem([zoneId], (tx) => loadCases(tx, zoneId, projects.map((id, place) => ({
    projectId: id, item: permit,
    facts: [{ kind: "submitted", occurredOn: accepted[place] ?? "" }, { kind: "accepted", occurredOn: accepted[place] ?? "" }, ...place === 3 ? [{ kind: "decided" as const, occurredOn: "2025-04-10" }] : []],
  })), means));
  const client = await app.as({ role: "zoneLeader", zoneId });
  const first = await client.call(contract.listDueCases, { params: { zoneId }, query: { limit: 2 } });
  expect(first.rows.map(({ projectName, lamp, workdaysOver }) => [projectName, lamp, workdaysOver])).toEqual([["project1", "overdue", 22], ["project5", "overdue", 6]]);
  expect(first.total).toBe(3);
  const second = await client.call(contract.listDueCases, { params: { zoneId }, query: { limit: 2, cursor: first.next ?? "" } });
  expect(second).toMatchObject({ rows: [{ projectName: "project2", lamp: "near", workdaysOver: -1 }], total: 3 });
  expect(second.next).toBeUndefined();
  expect((await client.refusal(contract.listDueCases, { params: { zoneId }, query: { cursor: "x" } })).code).toBe("cursorInvalid");
});

test("a start is recorded once, with evidence, on the project's newest version; so is production", async () => {
  const { projectId: id } = await openCase();
  const params = { zoneId: zone.id, projectId: id };
  const body = { occurredOn: "2025-03-05", evidence: "1号厂房独立基础首次正式开槽", verifier: "建设局", version: 1 };
  const started = await officer.call(contract.recordStart, { params, body });
  const { facts } = await officer.call(getProject, { params, query: {} });
  expect(facts).toMatchObject([{ id: started.id, kind: "started", occurredOn: "2025-03-05", verifier: "建设局" }]);
  expect((await officer.refusal(contract.recordStart, { params, body })).code).toBe("factAlreadyRecorded");
  expect((await officer.refusal(contract.recordStart, { params, body: { ...body, version: 2 } })).code).toBe("versionConflict");
  expect((await officer.refusal(contract.recordProduction, { params, body: { ...body, occurredOn: "2025-04-15" } })).code).toBe("dateInFuture");
  await officer.call(contract.recordProduction, { params, body: { ...body, occurredOn: "2025-04-10" } });
  expect((await officer.refusal(contract.recordProduction, { params, body })).code).toBe("factAlreadyRecorded");
  expect((await officer.refusal(contract.recordStart, { params: { ...params, projectId: newId() }, body })).code).toBe("projectNotFound");
  expect(await officer.call(contract.listProjectCases, { params, query: {} })).toMatchObject({ readyToStart: false, missing: [permit, "constructionPermit"] });
  expect(await officer.call(contract.listProjectCases, { params, query: { asOf: "2025-03-04" } })).toMatchObject({ readyToStart: false, asOf: "2025-03-04" });
});

test("another zone's cases are unknown, and who may only read may not record", async () => {
  const params = await openCase();
  const elsewhere = { ...params, zoneId: other.id };
  const entry = { kind: "submitted" as const, occurredOn: "2025-04-01", version: 1 };
  expect(await stranger.refusal(contract.getCase, { params: elsewhere, query: {} })).toMatchObject({ status: 404, code: "caseNotFound" });
  expect(await stranger.refusal(contract.getCase, { params, query: {} })).toMatchObject({ status: 404, code: "zoneNotFound" });
  expect(await stranger.refusal(contract.recordCaseFact, { params: elsewhere, body: entry })).toMatchObject({ status: 404, code: "caseNotFound" });
  const leader = await app.as({ role: "zoneLeader", zoneId: zone.id });
  expect((await leader.refusal(contract.recordCaseFact, { params, body: entry })).code).toBe("notPermitted");
  expect((await leader.call(contract.getCase, { params, query: {} })).case.id).toBe(params.caseId);
});
