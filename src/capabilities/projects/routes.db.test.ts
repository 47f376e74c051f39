import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { projectForm } from "./builders.ts";
import { recordFact, withdrawFact } from "./contract/fact.ts";
import { enterKeyList, leaveKeyList } from "./contract/key-list.ts";
import { createProject, getProject, updateProject } from "./contract/project.ts";
import { correctValue, setValue } from "./contract/value.ts";
import { projectRoutes } from "./routes.ts";
import { recordProjectFact } from "./service/fact.ts";

let app: TestApp;
let zoneId: string;
let otherZoneId: string;
let officer: SignedIn;
let owner: string;
let buyer: string;
beforeAll(async () => {
  app = await testApp(projectRoutes);
  zoneId = (await app.zone()).id;
  otherZoneId = (await app.zone()).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  [owner = "", buyer = ""] = await app.asSystem([zoneId], (tx) => someEnterprises(tx, zoneId, 2));
});
afterAll(() => app.close());

const register = (number: number, overrides: object = {}) => officer.call(createProject, { params: { zoneId }, body: { ...projectForm(number, owner), ...overrides } });
const detail = (projectId: string, asOf?: string) => officer.call(getProject, { params: { zoneId, projectId }, query: asOf === undefined ? {} : { asOf } });
const historyOf = (id: string) => app.testDatabase.asOwner<{ action: string; reason: string | null }>("select action, reason from change_history where row_id = $1 order by seq", [id]);

test("a project is registered with its owner, agent and first values, which hold from the day given", async () => {
  const agent = await app.user("agent-one", { role: "approvalAgent", zoneId });
  const made = await register(1, {
    code: "2501-140727-30-03-000001", agentId: agent, occurredOn: "2025-01-05", content: "年产5000万件玻璃器皿",
    values: [
      { measure: "totalInvestment", amountFen: 5_200_000_000_00 }, { measure: "annualPlannedInvestment", year: 2025, amountFen: 80_000_000_00 },
      { measure: "capacity", quantity: "5000.500", unit: "万件/年" }, { measure: "plannedProduction", day: "2026-10-01" },
    ],
  });
  expect(made).toMatchObject({ code: "2501-140727-30-03-000001", ownerName: "Enterprise 1", agentName: "agent-one", version: 1, recordedOn: "2025-04-14" });
  const { values, stage } = await detail(made.id);
  expect(stage).toBe("registered");
  expect(values.every(({ first, current }) => first.id === current.id && current.occurredOn === "2025-01-05")).toBe(true);
  expect(Object.fromEntries(values.map(({ measure, current }) => [measure, current.amountFen ?? current.day ?? current.quantity ?? current.partyName]))).toEqual({
    owner: "Enterprise 1", agent: "agent-one", totalInvestment: 5_200_000_000_00, annualPlannedInvestment: 80_000_000_00, capacity: "5000.5", plannedProduction: "2026-10-01",
  });
  expect(values.find(({ measure }) => measure === "annualPlannedInvestment")?.year).toBe(2025);
  expect((await detail(made.id, "2025-01-04")).values).toEqual([]);
});

test.each([
  ["a code of another form", { code: "2501-140727-30-03-00001" }, { status: 422, code: "projectCodeInvalid" }],
  ["an owner that the zone does not hold", { enterpriseId: newId() }, { status: 404, code: "enterpriseNotFound" }],
  ["an agent who is no user", { agentId: newId() }, { status: 404, code: "agentNotFound" }],
  ["a park that the zone does not hold", { parkId: newId() }, { status: 404, code: "parkNotFound" }],
  ["values that hold from tomorrow", { occurredOn: "2025-04-15" }, { status: 422, code: "dateInFuture" }],
  ["a measure without its value", { values: [{ measure: "totalInvestment" }] }, { status: 422, code: "valueMissing", errors: [{ field: "body/amountFen" }] }],
  ["a measure twice", { values: [{ measure: "plannedStart", day: "2025-05-01" }, { measure: "plannedStart", day: "2025-06-01" }] }, { status: 422, code: "valueTwice" }],
  ["a day beyond the years of the calendar", { occurredOn: "0001-01-01" }, { status: 400, code: "invalidInput" }],
])("%s is refused and nothing is saved", async (_, overrides: object, problem: object) => {
  const name = `Refused ${newId()}`;
  expect(await officer.refusal(createProject, { params: { zoneId }, body: { ...projectForm(0, owner), name, ...overrides } })).toMatchObject(problem);
  expect(await app.testDatabase.asOwner("select from project where name = $1", [name])).toEqual([]);
});

test("a code or a name that the zone already holds is refused with the project that holds it", async () => {
  const held = await register(2, { code: "2501-140727-30-03-000002" });
  const attempt = (overrides: object) => officer.refusal(createProject, { params: { zoneId }, body: { ...projectForm(2, owner), ...overrides } });
  expect(await attempt({ name: "Another", code: held.code })).toMatchObject({ status: 409, code: "projectCodeTaken", existing: [{ id: held.id }] });
  expect(await attempt({})).toMatchObject({ status: 409, code: "projectNameTaken", existing: [{ id: held.id }] });
});

