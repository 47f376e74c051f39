import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { windowMeansOf } from "../../main/means.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { decidedSteps, keyProjects } from "./builders.ts";
import { listIntakes, takeIntake, withdrawMaterial } from "./contract/intake.ts";
import { getNotice, issueNotice, listNotices, materialsOf } from "./contract/notice.ts";
import { getCase, listProjectCases, recordCaseFact } from "./contract/operations.ts";
import { approvalRoutes } from "./routes.ts";
import { windowRoutes } from "./routes/window.ts";
import { loadCases } from "./service/load.ts";

const means = windowMeansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let agent: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
const spare: string[] = [];
const project = (): string => spare.pop() ?? "";

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); windowRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: today })).id;
  const other = (await app.zone({ clockDay: today })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  agent = await app.as({ role: "approvalAgent", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: other });
  spare.push(...await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 12, year: 2025, enteredOn: plainDate("2025-01-01") })));
});
afterAll(() => app.close());

const items = ["eiaForm", "soilWaterPlanForm", "energyReview"];
const licence = { name: "营业执照", form: "copy" as const, copies: 1 };
const line = (name: string, ...of: readonly string[]) => ({ name, form: "original" as const, copies: 1, items: [...of], received: true });
const params = (projectId: string) => ({ zoneId, projectId });
const intake = (part: object = {}) => ({
  receivedOn: "2025-04-11", handedBy: "Li", items: items.map((item) => ({ item })),
  materials: [{ ...licence, items, received: true }, line("环评表", "eiaForm"), line("水保表", "soilWaterPlanForm"), { ...line("节能报告", "energyReview"), received: false }], ...part,
});
const take = (projectId: string, part: object = {}) => officer.call(takeIntake, { params: params(projectId), body: intake(part) });
const refused = (projectId: string, part: object) => officer.refusal(takeIntake, { params: params(projectId), body: intake(part) });
const statesOf = async (projectId: string) =>
  Object.fromEntries((await officer.call(listProjectCases, { params: params(projectId), query: {} })).cases.map(({ item, state }) => [item, state]));

test("materials of several items are listed once, with what they are for and on what the list rests", async () => {
  const reply = await officer.call(materialsOf, { params: params(project()), query: { items: "constructionPermit,projectPlanningPermit" } });
  const shared = reply.materials.filter(({ items: of }) => of.length === 2).map(({ name }) => name);
  expect(shared).toEqual(expect.arrayContaining(["营业执照", "不动产权证书或者其他使用土地的证明"]));
  expect(new Set(reply.materials.map(({ name }) => name)).size).toBe(reply.materials.length);
  expect(reply.items.map(({ materialsEvidence }) => materialsEvidence)).toEqual(["unverified", "unverified"]);
});

test("one visit takes in three items: those with complete materials are applied for, the third is prepared, one notice tells what is missing", async () => {
  const projectId = project();
  const { intake: kept, notice, submitted, preparing } = await take(projectId);
  expect([submitted, preparing]).toEqual([["eiaForm", "soilWaterPlanForm"], ["energyReview"]]);
  expect(await statesOf(projectId)).toMatchObject({ eiaForm: "submitted", soilWaterPlanForm: "submitted", energyReview: "preparing" });
  expect(kept.materials.map(({ material }) => material)).toEqual(["营业执照", "环评表", "水保表"]);
  const energy = notice.content.items.find(({ item }) => item === "energyReview");
  expect(energy?.materials.map(({ name, state }) => [name, state])).toEqual([["营业执照", "received"], ["节能报告", "missing"]]);
  expect(notice).toMatchObject({ kind: "notice", issuedOn: "2025-04-11", intakeId: kept.id });
});

