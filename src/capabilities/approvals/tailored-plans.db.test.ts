import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { windowMeansOf } from "../../main/means.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { addProblems } from "../problems/service/problem.ts";
import { keyProjects } from "./builders.ts";
import { issueNotice, noticeFile } from "./contract/notice.ts";
import { addPlanReview, draftPlan, issuePlan, listPlans, getPlan, planFile, type PlanContent } from "./contract/tailored-plan.ts";
import { approvalRoutes } from "./routes.ts";
import { windowRoutes } from "./routes/window.ts";
import { loadCases } from "./service/load.ts";

const means = windowMeansOf(await readShippedCatalogue());

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let agent: SignedIn;
let projects: string[];

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); windowRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  agent = await app.as({ role: "approvalAgent", zoneId });
  projects = await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 2, year: 2025, enteredOn: plainDate("2025-01-01") }));
  await app.asSystem([zoneId], async (tx) => {
    await loadCases(tx, zoneId, [
      { projectId: first(), item: "landPlanningPermit" }, { projectId: first(), item: "landSupply", facts: [{ kind: "preparing", occurredOn: "2025-03-01" }] },
      { projectId: first(), item: "investFiling", facts: [{ kind: "submitted", occurredOn: "2025-01-06" }, { kind: "decided", occurredOn: "2025-01-07" }] },
    ], means);
    await addProblems(tx, zoneId, [{ projectId: first(), raisedOn: "2025-03-03", origin: "visit", category: "utilities", content: "The mains are too weak." }]);
  });
});
afterAll(() => app.close());

const first = () => projects[0] ?? "";
const params = () => ({ zoneId, projectId: first() });
const content: PlanContent = { state: "As it stands.", requests: "None.", path: [{ name: "Talk to the grid company", person: "Li", dueOn: "2025-05-01" }], policies: [{ name: "A grant", gives: "Money.", status: "matched" }], commitment: "We shall." };
const issue = (number: number, part: object = {}) => ({ params: params(), body: { issuedBy: "Li", number, content, ...part } });

test("a first draft is made of what the ledgers hold: the state in numbers, open requests, and the way in its order", async () => {
  const { content: draft, nextNumber } = await officer.call(draftPlan, { params: params() });
  expect(nextNumber).toBe(1);
  expect(draft.state).toContain("列入审批事项3项，已办结、替代或不涉及1项，在办0项，尚未申报2项，无超期事项");
  expect(draft.requests).toContain("2025-03-03提出：The mains are too weak.");
  expect(draft.path.map(({ item, before }) => [item, before])).toEqual([["landSupply", undefined], ["landPlanningPermit", expect.any(String)]]);
  expect(draft.policies).toEqual([]);
});

test("versions follow one another and none is changed; a version that somebody else has made meanwhile is a conflict", async () => {
  const one = await officer.call(issuePlan, issue(1));
  expect(await officer.refusal(issuePlan, issue(1))).toMatchObject({ code: "planNumberTaken", status: 409, current: { id: one.id } });
  expect((await officer.refusal(issuePlan, issue(3))).code).toBe("planNumberTaken");
  expect((await officer.refusal(issuePlan, issue(2, { issuedOn: "2025-04-15" }))).code).toBe("dateInFuture");
  await officer.call(issuePlan, issue(2, { content: { ...content, state: "Later." } }));
  const { rows } = await officer.call(listPlans, { params: params() });
  expect(rows.map(({ number, content: { state } }) => [number, state])).toEqual([[2, "Later."], [1, "As it stands."]]);
  expect((await officer.call(draftPlan, { params: params() })).content.policies).toEqual(content.policies);
});

test("a review is entered on a version, not before it was issued", async () => {
  const [plan] = (await officer.call(listPlans, { params: params() })).rows;
  const review = (reviewedOn: string) => ({ params: { zoneId, planId: plan?.id ?? "" }, body: { reviewedOn, reviewer: "Wang", finding: "Half is done." } });
  expect((await officer.refusal(addPlanReview, review("2025-04-13"))).code).toBe("reviewBeforeIssue");
  expect((await officer.call(addPlanReview, review("2025-04-14"))).reviews).toMatchObject([{ reviewer: "Wang", finding: "Half is done." }]);
});

test("plan and notice leave as Word files under Chinese names", async () => {
  const [plan] = (await officer.call(listPlans, { params: params() })).rows;
  const file = await officer.call(planFile, { params: { zoneId, planId: plan?.id ?? "" } });
  expect(file.name).toBe("project1一项一策（第2版）.docx");
  expect(Buffer.from(file.bytes.slice(0, 2)).toString()).toBe("PK");
  const notice = await officer.call(issueNotice, { params: params(), body: { kind: "notice", items: ["eiaForm"], materials: [{ name: "环评表", form: "original", copies: 3, items: ["eiaForm"] }] } });
  expect((await officer.call(noticeFile, { params: { zoneId, noticeId: notice.id } })).name).toMatch(/^一次性告知书 告知〔2025〕1号 project1\.docx$/);
});

test("who serves another project finds no plan of this one", async () => {
  const [plan] = (await officer.call(listPlans, { params: params() })).rows;
  expect((await agent.refusal(getPlan, { params: { zoneId, planId: plan?.id ?? "" } })).code).toBe("planNotFound");
  expect((await agent.refusal(listPlans, { params: params() })).status).toBe(404);
});
