import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { newId } from "../../platform/new-id.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { addProjectValues } from "../projects/service/value.ts";
import { aRound, anEntry } from "./builders.ts";
import { batchEntries } from "./contract/entry.ts";
import { getRoundSummary } from "./contract/round-summary.ts";
import { withdrawRound } from "./contract/round.ts";
import { batchRoutes } from "./routes.ts";
import { addBatchEntries } from "./service/entry.ts";
import { addRounds } from "./service/round.ts";

const means = meansOf(await readShippedCatalogue());

const clockDay = plainDate("2025-04-14");
let app: TestApp;
let cityId: string;
let zoneId: string;
let other: string;
let officer: SignedIn;
let coordinator: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let owner: string;
let second: string;
let elsewhere: string;
let past: string;
let roundId: string;
let made = 0;

const project = async (zone = zoneId, code?: string, agentId?: string): Promise<string> => app.asSystem([zone], async (tx) => {
  made += 1;
  const enterpriseId = zone === zoneId ? owner : elsewhere;
  const [id = ""] = await createProjects(tx, zone, [aProject(made, enterpriseId, { occurredOn: "2025-01-01", ...(code === undefined ? {} : { code }), ...(agentId === undefined ? {} : { agentId }) })]);
  return id;
});

beforeAll(async () => {
  app = await testApp((door) => { batchRoutes(door, means); });
  cityId = (await app.zone({ kind: "city", clockDay })).id;
  zoneId = (await app.zone({ parentId: cityId, clockDay })).id;
  other = (await app.zone({ parentId: cityId, clockDay })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  coordinator = await app.as({ role: "cityCoordinator", zoneId: cityId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: other });
  await app.asSystem([zoneId], async (tx) => { [owner = "", second = ""] = await someEnterprises(tx, zoneId, 2); });
  await app.asSystem([other], async (tx) => { [elsewhere = ""] = await someEnterprises(tx, other, 1); });
  [past = "", roundId = ""] = await app.asSystem([cityId], (tx) => addRounds(tx, [aRound(1, "2024-11-20"), aRound(1, "2025-03-20")]));
});
afterAll(() => app.close());

ledgerManners(batchEntries, () => ({
  zoneId, keeper: officer, onlooker: leader, stranger, required: "track", day: "verifiedOn", reference: "projectId",
  entry: async () => ({ ...anEntry(roundId, "signed", await project()), verifiedBy: "Verifier", verifiedOn: "2025-03-25", evidence: "Contract" }),
}));

const enter = (body: Parameters<typeof officer.call<typeof batchEntries.create>>[1]["body"]) => officer.call(batchEntries.create, { params: { zoneId }, body });
const refused = async (body: object) => (await officer.refusal(batchEntries.create, { params: { zoneId }, body: { ...anEntry(roundId, "signed", await project()), ...body } })).code;

test("a project stands in a round once a track, and may stand on three tracks in three rounds", async () => {
  const projectId = await project();
  await enter(anEntry(past, "signed", projectId));
  await enter(anEntry(roundId, "started", projectId));
  await enter(anEntry(roundId, "producing", projectId));
  expect(await refused({ projectId, track: "started" })).toBe("recordTaken");
  const { rows } = await officer.call(batchEntries.list, { params: { zoneId }, query: { projectId } });
  expect(rows.map(({ roundName, track }) => `${roundName} ${track}`).toSorted()).toEqual(["Round 2024-11-20 signed", "Round 2025-03-20 producing", "Round 2025-03-20 started"]);
});

test("once withdrawn, the project may be entered anew", async () => {
  const projectId = await project();
  const { id } = await enter(anEntry(roundId, "signed", projectId));
  await officer.call(batchEntries.withdraw, { params: { zoneId, recordId: id }, body: { version: 1, reason: "wrong track" } });
  expect((await enter(anEntry(roundId, "signed", projectId))).id).not.toBe(id);
});

test("an unknown and a withdrawn round take no entries", async () => {
  expect(await refused({ roundId: newId() })).toBe("roundNotFound");
  const [gone = ""] = await app.asSystem([cityId], (tx) => addRounds(tx, [aRound(7, "2025-02-01")]));
  await coordinator.call(withdrawRound, { params: { roundId: gone }, body: { version: 1, reason: "not held" } });
  expect(await refused({ roundId: gone })).toBe("roundWithdrawn");
});

test("a verification has its day and its person, and evidence is of a verification", async () => {
  expect(await refused({ verifiedOn: "2025-03-25" })).toBe("verificationIncomplete");
  expect(await refused({ verifiedBy: "Verifier" })).toBe("verificationIncomplete");
  expect(await refused({ evidence: "Photograph" })).toBe("evidenceWithoutVerification");
});

test("the amount announced stays when the project's value moves on", async () => {
  const projectId = await project();
  const { id } = await enter(anEntry(roundId, "signed", projectId, { totalInvestmentFen: 7_700 }));
  await app.asSystem([zoneId], (tx) => addProjectValues(tx, zoneId, [{ projectId, measure: "totalInvestment", amountFen: 9_900, occurredOn: "2025-04-01", reason: "raised" }]));
  expect((await officer.call(batchEntries.get, { params: { zoneId, recordId: id } })).totalInvestmentFen).toBe(7_700);
});

test("entries are found by round, track, verification and by words of the project", async () => {
  const projectId = await project(zoneId, "2503-140727-89-01-000001");
  const { id } = await enter(anEntry(past, "producing", projectId, { verifiedOn: "2025-01-10", verifiedBy: "Verifier" }));
  const found = async (query: object) => (await officer.call(batchEntries.list, { params: { zoneId }, query })).rows.map((row) => row.id);
  expect(await found({ roundId: past, track: "producing", verification: "verified" })).toEqual([id]);
  expect(await found({ text: "2503-140727-89-01-000001" })).toEqual([id]);
  expect(await found({ roundId: past, track: "producing", verification: "notVerified" })).toEqual([]);
  expect(await found({ roundId, text: "2503-140727-89-01-000001" })).toEqual([]);
});

test("an agent sees the entries of the projects that they serve, and the city's coordinator those of every zone", async () => {
  const agent = await app.as({ role: "approvalAgent", zoneId });
  const [served, others] = [await project(zoneId, undefined, agent.userId), await project()];
  const own = await enter(anEntry(roundId, "signed", served));
  const foreign = await enter(anEntry(roundId, "signed", others));
  expect((await agent.call(batchEntries.list, { params: { zoneId }, query: {} })).rows.map(({ id }) => id)).toEqual([own.id]);
  expect((await agent.refusal(batchEntries.get, { params: { zoneId, recordId: foreign.id } })).code).toBe("recordNotFound");
  expect((await agent.call(getRoundSummary, { params: { zoneId, roundId }, query: {} })).projects).toBe(1);
  expect((await coordinator.call(batchEntries.list, { params: { zoneId: cityId }, query: { limit: 200 } })).rows.map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, foreign.id]));
});

