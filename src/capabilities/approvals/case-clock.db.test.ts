import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { projectRoutes } from "../projects/routes.ts";
import type { Zone } from "../zones/contract.ts";
import { keyProjects } from "./builders.ts";
import type { CaseDetail } from "./contract/case.ts";
import type { CaseFactEntry } from "./contract/fact.ts";
import * as contract from "./contract/operations.ts";
import { approvalRoutes } from "./routes.ts";

const { calendar, items: catalogue, lampRules } = await readShippedCatalogue();
const means = { calendar, catalogue, lampRules };
const permit = "projectPlanningPermit";
const approved = { reason: "项目情况复杂", person: "局长", documentNumber: "祁审批延〔2025〕1号" };

let app: TestApp;
let zone: Zone;
let officer: SignedIn;

beforeAll(async () => {
  app = await testApp(projectRoutes, (door) => { approvalRoutes(door, means); });
  zone = await app.zone({ clockDay: plainDate("2025-04-14") });
  officer = await app.as({ role: "projectOfficer", zoneId: zone.id });
});
afterAll(() => app.close());

interface Opened { readonly zoneId: string; readonly caseIds: readonly string[] }

/** A new project with a case of each item. */
async function open(...items: string[]): Promise<Opened> {
  const [projectId = ""] = await app.asSystem([zone.id], (tx) => keyProjects(tx, zone.id, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), name: newId() }));
  const { cases } = await officer.call(contract.openCases, { params: { zoneId: zone.id, projectId }, body: { items } });
  return { zoneId: zone.id, caseIds: items.map((code) => cases.find(({ item }) => item === code)?.id ?? "") };
}

type Entry = CaseFactEntry & { readonly until?: string };
const paramsOf = ({ zoneId, caseIds }: Opened, place = 0) => ({ zoneId, caseId: caseIds[place] ?? "" });

async function record(of: Opened, entries: readonly Entry[], place = 0): Promise<CaseDetail> {
  const params = paramsOf(of, place);
  let detail = await officer.call(contract.getCase, { params, query: {} });
  for (const entry of entries) detail = await officer.call(contract.recordCaseFact, { params, body: { ...entry, version: detail.case.version } });
  return detail;
}
async function refused(of: Opened, entry: Entry, place = 0) {
  const params = paramsOf(of, place);
  const { case: { version } } = await officer.call(contract.getCase, { params, query: {} });
  return officer.refusal(contract.recordCaseFact, { params, body: { ...entry, version } });
}
const running: readonly Entry[] = [{ kind: "submitted", occurredOn: "2025-03-10" }, { kind: "accepted", occurredOn: "2025-03-11" }];

