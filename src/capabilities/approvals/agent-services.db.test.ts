import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { newId } from "../../platform/new-id.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { requireProjects } from "../projects/service/find.ts";
import { keyProjects } from "./builders.ts";
import { someServices } from "./builders/services.ts";
import { agentMandates } from "./contract/agent-mandate.ts";
import { agentServices } from "./contract/agent-service.ts";
import { countWindow, windowEnquiries } from "./contract/window-enquiry.ts";
import { approvalRoutes } from "./routes.ts";
import { addAgentServices } from "./service/agent-service.ts";

const means = meansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let agent: SignedIn;
let officer: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let contact: SignedIn;
let served = "";
let unserved = "";

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: today })).id;
  const other = (await app.zone({ clockDay: today })).id;
  agent = await app.as({ role: "approvalAgent", zoneId });
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: other });
  const owner = await app.asSystem([zoneId], async (tx) => {
    const enteredOn = plainDate("2025-01-01");
    [served = ""] = await keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn, agentId: agent.userId });
    [unserved = ""] = await keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn, name: "another" });
    const [project] = await requireProjects(tx, zoneId, [served]);
    return project?.enterpriseId ?? "";
  });
  contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: owner });
});
afterAll(() => app.close());

/** Without the agent. */
const byUser = (projectId = unserved) => ({ projectId, mode: "assist" as const, content: "Applies for the construction permit.", startedOn: "2025-03-03" });
const service = (projectId = unserved) => ({ ...byUser(projectId), agentName: "an agent" });
const created = (part: object = {}, projectId = unserved) => officer.call(agentServices.create, { params: { zoneId }, body: { ...service(projectId), ...part } });
const refused = async (part: object, by = officer) => (await by.refusal(agentServices.create, { params: { zoneId }, body: { ...service(served), ...part } })).code;
const listed = async (by: SignedIn, query: object) => (await by.call(agentServices.list, { params: { zoneId }, query: { limit: 200, ...query } })).rows.map(({ id }) => id);

ledgerManners(agentServices, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry: () => service(), required: "mode", day: "startedOn", reference: "projectId" }));

test("what breaks the rules of a service is refused and says why", async () => {
  expect(await refused({ agentName: undefined })).toBe("agentMissing");
  expect(await refused({ agentId: agent.userId })).toBe("agentTwice");
  expect(await refused({ agentName: undefined, agentId: newId() })).toBe("agentNotFound");
  expect(await refused({ finishedOn: "2025-03-02" })).toBe("finishedBeforeStarted");
  expect(await refused({ rating: "fair" })).toBe("ratedBeforeFinished");
  expect(await refused({ item: "noSuchItem" })).toBe("unknownItem");
});

test("an enquiry about an item that the catalogue does not hold is refused too, when entered and when corrected", async () => {
  const body = { enquiredOn: "2025-03-03", channel: "online" as const, question: "Which item?" };
  expect((await officer.refusal(windowEnquiries.create, { params: { zoneId }, body: { ...body, items: ["noSuchItem"] } })).code).toBe("unknownItem");
  const row = await officer.call(windowEnquiries.create, { params: { zoneId }, body: { ...body, items: ["constructionPermit"] } });
  const correction = { ...body, version: 1, reason: "登记有误" };
  expect((await officer.refusal(windowEnquiries.correct, { params: { zoneId, recordId: row.id }, body: { ...correction, items: ["noSuchItem"] } })).code).toBe("unknownItem");
});

test("enquiries of an enterprise are those that name it and those about its projects", async () => {
  const [project] = await app.asSystem([zoneId], (tx) => requireProjects(tx, zoneId, [served]));
  const [other] = await app.asSystem([zoneId], (tx) => requireProjects(tx, zoneId, [unserved]));
  const [owner, another] = [project?.enterpriseId ?? "", other?.enterpriseId ?? ""];
  const ask = (part: object) => officer.call(windowEnquiries.create, { params: { zoneId }, body: { enquiredOn: "2025-03-03", channel: "online", question: "Whose?", ...part } });
  const [named, about, elses] = [await ask({ enterpriseId: owner }), await ask({ projectId: served }), await ask({ enterpriseId: another, projectId: served })];
  const { rows } = await officer.call(windowEnquiries.list, { params: { zoneId }, query: { enterpriseId: owner, limit: 200 } });
  expect(rows.map(({ id }) => id).toSorted()).toEqual([named.id, about.id].toSorted());
  expect(elses.enterpriseId).toBe(another);
});

