import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { keyProjects } from "./builders.ts";
import { commitmentEvidence } from "./contract/commitment-evidence.ts";
import { environmentalCommitments } from "./contract/environmental-commitment.ts";
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
  app = await testApp((door) => { approvalRoutes(door, means); });
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

const commitment = (place = 1) => ({ projectId: projects[place] ?? "", subject: "vocs" as const, content: "Emits no VOCs.", target: "zero", committedOn: "2024-11-05", dueOn: "2025-12-31" });
const committed = (part: object = {}, place = 1) => officer.call(environmentalCommitments.create, { params: { zoneId }, body: { ...commitment(place), ...part } });
const evidence = (commitmentId: string) => ({ commitmentId, kind: "monitoring" as const, occurredOn: "2025-03-03", result: "met" as const, content: "The quarter's report." });
const shown = (commitmentId: string, part: object = {}) => officer.call(commitmentEvidence.create, { params: { zoneId }, body: { ...evidence(commitmentId), ...part } });

const keepers = () => ({ zoneId, keeper: officer, onlooker: leader, stranger });
ledgerManners(environmentalCommitments, () => ({ ...keepers(), entry: () => commitment(), required: "target", day: "committedOn", reference: "projectId" }));
ledgerManners(commitmentEvidence, () => ({ ...keepers(), entry: async () => evidence((await committed()).id), required: "result", day: "occurredOn", reference: "commitmentId" }));

test("a term before the promise is refused, and one that lies ahead is not", async () => {
  expect((await officer.refusal(environmentalCommitments.create, { params: { zoneId }, body: { ...commitment(), dueOn: "2024-11-04" } })).code).toBe("dueBeforeCommitted");
  expect((await committed({ dueOn: "2030-01-01" })).dueOn).toBe("2030-01-01");
});

test("a commitment tells its evidence that stands, the oldest first", async () => {
  const { id } = await committed();
  const later = await shown(id, { occurredOn: "2025-04-01", result: "notMet", kind: "inspection" });
  const earlier = await shown(id, { occurredOn: "2025-01-01" });
  const mistaken = await shown(id);
  await officer.call(commitmentEvidence.withdraw, { params: { zoneId, recordId: mistaken.id }, body: { version: 1, reason: "登记有误" } });
  const { evidence: told } = await officer.call(environmentalCommitments.get, { params: { zoneId, recordId: id } });
  expect(told).toEqual([
    { id: earlier.id, kind: "monitoring", occurredOn: "2025-01-01", result: "met" },
    { id: later.id, kind: "inspection", occurredOn: "2025-04-01", result: "notMet" },
  ]);
  const ofIt = await officer.call(commitmentEvidence.list, { params: { zoneId }, query: { commitmentId: id } });
  expect(ofIt.rows.map((row) => [row.id, row.subject, row.projectId])).toEqual([later, earlier].map((row) => [row.id, "vocs", projects[1]]));
});

test("a commitment is withdrawn only after its evidence, and then takes no more", async () => {
  const { id } = await committed();
  const one = await shown(id);
  const body = { version: 1, reason: "登记有误" };
  expect((await officer.refusal(environmentalCommitments.withdraw, { params: { zoneId, recordId: id }, body })).code).toBe("evidenceStands");
  expect((await officer.call(environmentalCommitments.get, { params: { zoneId, recordId: id } })).withdrawn).toBe(false);
  await officer.call(commitmentEvidence.withdraw, { params: { zoneId, recordId: one.id }, body });
  expect((await officer.call(environmentalCommitments.withdraw, { params: { zoneId, recordId: id }, body })).withdrawn).toBe(true);
  expect((await officer.refusal(commitmentEvidence.create, { params: { zoneId }, body: evidence(id) })).code).toBe("commitmentNotFound");
});

test("evidence follows its commitment to another project, and a correction may give it to another commitment", async () => {
  const [first, second] = [await committed(), await committed({}, 0)];
  const one = await shown(first.id);
  await officer.call(environmentalCommitments.correct, { params: { zoneId, recordId: first.id }, body: { ...commitment(0), version: 1, reason: "项目选错" } });
  expect((await officer.call(commitmentEvidence.get, { params: { zoneId, recordId: one.id } }))).toMatchObject({ projectId: projects[0], version: 2 });
  const moved = await officer.call(commitmentEvidence.correct, { params: { zoneId, recordId: one.id }, body: { ...evidence(second.id), version: 2, reason: "承诺选错" } });
  expect(moved).toMatchObject({ commitmentId: second.id, projectId: projects[0] });
});

test("an agent sees commitments and evidence of the projects that they serve alone, and keeps none", async () => {
  const [own, others] = [await committed({}, 0), await committed()];
  const [ownEvidence, othersEvidence] = [await shown(own.id), await shown(others.id)];
  const seen = [
    ...(await agent.call(environmentalCommitments.list, { params: { zoneId }, query: { limit: 200 } })).rows,
    ...(await agent.call(commitmentEvidence.list, { params: { zoneId }, query: { limit: 200 } })).rows,
  ].map(({ id }) => id);
  expect(seen).toEqual(expect.arrayContaining([own.id, ownEvidence.id]));
  expect(seen).not.toContain(others.id);
  expect(seen).not.toContain(othersEvidence.id);
  expect((await agent.refusal(environmentalCommitments.create, { params: { zoneId }, body: commitment(0) })).code).toBe("notPermitted");
});