test("a material that was kept once is known at the next intake by its day and the number of the visit", async () => {
  const projectId = project();
  const { intake: first } = await take(projectId);
  const { materials } = await officer.call(materialsOf, { params: params(projectId), query: { items: "energyReview" } });
  expect(materials.find(({ name }) => name === "营业执照")?.held).toEqual({ state: "received", on: "2025-04-11", source: `窗口收件〔2025〕${String(first.number)}号` });
  const second = await take(projectId, { receivedOn: "2025-04-12", items: [{ item: "energyReview" }], materials: [{ ...licence, items: ["energyReview"], received: false }, line("节能报告", "energyReview")] });
  expect(second.intake.number).toBeGreaterThan(first.number);
  expect(second.submitted).toEqual(["energyReview"]);
  expect((await statesOf(projectId))["energyReview"]).toBe("submitted");
  expect(second.intake.materials.map(({ material }) => material)).toEqual(["节能报告"]);
});

test("a material that was ticked by mistake is taken back and is missing again", async () => {
  const projectId = project();
  const { intake: kept } = await take(projectId);
  const [material] = kept.materials;
  const at = { ...params(projectId), materialId: material?.id ?? "" };
  expect((await officer.refusal(withdrawMaterial, { params: at, body: { version: 7, reason: "误登" } })).code).toBe("versionConflict");
  const { rows } = await officer.call(withdrawMaterial, { params: at, body: { version: 1, reason: "误登" } });
  expect(rows[0]?.materials.map(({ withdrawn }) => withdrawn)).toEqual([true, false, false]);
  expect((await officer.refusal(withdrawMaterial, { params: at, body: { version: 2, reason: "误登" } })).code).toBe("materialNotFound");
  expect((await officer.call(materialsOf, { params: params(projectId), query: { items: "eiaForm" } })).materials.find(({ name }) => name === "营业执照")?.held).toBeNull();
});

test("the result of an item that the zone decided itself is not asked for again", async () => {
  const projectId = project();
  await app.asSystem([zoneId], (tx) => loadCases(tx, zoneId, [{ projectId, item: "investFiling", facts: decidedSteps("2025-01-06", "2025-01-06", "2025-01-07") }], means));
  const { materials } = await officer.call(materialsOf, { params: params(projectId), query: { items: "energyReview" } });
  expect(materials.find(({ name }) => name.includes("备案证"))?.held).toMatchObject({ state: "onFile", on: "2025-01-07" });
});

test("an intake that breaks a rule writes nothing and says which item or material", async () => {
  const projectId = project();
  await app.asSystem([zoneId], (tx) => loadCases(tx, zoneId, [{ projectId, item: "eiaForm", facts: [{ kind: "submitted", occurredOn: "2025-03-01" }] }, { projectId, item: "landSupply" }], means));
  expect(await refused(projectId, {})).toMatchObject({ code: "caseUnderWay", status: 409, items: [{ item: "eiaForm" }] });
  const permit = { items: [{ item: "landPlanningPermit" }], materials: [line("申请表", "landPlanningPermit")] };
  expect(await refused(projectId, permit)).toMatchObject({ code: "prerequisiteMissing", items: [{ item: "landPlanningPermit", missing: [{ item: "landSupply" }] }] });
  expect((await refused(projectId, { ...permit, items: [{ item: "landPlanningPermit" }, { item: "landPlanningPermit" }] })).code).toBe("itemTwice");
  expect((await refused(projectId, { ...permit, materials: [...permit.materials, ...permit.materials] })).code).toBe("materialTwice");
  expect((await refused(projectId, { ...permit, materials: [line("申请表", "eiaForm")] })).code).toBe("materialOfOtherItem");
  expect((await refused(projectId, { ...permit, receivedOn: "2025-04-15" })).code).toBe("dateInFuture");
  expect((await refused(projectId, { items: [{ item: "noSuchItem" }], materials: [] })).code).toBe("unknownItem");
  expect((await officer.call(listIntakes, { params: params(projectId) })).rows).toEqual([]);
  expect((await officer.call(listNotices, { params: params(projectId) })).rows).toEqual([]);
  expect(await statesOf(projectId)).toEqual({ eiaForm: "accepted", landSupply: "notBegun" });
});

