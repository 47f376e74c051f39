import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { newId } from "../../platform/new-id.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { addDepartment } from "../zones/service/department.ts";
import { completeDecision, decisions, type DecisionState } from "./contract/decision.ts";
import { meetings } from "./contract/meeting.ts";
import { decisionState } from "./rules/decision.ts";
import { meetingRoutes } from "./routes.ts";

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let handler: SignedIn;
let stranger: SignedIn;
let departmentId: string;
let enterpriseId: string;
let projectId: string;

beforeAll(async () => {
  app = await testApp(meetingRoutes);
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  const other = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  await app.asSystem([zoneId], async (tx) => {
    departmentId = (await addDepartment(tx, { params: { zoneId }, body: { name: "Approval bureau", kind: "decidingOrgan" } })).id;
    [enterpriseId = ""] = await someEnterprises(tx, zoneId, 1);
    [projectId = ""] = await createProjects(tx, zoneId, [aProject(1, enterpriseId)]);
  });
  officer = await app.as({ role: "projectOfficer", zoneId });
  handler = await app.as({ role: "departmentHandler", zoneId, departmentId });
  stranger = await app.as({ role: "projectOfficer", zoneId: other });
});
afterAll(() => app.close());

const entryOf = (overrides = {}) => ({ kind: "dispatch" as const, title: "Monthly dispatch", heldOn: "2025-03-03", ...overrides });
const hold = (overrides = {}) => officer.call(meetings.create, { params: { zoneId }, body: entryOf(overrides) });
const decide = (meetingId: string, overrides = {}) => officer.call(decisions.create, { params: { zoneId }, body: { meetingId, content: "Connect the water", ...overrides } });
const decideRefused = async (meetingId: string, overrides: object) => (await officer.refusal(decisions.create, { params: { zoneId }, body: { meetingId, content: "Connect the water", ...overrides } })).code;
const complete = (who: SignedIn, recordId: string, overrides = {}) => who.call(completeDecision, { params: { zoneId, recordId }, body: { version: 1, doneOn: "2025-03-20", outcome: "Water flows.", ...overrides } });
const completeRefused = async (who: SignedIn, recordId: string, overrides = {}) =>
  (await who.refusal(completeDecision, { params: { zoneId, recordId }, body: { version: 1, doneOn: "2025-03-20", outcome: "Water flows.", ...overrides } })).code;

ledgerManners(meetings, () => ({ zoneId, keeper: officer, onlooker: handler, stranger, entry: () => entryOf(), required: "title", day: "heldOn" }));
ledgerManners(decisions, () => ({
  zoneId, keeper: officer, onlooker: handler, stranger, required: "content", day: "doneOn", reference: "projectId",
  entry: async () => ({ meetingId: (await hold()).id, content: "Connect the water" }),
}));

test("one form enters a meeting with who took part, what it was about and what it decided, in their order", async () => {
  const made = await hold({
    participants: [{ enterpriseId, person: "Manager" }, { departmentId }, { unit: "County water company" }, { person: "An expert" }],
    subjects: [{ projectId }, { enterpriseId }],
    decisions: [{ content: "First", departmentId, dueOn: "2025-03-31" }, { content: "Second" }],
  });
  expect(made.participants.map(({ enterpriseName, departmentName, unit, person }) => enterpriseName ?? departmentName ?? unit ?? person))
    .toEqual(["Enterprise 1", "Approval bureau", "County water company", "An expert"]);
  expect(made.subjects.map(({ projectName, enterpriseName }) => projectName ?? enterpriseName)).toEqual(["Project 1", "Enterprise 1"]);
  expect(made.decisions).toBe(2);
  const { rows } = await officer.call(decisions.list, { params: { zoneId }, query: { meetingId: made.id } });
  expect(rows.map(({ content, place }) => [place, content]).toSorted()).toEqual([[1, "First"], [2, "Second"]]);
});

test("a correction replaces participants and subjects and leaves those that stay as they were", async () => {
  const made = await hold({ participants: [{ enterpriseId }, { unit: "Gone" }], subjects: [{ projectId }] });
  const corrected = await officer.call(meetings.correct, {
    params: { zoneId, recordId: made.id },
    body: { ...entryOf({ participants: [{ enterpriseId }, { departmentId }] }), version: 1, reason: "entered wrongly" },
  });
  expect(corrected.participants.map(({ id }) => id)[0]).toBe(made.participants[0]?.id);
  expect(corrected.participants.map(({ departmentName }) => departmentName)).toEqual([null, "Approval bureau"]);
  expect(corrected.subjects).toEqual([]);
});

test("a participant is one unit or a person, a subject one thing, and all of them are known", async () => {
  const refused = async (part: object) => (await officer.refusal(meetings.create, { params: { zoneId }, body: entryOf(part) })).code;
  expect(await refused({ participants: [{ enterpriseId, departmentId }] })).toBe("participantOfTwoUnits");
  expect(await refused({ participants: [{}] })).toBe("participantMissing");
  expect(await refused({ subjects: [{ projectId, enterpriseId }] })).toBe("subjectNotOne");
  expect(await refused({ subjects: [{ problemId: newId() }] })).toMatch(/NotFound$/);
  expect(await refused({ participants: [{ enterpriseId: newId() }] })).toBe("enterpriseNotFound");
});