test("a review entered after the decision takes its place, moves the due day and is seen as a back-entry", async () => {
  const of = await open(permit);
  const before = await record(of, [...running, { kind: "decided", occurredOn: "2025-03-28" }]);
  expect(before.clocks.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([["promised", "2025-03-20"], ["statutory", "2025-04-09"]]);
  const after = await record(of, [{ kind: "specialBegun", occurredOn: "2025-03-13", procedure: "expertReview", reason: "总平面图", until: "2025-03-19" }]);
  expect(after.facts.map(({ kind, occurredOn, recordedOn }) => [kind, occurredOn, recordedOn])).toEqual([
    ["submitted", "2025-03-10", "2025-04-14"], ["accepted", "2025-03-11", "2025-04-14"], ["specialBegun", "2025-03-13", "2025-04-14"], ["specialEnded", "2025-03-19", "2025-04-14"], ["decided", "2025-03-28", "2025-04-14"],
  ]);
  expect(after.clocks.map(({ dueOn }) => dueOn)).toEqual(["2025-03-27", "2025-04-16"]);
  expect(after.dueExplanation).toContain("2025年3月13日至3月19日专家评审（总平面图）（首尾两日均在内），其中5个工作日不计入");
  expect(after.waiting?.parts).toEqual([{ party: "applicant", days: 0, workdays: 0 }, { party: "authority", days: 12, workdays: 10 }, { party: "thirdParty", days: 6, workdays: 4 }]);
});

test("while the clock stands the review's own day is watched, and the sentence says what is left", async () => {
  const of = await open("fireDesignReview");
  const detail = await record(of, [...running, { kind: "specialBegun", occurredOn: "2025-03-13", procedure: "expertReview" }]);
  expect(detail.case).toMatchObject({ state: "inSpecialProcedure", dueOn: "2025-04-11", lamp: "overdue" });
  expect(detail.next).toEqual(["specialEnded", "correctionAsked", "promiseMoved", "withdrawn"]);
  expect(detail.clocks.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([["special", "2025-04-11"], ["promised", null], ["statutory", null]]);
  expect(detail.clocks[2]?.explanation).toContain("计时停止，已计1个工作日，尚余14个工作日");
  expect((await refused(of, { kind: "decided", occurredOn: "2025-04-14" })).code).toBe("stillStopped");
  expect((await officer.call(contract.listDueCases, { params: { zoneId: zone.id }, query: {} })).rows).toContainEqual(expect.objectContaining({ id: of.caseIds[0], dueOn: "2025-04-11" }));
});

test("an extension moves both days with its approver and document, a promise is moved with the first kept, and the page tells both", async () => {
  const of = await open(permit);
  const extended = await record(of, [...running, { kind: "extended", occurredOn: "2025-03-18", ...approved }]);
  expect(extended).toMatchObject({ firstPromisedOn: "2025-03-20", promisedOn: "2025-04-03", case: { firstDueOn: "2025-03-20", dueOn: "2025-04-03" } });
  expect(extended.clocks[1]).toMatchObject({ kind: "statutory", dueOn: "2025-04-23" });
  expect(extended.clocks[1]?.explanation).toContain("2025-03-18经局长批准延长10个工作日（祁审批延〔2025〕1号，理由：项目情况复杂，依据：行政许可法第四十二条）");
  expect((await refused(of, { kind: "extended", occurredOn: "2025-03-19", ...approved })).code).toBe("extendedTwice");
  const moved = await record(of, [{ kind: "promiseMoved", occurredOn: "2025-04-07", reason: "等图纸", person: "分管领导", promisedOn: "2025-04-18" }]);
  expect(moved).toMatchObject({ firstPromisedOn: "2025-03-20", promisedOn: "2025-04-18", case: { dueOn: "2025-04-18", firstDueOn: "2025-03-20", lamp: "inHand" } });
  expect(moved.dueExplanation).toContain("首次承诺2025年3月20日；2025-04-07（原承诺日期之后）经分管领导同意改为2025-04-18（理由：等图纸）");
  const { cells, moved: marks } = await officer.call(contract.getWallChart, { params: { zoneId: zone.id }, query: {} });
  expect(marks.cell.map((cell, at) => [cells.id[cell], marks.first[at]])).toContainEqual([of.caseIds[0], "2025-03-20"]);
});

test("an application that nobody answered counts as accepted from its day, says so, and gives way to a recorded acceptance", async () => {
  const of = await open(permit);
  const silent = await record(of, [{ kind: "submitted", occurredOn: "2025-04-01" }]);
  expect(silent.case).toMatchObject({ state: "accepted", deemed: true, acceptedOn: "2025-04-01", dueOn: "2025-04-11", lamp: "overdue" });
  expect(silent.dueExplanation).toContain("至2025年4月9日审批机关未告知需要补正的内容，自收到申请材料之日（2025年4月1日）起即为受理（行政许可法第三十二条第一款第四项、第八十二条）");
  expect(silent.next.slice(0, 2)).toEqual(["decided", "accepted"]);
  expect((await officer.call(contract.listDueCases, { params: { zoneId: zone.id }, query: {} })).rows).toContainEqual(expect.objectContaining({ id: of.caseIds[0], acceptedOn: "2025-04-01" }));
  expect((await officer.call(contract.getCase, { params: paramsOf(of), query: { asOf: "2025-04-09" } })).case).toMatchObject({ state: "submitted", deemed: false, acceptedOn: null, dueOn: null });
  const recorded = await record(of, [{ kind: "accepted", occurredOn: "2025-04-10" }]);
  expect(recorded.case).toMatchObject({ state: "accepted", deemed: false, acceptedOn: "2025-04-10", dueOn: "2025-04-21" });
});

test("an application waits for what it needs, and goes without it only where the item's data allows and a reason is given", async () => {
  const of = await open("landPlanningPermit", "investFiling", "landSupply", permit);
  const entry = { kind: "submitted", occurredOn: "2025-04-10" } as const;
  expect((await officer.call(contract.getCase, { params: paramsOf(of), query: {} })).missing).toEqual(["investFiling", "landSupply"]);
  expect(await refused(of, entry)).toMatchObject({ code: "prerequisiteMissing", missing: ["investFiling", "landSupply"] });
  await record(of, [{ kind: "submitted", occurredOn: "2025-03-03" }, { kind: "decided", occurredOn: "2025-03-28" }], 2);
  expect(await refused(of, entry)).toMatchObject({ code: "overrideReasonMissing", missing: ["investFiling"] });
  expect((await record(of, [{ ...entry, override: "备案正在补办，承诺三日内提交" }])).facts[0]).toMatchObject({ override: "备案正在补办，承诺三日内提交", missing: ["investFiling"] });
  expect((await officer.call(contract.listOverrides, { params: { zoneId: zone.id }, query: {} })).rows).toMatchObject([{ caseId: of.caseIds[0], item: "landPlanningPermit", missing: ["investFiling"] }]);
  expect((await refused(of, { ...entry, override: "不需要" }, 3)).code).toBe("overrideNotNeeded");
  expect(await refused(of, { ...entry, occurredOn: "2025-03-27" }, 3)).toMatchObject({ code: "prerequisiteMissing", missing: ["landSupply"] });
});

test("steps of the clock that cannot stand are refused with their codes, and nothing is written", async () => {
  const of = await open(permit);
  await record(of, running);
  const suspended = { kind: "suspended", occurredOn: "2025-03-13", reason: "诉讼", waitingOn: "thirdParty" } as const;
  const wrong: readonly [string, Entry][] = [
    ["correctionNotAsked", { kind: "corrected", occurredOn: "2025-03-12" }],
    ["pauseOutsideCase", { ...suspended, occurredOn: "2025-03-10" }],
    ["procedureNotBegun", { kind: "specialEnded", occurredOn: "2025-03-12" }],
    ["notSuspended", { kind: "resumed", occurredOn: "2025-03-12" }],
    ["extensionAfterDue", { kind: "extended", occurredOn: "2025-04-10", ...approved }],
    ["endsBeforeItBegins", { ...suspended, until: "2025-03-12" }],
    ["fieldNotAsked", { kind: "decided", occurredOn: "2025-03-12", until: "2025-03-13" }],
    ["dateInFuture", { ...suspended, until: "2025-04-15" }],
    ["promiseMissing", { kind: "promiseMoved", occurredOn: "2025-03-12", reason: "理由", person: "局长" }],
  ];
  for (const [code, entry] of wrong) expect((await refused(of, entry)).code).toBe(code);
  const stopped = await record(of, [{ ...suspended, until: "2025-03-17" }]);
  expect((await refused(of, { ...suspended, occurredOn: "2025-03-17", until: "2025-03-18" })).code).toBe("pausesOverlap");
  expect((await refused(of, { kind: "specialBegun", occurredOn: "2025-03-12", procedure: "hearing", until: "2025-03-14" })).code).toBe("pausesOverlap");
  expect((await officer.call(contract.getCase, { params: paramsOf(of), query: {} })).facts).toHaveLength(stopped.facts.length);
});