test("an item is held back though its materials are complete, and then its prerequisites are not asked for", async () => {
  const projectId = project();
  await app.asSystem([zoneId], (tx) => loadCases(tx, zoneId, [{ projectId, item: "landSupply" }], means));
  const reply = await take(projectId, { items: [{ item: "landPlanningPermit", hold: true }], materials: [line("申请表", "landPlanningPermit")] });
  expect(reply).toMatchObject({ submitted: [], preparing: ["landPlanningPermit"] });
});

test("an item of which the notice lists no material is never taken for complete", async () => {
  expect(await take(project(), { items: [{ item: "eiaForm" }], materials: [] })).toMatchObject({ submitted: [], preparing: ["eiaForm"] });
});

test("numbers run on within the zone and year, however many windows take in at once", async () => {
  const at = (projectId: string) => take(projectId, { items: [{ item: "eiaForm" }], materials: [line("环评表", "eiaForm")] });
  const made = await Promise.all([at(project()), at(project())]);
  const [one = 0, other = 0] = made.map(({ intake: { number } }) => number).toSorted((a, b) => a - b);
  expect(other).toBe(one + 1);
});

test("a notice stays as it was issued; one of a correction is a step of the case by its number, and is refused where nothing lacks or nothing was applied for", async () => {
  const projectId = project();
  const taken = await take(projectId);
  const correction = (item: string, materials: object[]) => ({ params: params(projectId), body: { kind: "correction" as const, items: [item], materials: materials as never[] } });
  const more = { name: "公众意见", form: "original", copies: 1, items: ["eiaForm"] };
  expect((await officer.refusal(issueNotice, correction("energyReview", []))).code).toBe("correctionOfNoCase");
  expect((await officer.refusal(issueNotice, correction("eiaForm", [{ ...licence, items: ["eiaForm"] }]))).code).toBe("nothingMissing");
  const notice = await officer.call(issueNotice, correction("eiaForm", [more]));
  const eia = (await officer.call(listProjectCases, { params: params(projectId), query: {} })).cases.find(({ item }) => item === "eiaForm");
  const { facts } = await officer.call(getCase, { params: { zoneId, caseId: eia?.id ?? "" }, query: {} });
  expect(facts.at(-1)).toMatchObject({ kind: "correctionAsked", documentNumber: `补正告知〔2025〕${String(notice.number)}号`, reason: "缺少：公众意见" });
  await officer.call(recordCaseFact, { params: { zoneId, caseId: eia?.id ?? "" }, body: { kind: "corrected", occurredOn: "2025-04-14", version: eia?.version ?? 1 } });
  const before = await officer.call(getNotice, { params: { zoneId, noticeId: taken.notice.id } });
  expect(before).toEqual(taken.notice);
  const { rows } = await officer.call(listNotices, { params: params(projectId) });
  expect(rows.map(({ id }) => id)).toEqual([notice.id, taken.notice.id]);
});

test("who serves another project, or another zone, finds neither notice nor intake; an onlooker reads and does not write", async () => {
  const projectId = spare[0] ?? "";
  const { notice } = await take(projectId);
  for (const who of [agent, stranger]) {
    expect((await who.refusal(getNotice, { params: { zoneId, noticeId: notice.id } })).status).toBe(404);
    expect((await who.refusal(listIntakes, { params: params(projectId) })).status).toBe(404);
    expect((await who.refusal(takeIntake, { params: params(projectId), body: intake() })).status).toBe(404);
  }
  expect((await leader.call(getNotice, { params: { zoneId, noticeId: notice.id } })).id).toBe(notice.id);
  expect((await leader.refusal(takeIntake, { params: params(projectId), body: intake() })).code).toBe("notPermitted");
  expect((await officer.refusal(getNotice, { params: { zoneId, noticeId: projectId } })).code).toBe("noticeNotFound");
});
