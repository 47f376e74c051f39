import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { windowMeansOf } from "../../main/means.ts";
import { historyOfRecord } from "../../platform/history/contract.ts";
import { historyRoutes } from "../../platform/history/routes.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { requireProjects } from "../projects/service/find.ts";
import { addDepartment } from "../zones/service/department.ts";
import { keyProjects } from "./builders.ts";
import { agentServices } from "./contract/agent-service.ts";
import { takeIntake } from "./contract/intake.ts";
import { listOwnProjects, rateService } from "./contract/own-project.ts";
import { approvalRoutes } from "./routes.ts";
import { windowRoutes } from "./routes/window.ts";
import { loadCases } from "./service/load.ts";

const means = windowMeansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let contact: SignedIn;
let [own, others] = ["", ""];

beforeAll(async () => {
  app = await testApp(historyRoutes, (door) => { approvalRoutes(door, means); windowRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: today })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  const enteredOn = plainDate("2025-01-01");
  const enterpriseId = await app.asSystem([zoneId], async (tx) => {
    [own = ""] = await keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn });
    [others = ""] = await keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn, name: "SECRET" });
    const { id: departmentId } = await addDepartment(tx, { params: { zoneId }, body: { name: "The bureau", kind: "decidingOrgan", phone: "0354-1234567", address: "Hall 2" } });
    await loadCases(tx, zoneId, [own, others].flatMap((projectId) => [
      { projectId, item: "landSupply", departmentId, facts: [{ kind: "preparing" as const, occurredOn: "2025-03-01", reason: "SECRET reason", person: "SECRET person" }] },
      { projectId, item: "landPlanningPermit" },
      { projectId, item: "drawingReview", facts: [{ kind: "submitted" as const, occurredOn: "2025-04-10" }, { kind: "correctionAsked" as const, occurredOn: "2025-04-11" }] },
    ]), means);
    return (await requireProjects(tx, zoneId, [own]))[0]?.enterpriseId ?? "";
  });
  contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId });
  for (const projectId of [own, others]) {
    await officer.call(takeIntake, { params: { zoneId, projectId }, body: {
      receivedOn: "2025-04-11", handedBy: "Li", note: "For the applicant.", items: [{ item: "energyReview" }],
      materials: [{ name: "节能报告", form: "original", copies: 3, items: ["energyReview"], received: false }, { name: "营业执照", form: "copy", copies: 1, items: ["energyReview"], received: true }],
    } });
  }
});
afterAll(() => app.close());

const params = () => ({ zoneId });
const rows = async () => (await contact.call(listOwnProjects, { params: params() })).rows;
const serve = (projectId: string, part: object = {}) => officer.call(agentServices.create, { params: params(), body: {
  projectId, mode: "assist", content: "Helps with the application.", agentName: "an agent", startedOn: "2025-03-03", materials: "SECRET note", sourceRef: "SECRET source", ...part,
} });

test("a contact reads how far each item of the own project is, since when, by when, who is waited for and what is missing, and whom to ask", async () => {
  const [project] = await rows();
  const told = Object.fromEntries((project?.cases ?? []).map((one) => [one.item, one]));
  expect(told["landSupply"]).toMatchObject({ state: "preparing", stateOn: "2025-03-01", organ: { name: "The bureau", phone: "0354-1234567", address: "Hall 2" } });
  expect(told["landPlanningPermit"]).toMatchObject({ state: "notBegun", missingItems: ["国有建设用地使用权出让"] });
  expect(told["drawingReview"]).toMatchObject({ state: "inCorrection", waitingOn: "applicant" });
  expect(told["energyReview"]).toMatchObject({ state: "preparing", missingMaterials: ["节能报告"] });
  expect(project?.notices.map(({ content }) => content.items.map(({ item }) => item))).toEqual([["energyReview"]]);
});

test("what has come in since the notice is not told to be missing", async () => {
  await officer.call(takeIntake, { params: { zoneId, projectId: own }, body: {
    receivedOn: "2025-04-12", handedBy: "Li", items: [{ item: "energyReview", hold: true }],
    materials: [{ name: "节能报告", form: "original", copies: 3, items: ["energyReview"], received: true }],
  } });
  expect((await rows())[0]?.cases.find(({ item }) => item === "energyReview")?.missingMaterials).toEqual([]);
});

test("of another enterprise nothing is told, nor what is internal: neither notes, sources, persons nor ids of users", async () => {
  await serve(own);
  await serve(others);
  const reply = await rows();
  expect(reply.map(({ id }) => id)).toEqual([own]);
  const text = JSON.stringify(reply);
  expect(text).not.toContain("SECRET");
  expect(text).not.toContain(officer.userId);
  expect(text).not.toContain(others);
});

test("a finished service is rated by its enterprise, and by no one else; the history tells by whom", async () => {
  const [open, done, foreign] = [await serve(own), await serve(own, { finishedOn: "2025-03-10" }), await serve(others, { finishedOn: "2025-03-10" })];
  const rate = (serviceId: string, version = 1) => ({ params: { zoneId, serviceId }, body: { rating: "satisfied" as const, opinion: "Quick.", version } });
  expect((await contact.refusal(rateService, rate(open.id))).code).toBe("ratedBeforeFinished");
  expect((await contact.refusal(rateService, rate(foreign.id))).code).toBe("recordNotFound");
  expect((await officer.refusal(rateService, rate(done.id))).code).toBe("notPermitted");
  const conflict = await contact.refusal(rateService, rate(done.id, 9));
  expect(conflict).toMatchObject({ code: "versionConflict", current: { id: done.id, version: 1 } });
  expect(JSON.stringify(conflict)).not.toContain("SECRET");
  expect(await contact.call(rateService, rate(done.id))).toMatchObject({ rating: "satisfied", ratedOn: "2025-04-14", version: 2 });
  expect(await officer.call(agentServices.get, { params: { zoneId, recordId: done.id } })).toMatchObject({ rating: "satisfied", ratingOpinion: "Quick.", ratedOn: "2025-04-14" });
  const { rows: history } = await officer.call(historyOfRecord, { params: { zoneId, rowId: done.id }, query: {} });
  expect(history[0]).toMatchObject({ actor: contact.userId, reason: "企业评价" });
});

test("nobody but a contact asks for own projects", async () => {
  expect((await officer.refusal(listOwnProjects, { params: params() })).code).toBe("notPermitted");
});