const mandate = (part: object = {}) => ({ projectId: unserved, mandator: "The owner", agentName: "an agent", validFrom: "2025-03-01", ...part });
const mandated = (part: object = {}) => officer.call(agentMandates.create, { params: { zoneId }, body: mandate(part) });

describe("mandates", () => {
  ledgerManners(agentMandates, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry: () => mandate({ projectId: served, items: ["seismicOverlimit"] }), required: "mandator", day: "validFrom", reference: "projectId" }));

  test("what breaks their rules is refused and says why", async () => {
    const code = async (part: object) => (await officer.refusal(agentMandates.create, { params: { zoneId }, body: mandate(part) })).code;
    expect(await code({ agentName: undefined })).toBe("mandateeMissing");
    expect(await code({ agentId: agent.userId })).toBe("mandateeTwice");
    expect(await code({ validTo: "2025-02-28" })).toBe("mandateEndsBeforeItBegins");
    expect(await code({ items: ["noSuchItem"] })).toBe("unknownItem");
  });

  test("a service in another's name is refused until a mandate is in force on its first day, and refused again once that was taken back", async () => {
    const act = { mode: "act", item: "constructionPermit", startedOn: "2025-03-10" };
    expect(await refused({ ...act, projectId: unserved })).toBe("mandateMissing");
    const { id, version } = await mandated({ items: ["constructionPermit"], validFrom: "2025-03-05", documentNumber: "No. 7" });
    expect(await refused({ ...act, projectId: unserved, item: "eiaForm" })).toBe("mandateMissing");
    expect(await refused({ ...act, projectId: unserved, startedOn: "2025-03-04" })).toBe("mandateMissing");
    const done = await created(act);
    expect(done).toMatchObject({ mandateId: id, mandateText: "The owner 2025-03-05 No. 7" });
    const params = { zoneId, recordId: id };
    const revoke = (revokedOn: string, at: number) => ({ params, body: { revokedOn, version: at, reason: "企业收回" } });
    expect((await officer.refusal(agentMandates.revoke, revoke("2025-03-04", version))).code).toBe("revokedBeforeItBegan");
    expect(await officer.call(agentMandates.revoke, revoke("2025-03-10", version))).toMatchObject({ revokedOn: "2025-03-10", version: 2 });
    expect((await officer.refusal(agentMandates.revoke, revoke("2025-03-11", 2))).code).toBe("revokedAlready");
    expect(await refused({ ...act, projectId: unserved })).toBe("mandateMissing");
    // What was done under it stands, and may still be put right.
    const body = { ...service(), ...act, mode: "act" as const, outcome: "Done.", version: 1, reason: "补充结果" };
    expect(await officer.call(agentServices.correct, { params: { zoneId, recordId: done.id }, body })).toMatchObject({ mandateId: id, outcome: "Done." });
  });

  test("a mandate of one user lets no other act", async () => {
    await mandated({ projectId: served, agentName: undefined, agentId: agent.userId, items: ["eiaForm"] });
    expect(await refused({ mode: "act", item: "eiaForm" })).toBe("mandateMissing");
    expect(await created({ mode: "act", item: "eiaForm", agentName: undefined, agentId: agent.userId }, served)).toMatchObject({ agentId: agent.userId });
  });
});

test("materials change hands line by line; a correction writes only what differs, and a line goes back not before it came", async () => {
  const [licence, drawing] = [{ material: "Licence", form: "copy" as const, copies: 1, handedOn: "2025-03-03" }, { material: "Drawing", form: "original" as const, copies: 2, handedOn: "2025-03-04", signedBy: "Li" }];
  expect(await refused({ handover: [{ ...licence, returnedOn: "2025-03-02" }] })).toBe("returnedBeforeHanded");
  const row = await created({ handover: [licence, drawing] });
  expect(row.handover.map(({ material, returnedOn }) => [material, returnedOn])).toEqual([["Licence", null], ["Drawing", null]]);
  const body = { ...service(), handover: [licence, { ...drawing, returnedOn: "2025-04-01" }], version: 1, reason: "图纸退还" };
  const after = await officer.call(agentServices.correct, { params: { zoneId, recordId: row.id }, body });
  expect(after.handover.map(({ material, returnedOn }) => [material, returnedOn])).toEqual([["Licence", null], ["Drawing", "2025-04-01"]]);
  expect(after.handover[0]?.id).toBe(row.handover[0]?.id);
});