test("the list finds meetings by kind, by an enterprise that took part or was spoken of, and by a project", async () => {
  const taking = await hold({ kind: "specialTopic", participants: [{ enterpriseId }] });
  const about = await hold({ kind: "specialTopic", subjects: [{ enterpriseId }] });
  const project = await hold({ kind: "specialTopic", subjects: [{ projectId }] });
  const ids = async (query: object) => (await officer.call(meetings.list, { params: { zoneId }, query: { kind: "specialTopic", limit: 200, ...query } })).rows.map(({ id }) => id).toSorted();
  expect(await ids({})).toEqual([taking.id, about.id, project.id].toSorted());
  expect(await ids({ enterpriseId })).toEqual([taking.id, about.id].toSorted());
  expect(await ids({ projectId })).toEqual([project.id]);
  expect(await ids({ problemId: newId() })).toEqual([]);
  expect(await ids({ text: "enterprise 1" })).toEqual([taking.id, about.id].toSorted());
  expect(await ids({ text: "project 1" })).toEqual([project.id]);
});

test("a decision's days follow its meeting, which must stand, and an outcome has its day", async () => {
  const { id } = await hold();
  expect(await decideRefused(id, { dueOn: "2025-03-02" })).toBe("dueBeforeMeeting");
  expect(await decideRefused(id, { doneOn: "2025-03-02" })).toBe("doneBeforeMeeting");
  expect(await decideRefused(id, { outcome: "Done." })).toBe("outcomeWithoutDay");
  expect(await decideRefused(newId(), {})).toBe("recordNotFound");
});

test("the department that answers for a decision completes it, another does not, and nobody twice", async () => {
  const { id: meetingId } = await hold();
  const [own, nobodys] = [await decide(meetingId, { departmentId }), await decide(meetingId)];
  expect(await completeRefused(handler, nobodys.id)).toBe("decisionOfOtherDepartment");
  expect(await completeRefused(handler, own.id, { doneOn: "2999-01-01" })).toBe("dateInFuture");
  expect(await completeRefused(handler, own.id, { doneOn: "2025-03-02" })).toBe("doneBeforeMeeting");
  expect(await complete(handler, own.id)).toMatchObject({ doneOn: "2025-03-20", outcome: "Water flows.", version: 2 });
  expect(await completeRefused(officer, own.id)).toBe("versionConflict");
  expect(await completeRefused(officer, own.id, { version: 2 })).toBe("decisionDone");
});

test("an undone decision is carried over to a later meeting, which both tell, and goes on there alone", async () => {
  const [first, second, third] = [await hold({ heldOn: "2025-02-03" }), await hold({ heldOn: "2025-03-03" }), await hold({ heldOn: "2025-04-03" })];
  const earlier = await decide(first.id, { departmentId, dueOn: "2025-02-28" });
  expect(await decideRefused(first.id, { carriedFrom: earlier.id })).toBe("carriedFromNotEarlier");
  const later = await decide(second.id, { carriedFrom: earlier.id });
  expect(later).toMatchObject({ carriedFromHeldOn: "2025-02-03", carriedFromTitle: "Monthly dispatch" });
  expect(await officer.call(decisions.get, { params: { zoneId, recordId: earlier.id } })).toMatchObject({ carriedTo: later.id, carriedToHeldOn: "2025-03-03" });
  expect(await decideRefused(third.id, { carriedFrom: earlier.id })).toBe("carriedOverAlready");
  expect(await completeRefused(handler, earlier.id)).toBe("decisionCarriedOver");
  const params = { zoneId, recordId: earlier.id };
  expect((await officer.refusal(decisions.withdraw, { params, body: { version: 1, reason: "by mistake" } })).code).toBe("decisionCarriedOver");
  const moving = { ...entryOf({ heldOn: "2025-01-31" }), version: 1, reason: "wrong day" };
  expect((await officer.refusal(meetings.correct, { params: { zoneId, recordId: second.id }, body: moving })).code).toBe("heldOnAgainstDecisions");
  expect((await complete(officer, later.id)).doneOn).toBe("2025-03-20");
  expect(await decideRefused(third.id, { carriedFrom: later.id })).toBe("carriedFromDone");
});

test("a withdrawn decision is not gone on with, and a meeting with decisions is not withdrawn", async () => {
  const [first, second] = [await hold({ heldOn: "2025-02-03" }), await hold()];
  const wrong = await decide(first.id);
  expect((await officer.refusal(meetings.withdraw, { params: { zoneId, recordId: first.id }, body: { version: 1, reason: "by mistake" } })).code).toBe("meetingHasDecisions");
  await officer.call(decisions.withdraw, { params: { zoneId, recordId: wrong.id }, body: { version: 1, reason: "by mistake" } });
  expect(await decideRefused(second.id, { carriedFrom: wrong.id })).toBe("carriedFromWithdrawn");
  expect((await officer.call(meetings.withdraw, { params: { zoneId, recordId: first.id }, body: { version: 1, reason: "by mistake" } })).withdrawn).toBe(true);
});

test("the list of a state on a day holds what the rule says of each decision", async () => {
  for (const asOf of ["2025-02-15", "2025-03-10", "2025-04-14"]) {
    const listed = async (query: object) => (await officer.call(decisions.list, { params: { zoneId }, query: { asOf, limit: 200, ...query } })).rows;
    const all = await listed({});
    expect(all.length).toBeGreaterThan(0);
    for (const state of ["open", "overdue", "done", "carriedOver"] as const satisfies readonly DecisionState[]) {
      expect((await listed({ state })).map(({ id }) => id)).toEqual(all.filter((decision) => decisionState(decision, asOf) === state).map(({ id }) => id));
    }
  }
  const today = await officer.call(decisions.list, { params: { zoneId }, query: { state: "done", limit: 200 } });
  expect(today.total).toBeGreaterThan(0);
});
