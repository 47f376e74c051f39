import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { windowMeansOf } from "../../main/means.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { keyProjects } from "./builders.ts";
import { listIntakes, takeIntake, voidIntake } from "./contract/intake.ts";
import { getNotice, issueNotice, listNotices, materialsOf, mostItems, voidNotice } from "./contract/notice.ts";
import { getCase, listProjectCases, recordCaseFact } from "./contract/operations.ts";
import { approvalRoutes } from "./routes.ts";
import { windowRoutes } from "./routes/window.ts";

const means = windowMeansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let leader: SignedIn;
const spare: string[] = [];
const project = (): string => spare.pop() ?? "";

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); windowRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: today })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  spare.push(...await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 8, year: 2025, enteredOn: plainDate("2025-01-01") })));
});
afterAll(() => app.close());

const licence = { name: "营业执照", form: "copy" as const, copies: 1 };
const params = (projectId: string) => ({ zoneId, projectId });
/** Applies for one item, and prepares another. */
const take = (projectId: string, receivedOn = "2025-04-11") => officer.call(takeIntake, { params: params(projectId), body: {
  receivedOn, handedBy: "Li", items: [{ item: "eiaForm" }, { item: "energyReview" }],
  materials: [{ ...licence, items: ["eiaForm", "energyReview"], received: true }, { name: "节能报告", form: "original", copies: 1, items: ["energyReview"], received: false }],
} });
const statesOf = async (projectId: string) =>
  Object.fromEntries((await officer.call(listProjectCases, { params: params(projectId), query: {} })).cases.map(({ item, state }) => [item, state]));
const caseOf = async (projectId: string, item: string) => {
  const found = (await officer.call(listProjectCases, { params: params(projectId), query: {} })).cases.find((one) => one.item === item);
  return { zoneId, caseId: found?.id ?? "", version: found?.version ?? 1 };
};
const body = { version: 1, reason: "收错项目" };

test("an intake that is declared void takes its applications, its materials and its notice with it; all stay readable, with who, when and why", async () => {
  const projectId = project();
  const { intake, notice } = await take(projectId);
  const { rows } = await officer.call(voidIntake, { params: { ...params(projectId), intakeId: intake.id }, body });
  const voided = { on: "2025-04-14", by: expect.any(String) as string, reason: "收错项目" };
  expect(rows).toMatchObject([{ id: intake.id, voided, version: 2, materials: [{ withdrawn: true }] }]);
  expect(await officer.call(getNotice, { params: { zoneId, noticeId: notice.id } })).toMatchObject({ voided, content: notice.content });
  expect(await statesOf(projectId)).toEqual({ eiaForm: "notBegun", energyReview: "notBegun" });
  const { caseId } = await caseOf(projectId, "eiaForm");
  expect((await officer.call(getCase, { params: { zoneId, caseId }, query: {} })).facts).toMatchObject([{ kind: "submitted", struck: true }]);
  expect((await officer.call(materialsOf, { params: params(projectId), query: { items: "eiaForm" } })).materials.find(({ name }) => name === "营业执照")?.held).toBeNull();
  const reasons = await app.testDatabase.asOwner<{ table_name: string }>("select distinct table_name from change_history where reason = '收错项目' and zone_id = $1 order by 1", [zoneId]);
  expect(reasons.map(({ table_name }) => table_name)).toEqual(["approval_case", "case_fact", "one_time_notice", "received_material", "window_intake"]);
});

test("a void number is not given again, and what was void is taken in anew", async () => {
  const projectId = project();
  const { intake, notice } = await take(projectId);
  await officer.call(voidIntake, { params: { ...params(projectId), intakeId: intake.id }, body });
  const again = await take(projectId);
  expect([again.intake.number, again.notice.number]).toEqual([intake.number + 1, notice.number + 1]);
  expect(again.submitted).toEqual(["eiaForm"]);
  expect((await officer.call(listIntakes, { params: params(projectId) })).rows.map(({ voided }) => voided === null)).toEqual([true, false]);
});

test("an intake whose case has gone on is not declared void: the cases are named and nothing has changed", async () => {
  const projectId = project();
  const { intake } = await take(projectId);
  const { version, ...at } = await caseOf(projectId, "eiaForm");
  await officer.call(recordCaseFact, { params: at, body: { kind: "accepted", occurredOn: "2025-04-14", version } });
  const refusal = await officer.refusal(voidIntake, { params: { ...params(projectId), intakeId: intake.id }, body });
  expect(refusal).toMatchObject({ code: "laterStepsStand", status: 409, cases: [{ caseId: at.caseId, item: "eiaForm" }] });
  expect(await statesOf(projectId)).toEqual({ eiaForm: "accepted", energyReview: "preparing" });
  expect((await officer.call(listIntakes, { params: params(projectId) })).rows).toMatchObject([{ voided: null, version: 1, materials: [{ withdrawn: false }] }]);
});

test("a notice alone is declared void, once and on the version that was seen; its intake stands", async () => {
  const projectId = project();
  const { notice } = await take(projectId);
  const at = { zoneId, noticeId: notice.id };
  expect((await officer.refusal(voidNotice, { params: at, body: { ...body, version: 7 } })).code).toBe("versionConflict");
  expect((await leader.refusal(voidNotice, { params: at, body })).code).toBe("notPermitted");
  expect((await officer.call(voidNotice, { params: at, body })).voided?.reason).toBe("收错项目");
  expect((await officer.refusal(voidNotice, { params: at, body: { ...body, version: 2 } })).code).toBe("alreadyVoid");
  expect((await officer.call(listNotices, { params: params(projectId) })).rows).toHaveLength(1);
  expect((await statesOf(projectId))["eiaForm"]).toBe("submitted");
  expect((await officer.refusal(voidIntake, { params: { ...params(projectId), intakeId: notice.id }, body })).code).toBe("intakeNotFound");
});

test("a notice of a correction takes the asking with it, unless the correction was made already", async () => {
  const projectId = project();
  await take(projectId);
  const lacking = { name: "公众意见", form: "original" as const, copies: 1, items: ["eiaForm"] };
  const ask = () => officer.call(issueNotice, { params: params(projectId), body: { kind: "correction", items: ["eiaForm"], materials: [lacking] } });
  const first = await ask();
  expect((await statesOf(projectId))["eiaForm"]).toBe("inCorrection");
  await officer.call(voidNotice, { params: { zoneId, noticeId: first.id }, body });
  expect((await statesOf(projectId))["eiaForm"]).toBe("submitted");
  const second = await ask();
  const { version, ...at } = await caseOf(projectId, "eiaForm");
  await officer.call(recordCaseFact, { params: at, body: { kind: "corrected", occurredOn: "2025-04-14", version } });
  expect((await officer.refusal(voidNotice, { params: { zoneId, noticeId: second.id }, body })).code).toBe("laterStepsStand");
});

test("one visit takes in as many items as the window offers, and no more", async () => {
  const codes = means.catalogue.items.map(({ code }) => code).slice(0, mostItems);
  const intake = (items: readonly string[]) => ({ params: params(project()), body: {
    receivedOn: "2025-04-11", handedBy: "Li", items: items.map((item) => ({ item })), materials: [{ ...licence, items: items.slice(0, mostItems), received: false }],
  } });
  expect((await officer.call(takeIntake, intake(codes))).preparing).toEqual(codes);
  const more = [...codes, ...Array.from({ length: mostItems + 1 - codes.length }, (_, place) => `item${String(place)}`)];
  expect((await officer.refusal(takeIntake, intake(more))).status).toBe(400);
});