test("an enterprise's contact is not shown how its projects were verified, and the list is cut to an enterprise", async () => {
  const own = await enter(anEntry(roundId, "signed", await project()));
  const contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: owner });
  expect((await contact.refusal(batchEntries.list, { params: { zoneId }, query: { limit: 200 } })).code).toBe("notPermitted");
  const cut = async (enterpriseId: string) => (await officer.call(batchEntries.list, { params: { zoneId }, query: { enterpriseId, limit: 200 } })).rows.map(({ id }) => id);
  expect(await cut(owner)).toContain(own.id);
  expect(await cut(second)).toEqual([]);
});

test("the same project code in another zone of the round and the same track of an earlier round are told", async () => {
  const code = "2503-140727-89-01-000002";
  const [here, there] = [await project(zoneId, code), await project(other, code)];
  const [latest = ""] = await app.asSystem([cityId], (tx) => addRounds(tx, [aRound(2, "2025-04-10")]));
  const again = await project();
  const ids = [
    ...await app.asSystem([zoneId], (tx) => addBatchEntries(tx, zoneId, [anEntry(latest, "signed", here), anEntry(past, "started", again), anEntry(latest, "started", again)])),
    ...await app.asSystem([other], (tx) => addBatchEntries(tx, other, [anEntry(latest, "started", there)])),
  ];
  const summary = await coordinator.call(getRoundSummary, { params: { zoneId: cityId, roundId: latest }, query: {} });
  expect(summary.findings.map(({ code: finding, entryId, otherEntryId }) => [finding, entryId, otherEntryId]).toSorted()).toEqual([
    ["sameCodeElsewhere", ids[0], ids[3]], ["sameCodeElsewhere", ids[3], ids[0]], ["sameTrackBefore", ids[2], ids[1]],
  ].toSorted());
  expect(summary).toMatchObject({ projects: 3, totalInvestmentFen: 300_000_000 });
  const ofZone = await officer.call(getRoundSummary, { params: { zoneId, roundId: latest }, query: {} });
  expect(ofZone.findings.map(({ code: finding }) => finding)).toEqual(["sameTrackBefore"]);
  expect((await officer.refusal(getRoundSummary, { params: { zoneId, roundId: newId() }, query: {} })).code).toBe("roundNotFound");
});
