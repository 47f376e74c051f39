import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { historyOfRecord } from "../../platform/history/contract.ts";
import { historyRoutes } from "../../platform/history/routes.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { aRound, anEntry } from "./builders.ts";
import { correctRound, createRound, getRound, listRounds, withdrawRound } from "./contract/round.ts";
import { batchRoutes } from "./routes.ts";
import { addBatchEntries } from "./service/entry.ts";

const means = meansOf(await readShippedCatalogue());

const clockDay = plainDate("2025-04-14");
let app: TestApp;
let cityId: string;
let zoneId: string;
let coordinator: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  app = await testApp(historyRoutes, (door) => { batchRoutes(door, means); });
  cityId = (await app.zone({ kind: "city", clockDay })).id;
  zoneId = (await app.zone({ parentId: cityId, clockDay })).id;
  coordinator = await app.as({ role: "cityCoordinator", zoneId: cityId });
  officer = await app.as({ role: "projectOfficer", zoneId });
});
afterAll(() => app.close());

let seq = 0;
const create = (heldOn: string, part: object = {}) => {
  seq += 1;
  return coordinator.call(createRound, { body: { ...aRound(seq, heldOn), ...part } });
};

test("the city's coordinator records a round on the day that their zones' clocks show; others read it", async () => {
  const round = await create("2025-03-20", { sourceRef: "Notice 1" });
  expect(round).toMatchObject({ recordedOn: clockDay, recordedBy: coordinator.userId, sourceRef: "Notice 1", withdrawn: false, version: 1 });
  expect(await officer.call(getRound, { params: { roundId: round.id } })).toEqual(round);
  expect((await officer.refusal(createRound, { body: aRound(80, "2025-03-20") })).code).toBe("notPermitted");
  expect((await officer.refusal(getRound, { params: { roundId: newId() } })).code).toBe("roundNotFound");
});

test("an organiser has each number once a year, by entry and by correction; once withdrawn it is free again", async () => {
  const round = await create("2025-01-05");
  const same = aRound(round.seq, "2025-06-05");
  expect(await coordinator.refusal(createRound, { body: same })).toMatchObject({ code: "roundTaken", errors: [{ field: "body/seq" }] });
  const second = await create("2025-01-06");
  expect(await coordinator.refusal(correctRound, { params: { roundId: second.id }, body: { ...same, version: 1, reason: "number" } })).toMatchObject({ code: "roundTaken", errors: [{ field: "body/seq" }] });
  await coordinator.call(withdrawRound, { params: { roundId: round.id }, body: { version: 1, reason: "not held" } });
  expect(await coordinator.call(createRound, { body: same })).toMatchObject({ seq: round.seq });
});

test("a correction on an old version is a conflict that shows the round as it is; a withdrawn one is changed no more", async () => {
  const round = await create("2025-02-05");
  const body = { ...aRound(round.seq, "2025-02-06"), reason: "the day was put off" };
  const params = { roundId: round.id };
  const second = await coordinator.call(correctRound, { params, body: { ...body, version: 1 } });
  expect(second).toMatchObject({ version: 2, heldOn: "2025-02-06" });
  expect(await coordinator.refusal(correctRound, { params, body: { ...body, version: 1 } })).toMatchObject({ code: "versionConflict", status: 409, current: second });
  await coordinator.call(withdrawRound, { params, body: { version: 2, reason: "not held" } });
  expect((await coordinator.refusal(correctRound, { params, body: { ...body, version: 3 } })).code).toBe("roundWithdrawn");
  expect((await coordinator.refusal(withdrawRound, { params, body: { version: 3, reason: "again" } })).code).toBe("roundWithdrawn");
});

test("a round that projects stand in is not withdrawn from under them", async () => {
  const round = await create("2025-02-20");
  await app.asSystem([zoneId], async (tx) => {
    const [projectId = ""] = await createProjects(tx, zoneId, [aProject(1, (await someEnterprises(tx, zoneId, 1))[0] ?? "", { occurredOn: "2025-01-01" })]);
    await addBatchEntries(tx, zoneId, [anEntry(round.id, "signed", projectId), anEntry(round.id, "started", projectId, { totalInvestmentFen: 5 })]);
  });
  expect((await coordinator.refusal(withdrawRound, { params: { roundId: round.id }, body: { version: 1, reason: "not held" } })).code).toBe("roundHasEntries");
  const { rows } = await officer.call(listRounds, { query: { limit: 200 } });
  expect(rows.find(({ id }) => id === round.id)).toMatchObject({ projects: 1, totalInvestmentFen: 5 });
});

test("rounds are listed newest first, by pages without gap or repetition, by year, level and day", async () => {
  await create("2023-05-01", { level: "province" });
  await create("2023-06-01");
  await create("2023-06-01");
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await officer.call(listRounds, { query: { limit: 2, withdrawn: "with", ...(cursor === undefined ? {} : { cursor }) } });
    seen.push(...page.rows.map(({ heldOn, id }) => `${heldOn} ${id}`));
    cursor = page.next;
    expect(page.total).toBe((await officer.call(listRounds, { query: { limit: 200, withdrawn: "with" } })).rows.length);
  } while (cursor !== undefined);
  expect(seen).toEqual(seen.toSorted().toReversed());
  expect(new Set(seen).size).toBe((await officer.call(listRounds, { query: { limit: 1, withdrawn: "with" } })).total);
  const total = async (query: object) => (await officer.call(listRounds, { query })).total;
  expect([await total({ year: 2023 }), await total({ year: 2023, level: "province" }), await total({ year: 2023, asOf: "2023-05-31" }), await total({ year: 2022 })]).toEqual([3, 1, 1, 0]);
  expect((await officer.refusal(listRounds, { query: { cursor: "nonsense" } })).code).toBe("cursorInvalid");
});

test("who works in any zone reads how a round came to be; an enterprise's contact does not", async () => {
  const round = await create("2025-03-21");
  const ask = { params: { zoneId, rowId: round.id }, query: {} };
  expect((await officer.call(historyOfRecord, ask)).rows.map(({ table, action }) => [table, action])).toEqual([["batch_round", "insert"]]);
  const other = (await app.zone()).id;
  const [enterpriseId = ""] = await app.asSystem([other], (tx) => someEnterprises(tx, other, 1));
  const contact = await app.as({ role: "enterpriseContact", zoneId: other, enterpriseId });
  expect((await contact.refusal(historyOfRecord, ask)).code).toBe("notPermitted");
});

test("a round is not withdrawn while entries of a zone out of the coordinator's sight stand in it", async () => {
  const round = await create("2025-03-22");
  const other = (await app.zone({ clockDay })).id;
  await app.asSystem([other], async (tx) => {
    const [owner = ""] = await someEnterprises(tx, other, 1);
    const [project = ""] = await createProjects(tx, other, [aProject(1, owner)]);
    await addBatchEntries(tx, other, [anEntry(round.id, "signed", project)]);
  });
  expect((await coordinator.refusal(withdrawRound, { params: { roundId: round.id }, body: { version: 1, reason: "entered twice" } })).code).toBe("roundHasEntries");
});
