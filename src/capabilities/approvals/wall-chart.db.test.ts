import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { seeded } from "../../main/demo/seed.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { recordProjectFact } from "../projects/service/fact.ts";
import { addProjectValues } from "../projects/service/value.ts";
import type { Zone } from "../zones/contract.ts";
import { keyProjects, someCases } from "./builders.ts";
import { ItemGroup } from "./contract/item.ts";
import * as contract from "./contract/operations.ts";
import { lampOrder, stateOrder, type WallChart } from "./contract/wall-chart.ts";
import { daysOf } from "./rules/case-days.ts";
import { itemsByCode } from "./rules/item.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";
import { computedWallChart, keptWallChart } from "./service/wall-chart.ts";

const { calendar, items: catalogue, lampRules } = await readShippedCatalogue();
const means = { calendar, catalogue, lampRules };
const today = plainDate("2025-04-14");
const items = catalogue.items.slice(0, 20);

let app: TestApp;
let zone: Zone;
let leader: SignedIn;
let projectIds: string[] = [];

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  zone = await app.zone({ clockDay: today });
  leader = await app.as({ role: "zoneLeader", zoneId: zone.id });
  await app.asSystem([zone.id], async (tx) => {
    projectIds = await keyProjects(tx, zone.id, { count: 8, year: 2025, enteredOn: plainDate("2025-01-01") });
    await keyProjects(tx, zone.id, { count: 2, year: 2024, enteredOn: plainDate("2024-01-01"), name: "去年" });
    await loadCases(tx, zone.id, someCases(projectIds, { items, calendar, today, random: seeded(22) }), means);
    await recordProjectFact(tx, zone.id, { projectId: projectIds[0] ?? "", kind: "started", occurredOn: "2025-03-05", evidence: "基槽开挖", verifier: "建设局" });
  });
});
afterAll(() => app.close());

const chartAt = (query: { asOf?: string; year?: number } = {}): Promise<WallChart> => leader.call(contract.getWallChart, { params: { zoneId: zone.id }, query });
const question = (asOf = today) => ({ zoneId: zone.id, year: 2025, asOf });

test("today's chart from the kept days is the one that all facts give", async () => {
  const [kept, computed] = await app.asSystem([zone.id], async (tx) => [await keptWallChart(means, tx, question()), await computedWallChart(means, tx, question())]);
  expect(kept.cells.id.length).toBeGreaterThan(100);
  expect(new Set(kept.cells.lamp).size).toBe(lampOrder.length);
  expect(computed).toEqual(kept);
  expect(await chartAt()).toEqual(kept);
});

test("the kept days of every case are those that its facts give", async () => {
  const known = itemsByCode(catalogue);
  const rows = await app.testDatabase.asOwner<{ item: string; kept: unknown; facts: { kind: "submitted"; occurredOn: string }[] | null }>(`select c.item,
    json_build_object('state', coalesce(state, 'notBegun'), 'latestOn', latest_on, 'submittedOn', submitted_on, 'acceptedOn', accepted_on, 'silentUntil', silent_until, 'dueOn', due_on,
      'firstDueOn', first_due_on, 'decidedOn', decided_on, 'validUntil', valid_until) as kept,
    (select json_agg(json_build_object('kind', kind, 'occurredOn', occurred_on, 'procedure', procedure, 'waitingOn', waiting_on, 'promisedOn', promised_on, 'validTo', valid_to, 'days', days) order by place)
      from case_fact f where f.case_id = c.id and not struck) as facts from approval_case c`);
  expect(rows.length).toBeGreaterThan(100);
  for (const { item, kept, facts } of rows) {
    const found = known.get(item);
    expect(found && daysOf(facts ?? [], found, calendar)).toEqual(kept);
  }
});

test("the chart holds the year's projects and the items on their lists, by group and in the catalogue's order", async () => {
  const chart = await chartAt();
  expect(chart.projects.id).toEqual(projectIds);
  expect(chart.projects.started).toEqual(projectIds.map((_, place) => place === 0));
  // It was started while items barred it: that makes nothing ready.
  expect(chart.projects.ready[0]).toBe(false);
  const expected = ItemGroup.enum.flatMap((group) => items.filter((item) => item.group === group)).map(({ code }) => code);
  expect(chart.items.map(({ code }) => code)).toEqual(expected);
  expect((await chartAt({ year: 2024 })).projects.name).toEqual(["去年1", "去年2"]);
  expect((await chartAt({ year: 2023 })).items).toEqual([]);
});

test("an earlier day shows what had occurred by then, and a later one is refused", async () => {
  const day = addDays(today, -60);
  const chart = await chartAt({ asOf: day });
  expect(chart.asOf).toBe(day);
  expect(chart.projects.started.some(Boolean)).toBe(false);
  // A day to come is one by which a clock that runs is due.
  const running = ["accepted", "inSpecialProcedure"];
  expect(chart.cells.day.every((shown, cell) => shown === null || shown <= day || running.includes(stateOrder[chart.cells.state[cell] ?? 0] ?? ""))).toBe(true);
  const begun = (of: WallChart) => of.cells.state.filter((state) => state !== 0).length;
  expect(begun(chart)).toBeLessThan(begun(await chartAt()));
  expect(begun(chart)).toBeGreaterThan(0);
  expect((await chartAt({ asOf: "2024-12-31", year: 2025 })).projects.id).toEqual([]);
  expect(await leader.refusal(contract.getWallChart, { params: { zoneId: zone.id }, query: { asOf: "2025-04-15" } })).toMatchObject({ status: 422, code: "asOfInFuture" });
});

test("an earlier day shows the agent who served then", async () => {
  const agentId = await app.user(`agent-${zone.id.slice(-8)}`, { role: "approvalAgent", zoneId: zone.id });
  await app.asSystem([zone.id], (tx) => addProjectValues(tx, zone.id, [{ projectId: projectIds[1] ?? "", measure: "agent", partyId: agentId, occurredOn: "2025-04-10" }]));
  expect((await chartAt()).projects.agent[1]).toBe(`agent-${zone.id.slice(-8)}`);
  expect((await chartAt({ asOf: "2025-04-09" })).projects.agent[1]).toBeNull();
});