test("what is to be followed up by the day and is not finished is found, and counted apart from enquiries", async () => {
  expect(await refused({ nextFollowUpOn: "2025-03-02" })).toBe("followUpBeforeStart");
  const count = async () => officer.call(countWindow, { params: { zoneId }, query: {} });
  const before = await count();
  const due = await created({ nextFollowUpOn: "2025-04-14" });
  const later = await created({ nextFollowUpOn: "2025-04-15" });
  const done = await created({ nextFollowUpOn: "2025-04-01", finishedOn: "2025-04-02" });
  const found = await listed(officer, { followUp: "due", asOf: "2025-04-14" });
  expect([due, later, done].map(({ id }) => found.includes(id))).toEqual([true, false, false]);
  expect(await count()).toEqual({ ...before, followUps: before.followUps + 1 });
});

test("an agent keeps and sees the services to projects that they serve, and no others", async () => {
  const [own, others] = [await created({}, served), await created()];
  expect(await refused({ projectId: unserved }, agent)).toBe("projectNotFound");
  const byAgent = await agent.call(agentServices.create, { params: { zoneId }, body: { ...byUser(served), agentId: agent.userId } });
  expect(byAgent).toMatchObject({ agentId: agent.userId, agentName: null, agent: agent.account });
  const seen = await listed(agent, {});
  expect(seen).toEqual(expect.arrayContaining([own.id, byAgent.id]));
  expect(seen).not.toContain(others.id);
  expect((await agent.refusal(agentServices.get, { params: { zoneId, recordId: others.id } })).code).toBe("recordNotFound");
  expect((await agent.refusal(agentServices.correct, { params: { zoneId, recordId: own.id }, body: { ...service(unserved), version: 1, reason: "登记有误" } })).code).toBe("projectNotFound");
});

test("an enterprise's contact reads and enters no service: what concerns them is told on their own page", async () => {
  const { id } = await created({}, served);
  expect((await contact.refusal(agentServices.list, { params: { zoneId }, query: {} })).code).toBe("notPermitted");
  expect((await contact.refusal(agentServices.get, { params: { zoneId, recordId: id } })).code).toBe("notPermitted");
  expect(await refused({}, contact)).toBe("notPermitted");
});

test("the list is searched by project, owner, agent, mode, period and by what was open on the as-of day", async () => {
  const done = await created({ mode: "coordinate", startedOn: "2025-02-03", finishedOn: "2025-02-20" }, served);
  const [project] = await app.asSystem([zoneId], (tx) => requireProjects(tx, zoneId, [served]));
  const only = { mode: "coordinate", projectId: served, from: "2025-02-03", to: "2025-02-03" };
  expect(await listed(officer, only)).toEqual([done.id]);
  expect(await listed(officer, { ...only, enterpriseId: project?.enterpriseId, state: "finished" })).toEqual([done.id]);
  expect(await listed(officer, { ...only, enterpriseId: newId() })).toEqual([]);
  expect(await listed(officer, { ...only, agentId: agent.userId })).toEqual([]);
  expect(await listed(officer, { ...only, state: "open" })).toEqual([]);
  expect(await listed(officer, { ...only, state: "open", asOf: "2025-02-19" })).toEqual([done.id]);
  expect(await listed(officer, { ...only, state: "finished", asOf: "2025-02-19" })).toEqual([]);
});

test("a correction keeps an agent who has left and an item of an earlier edition", async () => {
  const { userId } = await app.as({ role: "approvalAgent", zoneId });
  const row = await created({ agentName: undefined, agentId: userId });
  await app.testDatabase.asOwner("update agent_service set item = 'itemOfYore' where id = $1", [row.id]);
  await app.testDatabase.asOwner("update user_account set disabled = true where id = $1", [userId]);
  expect(await refused({ agentName: undefined, agentId: userId })).toBe("agentNotFound");
  const body = { ...byUser(), agentId: userId, item: "itemOfYore", outcome: "Done.", version: 1, reason: "补充结果" };
  expect(await officer.call(agentServices.correct, { params: { zoneId, recordId: row.id }, body })).toMatchObject({ item: "itemOfYore", outcome: "Done.", version: 2 });
});

test("twenty thousand services are loaded as one, all or none", async () => {
  const chance = { today, within: 400, random: () => 0.5 };
  await app.asSystem([zoneId], async (tx) => {
    const ids = await addAgentServices(tx, zoneId, someServices([served], { ...chance, count: 20_000 }), means);
    expect(new Set(ids).size).toBe(20_000);
  });
  await expect(app.asSystem([zoneId], (tx) => addAgentServices(tx, zoneId, [...someServices([served], { ...chance, count: 1 }), { ...service(newId()) }], means))).rejects.toMatchObject({ code: "projectNotFound" });
}, 30_000);
