import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { historyOfRecord } from "../../platform/history/contract.ts";
import { historyRoutes } from "../../platform/history/routes.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { addDepartment } from "../zones/service/department.ts";
import { keyProjects } from "./builders.ts";
import { countWindow, windowEnquiries } from "./contract/window-enquiry.ts";
import { approvalRoutes } from "./routes.ts";

const means = meansOf(await readShippedCatalogue());

let app: TestApp;
let zoneId: string;
let agent: SignedIn;
let officer: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let projects: string[];

beforeAll(async () => {
  app = await testApp(historyRoutes, (door) => { approvalRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  const other = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  agent = await app.as({ role: "approvalAgent", zoneId });
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: other });
  projects = await app.asSystem([zoneId], async (tx) => [
    ...await keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), agentId: agent.userId }),
    ...await keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), name: "another" }),
  ]);
});
afterAll(() => app.close());

const enquiry = { enquiredOn: "2025-03-03", channel: "online" as const, question: "How long does the construction permit take?" };

ledgerManners(windowEnquiries, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry: () => enquiry, required: "question", day: "enquiredOn", reference: "projectId" }));

test("an answer has its day, a day its answer, and nobody is answered before asking", async () => {
  const refused = async (part: object) => (await officer.refusal(windowEnquiries.create, { params: { zoneId }, body: { ...enquiry, ...part } })).code;
  expect(await refused({ answer: "Seven working days." })).toBe("answerWithoutDay");
  expect(await refused({ answeredOn: "2025-03-04" })).toBe("answerWithoutDay");
  expect(await refused({ answer: "Seven working days.", answeredOn: "2025-03-02" })).toBe("answeredBeforeAsked");
});

test("an agent reads the history of the window's own enquiries, and of none about a project of another's", async () => {
  const about = (projectId: string | undefined) => officer.call(windowEnquiries.create, { params: { zoneId }, body: { ...enquiry, ...(projectId === undefined ? {} : { projectId }) } });
  const told = async (rowId: string) => (await agent.call(historyOfRecord, { params: { zoneId, rowId }, query: {} })).rows.length;
  expect([await told((await about(undefined)).id), await told((await about(projects[0])).id), await told((await about(projects[1])).id)]).toEqual([1, 1, 0]);
});

test("an agent sees the window's own enquiries and those about the projects that they serve", async () => {
  const about = (projectId: string | undefined) => officer.call(windowEnquiries.create, { params: { zoneId }, body: { ...enquiry, question: "Whose project?", ...(projectId === undefined ? {} : { projectId }) } });
  const [own, others, nobodys] = [await about(projects[0]), await about(projects[1]), await about(undefined)];
  const seen = (await agent.call(windowEnquiries.list, { params: { zoneId }, query: { text: "whose", limit: 200 } })).rows.map(({ id }) => id);
  expect(seen).toEqual(expect.arrayContaining([own.id, nobodys.id]));
  expect(seen).not.toContain(others.id);
});

test("what is passed on and called back is kept; its rules are refused with their codes", async () => {
  const refused = async (part: object) => (await officer.refusal(windowEnquiries.create, { params: { zoneId }, body: { ...enquiry, ...part } })).code;
  expect(await refused({ forwardedOn: "2025-03-03" })).toBe("forwardedToNobody");
  expect(await refused({ calledBackOn: "2025-03-04" })).toBe("callBackIncomplete");
  expect(await refused({ calledBackOn: "2025-03-02", calledBackBy: "Li" })).toBe("calledBackBeforeAsked");
  expect(await refused({ calledBackOn: "2025-04-15", calledBackBy: "Li" })).toBe("dateInFuture");
});

test("what is unanswered waits for its answer, what was passed on and answered for a call back, each on its day; channels are counted", async () => {
  const { id: departmentId } = await app.asSystem([zoneId], (tx) => addDepartment(tx, { params: { zoneId }, body: { name: "A department", kind: "internal" } }));
  const counts = () => officer.call(countWindow, { params: { zoneId }, query: {} });
  const before = await counts();
  const make = (part: object) => officer.call(windowEnquiries.create, { params: { zoneId }, body: { ...enquiry, channel: "telephone", ...part } });
  const answered = { answer: "Yes.", answeredOn: "2025-03-05" };
  const [open, passed, called] = [
    await make({}), await make({ ...answered, departmentId, forwardedOn: "2025-03-03", enquirerRole: "agency" }),
    await make({ ...answered, departmentId, calledBackOn: "2025-03-10", calledBackBy: "Li", satisfied: true }),
  ];
  const found = async (query: object) => (await officer.call(windowEnquiries.list, { params: { zoneId }, query: { limit: 200, ...query } })).rows.map(({ id }) => id).filter((id) => [open.id, passed.id, called.id].includes(id));
  expect(await found({ todo: "unanswered" })).toEqual([open.id]);
  expect(await found({ todo: "callBack" })).toEqual([passed.id]);
  expect((await found({ todo: "callBack", asOf: "2025-03-09" })).toSorted()).toEqual([passed.id, called.id].toSorted());
  expect(await found({ enquirerRole: "agency", departmentId })).toEqual([passed.id]);
  expect(await counts()).toEqual({ ...before, telephone: before.telephone + 3, unanswered: before.unanswered + 1, callBack: before.callBack + 1 });
});

test("one enquiry names several items and its time of day, is found by each of them, and is counted once", async () => {
  const make = (part: object) => officer.call(windowEnquiries.create, { params: { zoneId }, body: { ...enquiry, enquiredOn: "2025-02-03", ...part } });
  const several = await make({ items: ["eiaForm", "energyReview"], enquiredTime: "09:05" });
  const back = await make({});
  expect([several.items, several.enquiredTime, back.items, back.enquiredTime]).toEqual([["eiaForm", "energyReview"], "09:05", [], null]);
  const found = async (item: string) => (await officer.call(windowEnquiries.list, { params: { zoneId }, query: { item, from: "2025-02-03", to: "2025-02-03" } })).rows.map(({ id }) => id);
  expect([await found("eiaForm"), await found("energyReview"), await found("landSupply")]).toEqual([[several.id], [several.id], []]);
  const { total } = await officer.call(windowEnquiries.list, { params: { zoneId }, query: { from: "2025-02-03", to: "2025-02-03" } });
  expect(total).toBe(2);
});

test("a time that is none, an item that is named twice, and one that no catalogue has are refused", async () => {
  const refusal = (part: object) => officer.refusal(windowEnquiries.create, { params: { zoneId }, body: { ...enquiry, ...part } });
  expect((await refusal({ enquiredTime: "24:00" })).status).toBe(400);
  expect((await refusal({ items: ["eiaForm", "eiaForm"] })).status).toBe(400);
  expect(await refusal({ items: ["noSuchItem"] })).toMatchObject({ code: "unknownItem", errors: [{ field: "body/items" }] });
});