test("a header is corrected with a reason; a stale version shows the header as it stands", async () => {
  const made = await register(3);
  const correct = (version: number, overrides: object = {}) => ({ params: { zoneId, projectId: made.id }, body: { name: "Renamed 3", industry: "Glass", nature: "expansion" as const, version, reason: "名称以备案证为准", ...overrides } });
  expect(await officer.call(updateProject, correct(1))).toMatchObject({ name: "Renamed 3", nature: "expansion", version: 2 });
  expect(await officer.refusal(updateProject, correct(1))).toMatchObject({ status: 409, code: "versionConflict", current: { version: 2, name: "Renamed 3" } });
  await register(4);
  expect(await officer.refusal(updateProject, correct(2, { name: "Project 4" }))).toMatchObject({ status: 409, code: "projectNameTaken" });
  expect(await officer.refusal(updateProject, correct(2, { code: "1" }))).toMatchObject({ code: "projectCodeInvalid" });
  expect((await historyOf(made.id)).map(({ reason }) => reason)).toEqual([null, "名称以备案证为准"]);
});

test("a planned day that is moved keeps its first value, and who moved it, when and why", async () => {
  const made = await register(5, { occurredOn: "2025-01-01", values: [{ measure: "plannedProduction", day: "2025-09-30" }] });
  const move = { params: { zoneId, projectId: made.id }, body: { measure: "plannedProduction" as const, day: "2025-12-31", occurredOn: "2025-03-10", reason: "设备到货推迟", version: 1 } };
  const { value, projectVersion } = await officer.call(setValue, move);
  expect(value).toMatchObject({ day: "2025-12-31", reason: "设备到货推迟", recordedBy: officer.userId, recordedOn: "2025-04-14" });
  expect(projectVersion).toBe(2);
  const planned = async (asOf?: string) => (await detail(made.id, asOf)).values.find(({ measure }) => measure === "plannedProduction");
  expect(await planned()).toMatchObject({ first: { day: "2025-09-30" }, current: { day: "2025-12-31" }, history: [{ day: "2025-09-30" }, { day: "2025-12-31" }] });
  expect(await planned("2025-03-09")).toMatchObject({ first: { day: "2025-09-30" }, current: { day: "2025-09-30" } });
  expect(await officer.refusal(setValue, move)).toMatchObject({ status: 409, code: "versionConflict", current: { version: 2 } });
  expect((await planned())?.history).toHaveLength(2);
});

test("a change of owner becomes the header's only if it is the newest; the owner before stays known", async () => {
  const made = await register(6, { occurredOn: "2025-01-01" });
  const change = (partyId: string, occurredOn: string, version: number) => officer.call(setValue, { params: { zoneId, projectId: made.id }, body: { measure: "owner", partyId, occurredOn, reason: "股权转让", version } });
  await change(buyer, "2025-03-01", 1);
  expect((await detail(made.id)).project).toMatchObject({ enterpriseId: buyer, ownerName: "Enterprise 2", version: 2 });
  await change(owner, "2025-02-01", 2);
  const { project, values } = await detail(made.id);
  expect(project).toMatchObject({ enterpriseId: buyer, version: 3 });
  expect(values.find(({ measure }) => measure === "owner")).toMatchObject({ first: { partyId: owner }, current: { partyId: buyer }, history: { length: 3 } });
  expect(await officer.refusal(setValue, { params: { zoneId, projectId: made.id }, body: { measure: "owner", partyId: newId(), reason: "股权转让", version: 3 } })).toMatchObject({ status: 404, code: "enterpriseNotFound" });
});

test("a value written wrong is put right with a reason, and the wrong one is in the history", async () => {
  const made = await register(7);
  const wrong = (await detail(made.id)).values.find(({ measure }) => measure === "totalInvestment")?.current;
  const correct = { params: { zoneId, projectId: made.id, valueId: wrong?.id ?? "" }, body: { amountFen: 42, occurredOn: "2025-02-01", reason: "少录一位", version: 1 } };
  expect(await officer.call(correctValue, correct)).toMatchObject({ amountFen: 42, occurredOn: "2025-02-01", version: 2 });
  expect(await officer.refusal(correctValue, correct)).toMatchObject({ status: 409, code: "versionConflict", current: { version: 2 } });
  expect(await officer.refusal(correctValue, { ...correct, body: { ...correct.body, day: "2025-01-01" } })).toMatchObject({ code: "valueMisfits" });
  expect((await historyOf(wrong?.id ?? "")).map(({ reason }) => reason)).toEqual([null, "少录一位"]);
});

test("a fact is recorded once; withdrawn it counts nowhere, stays readable and may be recorded again", async () => {
  const { id: projectId } = await register(8);
  const params = { zoneId, projectId };
  const signed = await officer.call(recordFact, { params, body: { kind: "signed", occurredOn: "2025-02-20" } });
  expect((await detail(projectId)).stage).toBe("signed");
  expect((await detail(projectId, "2025-02-19")).stage).toBe("registered");
  expect(await officer.refusal(recordFact, { params, body: { kind: "signed", occurredOn: "2025-02-21" } })).toMatchObject({ status: 409, code: "factAlreadyRecorded", existing: [{ id: signed.id }] });
  const withdraw = { params: { ...params, factId: signed.id }, body: { version: 1, reason: "误录到本项目" } };
  expect(await officer.call(withdrawFact, withdraw)).toMatchObject({ withdrawn: true, version: 2 });
  expect(await officer.refusal(withdrawFact, withdraw)).toMatchObject({ status: 409, code: "factAlreadyWithdrawn" });
  const { stage, facts } = await detail(projectId);
  expect([stage, facts.map(({ withdrawn }) => withdrawn)]).toEqual(["registered", [true]]);
  await officer.call(recordFact, { params, body: { kind: "signed", occurredOn: "2025-03-01" } });
  expect((await detail(projectId)).stage).toBe("signed");
});

test("a fact of tomorrow is refused, and starting is not recorded here", async () => {
  const { id: projectId } = await register(9);
  const params = { zoneId, projectId };
  expect(await officer.refusal(recordFact, { params, body: { kind: "filed", occurredOn: "2025-04-15" } })).toMatchObject({ status: 422, code: "dateInFuture" });
  const started: string = "started";
  expect(await officer.refusal(recordFact, { params, body: { kind: started as "filed", occurredOn: "2025-04-01" } })).toMatchObject({ status: 400, code: "invalidInput" });
});

test("approvals' way in records a start as it happened, also before any filing; a site condition needs what shows it", async () => {
  const { id: projectId } = await register(10);
  const start = (overrides: object = {}) => app.asSystem([zoneId], (tx) => recordProjectFact(tx, zoneId, { projectId, kind: "started", occurredOn: "2025-03-01", ...overrides }));
  expect(await officer.refusal(recordFact, { params: { zoneId, projectId }, body: { kind: "fundsSecured", occurredOn: "2025-03-01" } })).toMatchObject({ status: 422, code: "evidenceMissing" });
  expect(await officer.call(recordFact, { params: { zoneId, projectId }, body: { kind: "fundsSecured", occurredOn: "2025-03-01", evidence: "资金证明" } })).toMatchObject({ kind: "fundsSecured" });
  expect(await start({ evidence: "photo", verifier: "someone" })).toMatchObject({ projectId, kind: "started", evidence: "photo", verifier: "someone" });
  expect((await detail(projectId)).stage).toBe("started");
});

test("a project enters a key list once at a time and leaves it on a day, with a reason", async () => {
  const { id: projectId } = await register(11);
  const params = { zoneId, projectId };
  const entry = await officer.call(enterKeyList, { params, body: { year: 2025, level: "city", enteredOn: "2025-01-10" } });
  expect(entry).toMatchObject({ enteredOn: "2025-01-10", leftOn: null, version: 1 });
  expect(await officer.refusal(enterKeyList, { params, body: { year: 2025, level: "city" } })).toMatchObject({ status: 409, code: "keyListAlreadyEntered" });
  const leave = (leftOn: string, version = 1) => ({ params: { ...params, entryId: entry.id }, body: { leftOn, version, reason: "年中调整" } });
  expect(await officer.refusal(leaveKeyList, leave("2025-01-09"))).toMatchObject({ status: 422, code: "leftBeforeEntered" });
  expect(await officer.refusal(leaveKeyList, leave("2025-04-01", 2))).toMatchObject({ status: 409, code: "versionConflict" });
  expect(await officer.call(leaveKeyList, leave("2025-04-01"))).toMatchObject({ leftOn: "2025-04-01", version: 2 });
  expect(await officer.refusal(leaveKeyList, leave("2025-04-01", 2))).toMatchObject({ status: 409, code: "keyListAlreadyLeft" });
  expect(await officer.call(enterKeyList, { params, body: { year: 2025, level: "city" } })).toMatchObject({ enteredOn: "2025-04-14" });
});

test("another zone's project is as unknown as one that is not there, for reading and for every write", async () => {
  const { id: projectId } = await register(12);
  const stranger = await app.as({ role: "projectOfficer", zoneId: otherZoneId });
  for (const params of [{ zoneId, projectId }, { zoneId: otherZoneId, projectId }, { zoneId: otherZoneId, projectId: newId() }]) {
    const version = { version: 1, reason: "无权更正" };
    expect(await stranger.refusal(getProject, { params, query: {} })).toMatchObject({ status: 404, code: "projectNotFound" });
    expect(await stranger.refusal(updateProject, { params, body: { name: "X", industry: "X", nature: "newBuild", ...version } })).toMatchObject({ status: 404, code: "projectNotFound" });
    expect(await stranger.refusal(setValue, { params, body: { measure: "agent", occurredOn: "2025-01-01", ...version } })).toMatchObject({ status: 404, code: "projectNotFound" });
    expect(await stranger.refusal(withdrawFact, { params: { ...params, factId: newId() }, body: version })).toMatchObject({ status: 404, code: "projectNotFound" });
  }
});
