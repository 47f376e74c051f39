import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { projectRoutes } from "../projects/routes.ts";
import { recordProjectFact } from "../projects/service/fact.ts";
import { addMonthlyInvestments } from "../projects/service/monthly-investment.ts";
import { monthlyInvestments } from "../projects/contract/monthly-investment.ts";
import { addProjectValues } from "../projects/service/value.ts";
import { keyProjects } from "./builders.ts";
import { listLampRuleSets, listLamps } from "./contract/lamp.ts";
import { lampExcuses, zoneLampRules } from "./contract/lamp-ledgers.ts";
import type { LampRule } from "./contract/lamp-rule.ts";
import { getWallChart, listDueCases, listProjectCases } from "./contract/operations.ts";
import { projectLampOrder, lampOrder } from "./contract/wall-chart.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";

const means = meansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let other: string;
let officer: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let onlooker: SignedIn;
let late = "";
let started = "";
let days = 0;

beforeAll(async () => {
  app = await testApp((door) => { projectRoutes(door); approvalRoutes(door, means); });
  [zoneId, other] = [(await app.zone({ clockDay: today })).id, (await app.zone({ clockDay: today })).id];
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: other });
  onlooker = await app.as({ role: "zoneLeader", zoneId: other });
  await app.asSystem([zoneId], async (tx) => {
    [late = "", started = ""] = await keyProjects(tx, zoneId, { count: 2, year: 2025, enteredOn: plainDate("2024-12-01") });
    await addProjectValues(tx, zoneId, [
      { projectId: late, measure: "plannedStart", day: "2025-01-10", occurredOn: "2024-12-01" },
      { projectId: late, measure: "plannedStart", day: "2025-03-10", occurredOn: "2025-02-20" },
      { projectId: started, measure: "annualPlannedInvestment", year: 2025, amountFen: 1200, occurredOn: "2025-01-05" },
    ]);
    await recordProjectFact(tx, zoneId, { projectId: started, kind: "started", occurredOn: "2025-02-05", evidence: "基槽", verifier: "建设局" });
    await addMonthlyInvestments(tx, zoneId, [100, 60, 0].map((completedFen, place) => ({ projectId: started, month: `2025-0${String(place + 1)}`, completedFen })));
    await loadCases(tx, zoneId, [{ projectId: late, item: "investFiling", facts: [{ kind: "submitted", occurredOn: "2025-04-10" }, { kind: "accepted", occurredOn: "2025-04-11" }] }], means);
  });
});
afterAll(() => app.close());

const rulesOf = async (code: string): Promise<LampRule[]> => (await officer.call(listLampRuleSets, {})).sets.find((set) => set.code === code)?.rules ?? [];
const choose = (validFrom: string, base: string, rules: readonly LampRule[]) =>
  officer.call(zoneLampRules.create, { params: { zoneId }, body: { validFrom, base, name: base, rules: [...rules] } });
const lamps = (query: { asOf?: string; under?: string; projectId?: string } = {}) => leader.call(listLamps, { params: { zoneId }, query });
const shown = async (projectId: string, query: Parameters<typeof lamps>[0] = {}) =>
  Object.fromEntries((await lamps(query)).rows.find((row) => row.projectId === projectId)?.lamps.map(({ dimension, lamp }) => [dimension, lamp]) ?? []);
/** Each entry is of a day long before any that these tests choose rules for. */
const distantDay = () => { days += 1; return `1990-01-${String(days).padStart(2, "0")}`; };
const example = means.lampRules.example.rules;
const excuse = (part: object = {}) => ({ projectId: started, dimension: "progress" as const, kind: "winterStoppage" as const, fromDay: "2025-01-01", toDay: "2025-01-31", approver: "Li", approvedOn: "2025-01-02", grounds: "frost", ...part });

describe("rules of a zone", () => {
  ledgerManners(zoneLampRules, () => ({ zoneId: other, keeper: stranger, onlooker, stranger: officer, entry: () => ({ validFrom: distantDay(), name: "x", rules: example }), required: "name" }));
});
describe("excuses", () => {
  ledgerManners(lampExcuses, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry: () => excuse(), required: "approver", day: "approvedOn", reference: "projectId" }));
});

test("where nothing is chosen the example is in force, and says that it is one", async () => {
  const { inForce, rows } = await lamps();
  expect(inForce).toMatchObject({ base: "example", recordId: null, validFrom: null });
  expect(inForce.rules.every(({ verified }) => !verified)).toBe(true);
  expect(rows.flatMap(({ lamps: own }) => own.map(({ dimension }) => dimension))).toEqual(["caseLimit", "caseLimit"]);
});

test("chosen rules light the project's lamps from their day on, each with its clause and inputs, and a past day is replayed by the rules of that day", async () => {
  await choose("2025-02-01", "yinchuan2025", await rulesOf("yinchuan2025"));
  expect(await shown(late)).toEqual({ caseLimit: "yellow", start: "yellow", progress: "unknown", statistics: "unknown" });
  expect(await shown(started)).toMatchObject({ start: "green", progress: "yellow", statistics: "red" });
  expect(await shown(late, { asOf: "2025-02-19" })).toMatchObject({ start: "yellow" });
  expect(await shown(late, { asOf: "2025-01-31" })).toEqual({ caseLimit: "green" });
  const start = (await lamps({ projectId: late })).rows[0]?.lamps.find(({ dimension }) => dimension === "start");
  expect(start).toMatchObject({ rule: { id: "yinchuan-start" }, value: 1, level: { lamp: "yellow" }, inputs: { plannedStart: "2025-03-10", firstPlannedStart: "2025-01-10" } });
  await choose("2025-04-01", "wuhan", await rulesOf("wuhan"));
  expect(await shown(started)).toEqual({ caseLimit: "unknown", progress: "red" });
  expect(await shown(started, { asOf: "2025-03-31" })).toMatchObject({ progress: "yellow", statistics: "yellow" });
});

test("what would have been red under another set is told beside what is", async () => {
  const { rows, zone, zoneCompared } = await lamps({ under: "sanya2022" });
  expect(rows.find(({ projectId }) => projectId === started)?.compared.map(({ dimension, lamp }) => [dimension, lamp])).toEqual([["investment", "yellow"]]);
  expect(zone).toEqual([]);
  expect(zoneCompared.map(({ lamp, value }) => [lamp, value])).toEqual([["red", 2]]);
});

test("a threshold changed by a clerk changes the lamps at once, on the chart too, and the one before stays in the history", async () => {
  const before = (await leader.call(zoneLampRules.list, { params: { zoneId }, query: {} })).rows.find(({ base }) => base === "wuhan");
  if (!before) throw new Error("no rules");
  const rules = before.rules.map((rule) => ({ ...rule, levels: rule.levels.map((level) => (level.lamp === "red" ? { ...level, value: 50 } : level)) }));
  await officer.call(zoneLampRules.correct, { params: { zoneId, recordId: before.id }, body: { validFrom: before.validFrom, base: "wuhan", name: before.name, rules, version: before.version, reason: "by our own document" } });
  expect(await shown(started)).toMatchObject({ progress: "yellow" });
  const chart = await leader.call(getWallChart, { params: { zoneId }, query: {} });
  const progress = chart.lamps.find(({ dimension }) => dimension === "progress")?.lamp[chart.projects.id.indexOf(started)];
  expect(projectLampOrder[progress ?? -1]).toBe("yellow");
  expect(await shown(started, { asOf: "2025-03-31" })).toMatchObject({ progress: "yellow" });
});

test("how near a case must be is the zone's own rule, on its page, on the chart and in the list of due cases", async () => {
  const due = (await leader.call(listProjectCases, { params: { zoneId, projectId: late }, query: {} })).cases[0];
  expect(due?.lamp).toBe("near");
  const strict = example.map((rule) => ({ ...rule, levels: rule.levels.filter(({ lamp }) => lamp === "red") }));
  await choose("2025-04-10", "example", strict);
  expect((await leader.call(listProjectCases, { params: { zoneId, projectId: late }, query: {} })).cases[0]?.lamp).toBe("inHand");
  const chart = await leader.call(getWallChart, { params: { zoneId }, query: {} });
  expect(chart.cells.lamp.map((lamp) => lampOrder[lamp])).toEqual(["inHand"]);
  expect((await leader.call(listDueCases, { params: { zoneId }, query: {} })).total).toBe(0);
});

test("an approved excuse takes a lamp out of red from its approval on, and says who approved it", async () => {
  await choose("2025-04-12", "yinchuan2025", await rulesOf("yinchuan2025"));
  expect(await shown(started)).toMatchObject({ statistics: "red" });
  await officer.call(lampExcuses.create, { params: { zoneId }, body: excuse({ dimension: "statistics", kind: "policy", fromDay: "2025-04-01", toDay: "2025-04-30", approvedOn: "2025-04-13" }) });
  const { lamps: own } = (await lamps({ projectId: started })).rows[0] ?? { lamps: [] };
  expect(own.find(({ dimension }) => dimension === "statistics")).toMatchObject({ lamp: "excused", would: "red", excuse: { approver: "Li", kind: "policy" } });
  expect(await shown(started, { asOf: "2025-04-12" })).toMatchObject({ statistics: "red" });
});

test("a monthly plan that is changed lights no lamp of a day before its change otherwise", async () => {
  const { rows } = await leader.call(monthlyInvestments.list, { params: { zoneId }, query: { projectId: started } });
  const march = rows.find(({ month }) => month === "2025-03");
  if (!march) throw new Error("no month");
  const correct = (part: { plannedFen: number; plannedFrom: string; version: number }) =>
    officer.call(monthlyInvestments.correct, { params: { zoneId, recordId: march.id }, body: { projectId: started, month: "2025-03", completedFen: 0, reason: "plan", ...part } });
  const behind = async (asOf: string) => (await lamps({ asOf, projectId: started })).rows[0]?.lamps.find(({ dimension }) => dimension === "progress")?.inputs;
  await correct({ plannedFen: 500, plannedFrom: "2025-02-01", version: 1 });
  const [before, then] = [await behind("2025-03-31"), await behind("2025-04-13")];
  expect([before?.planFen, then?.planFen]).toEqual([500, 500]);
  await correct({ plannedFen: 300, plannedFrom: "2025-04-13", version: 2 });
  expect((await behind("2025-04-13"))?.planFen).toBe(300);
  expect(await behind("2025-03-31")).toEqual(before);
});

test("what cannot stand is refused and says why", async () => {
  const refusal = async (body: object) => (await officer.refusal(zoneLampRules.create, { params: { zoneId }, body: { validFrom: "2025-06-01", name: "x", rules: example, ...body } })).code;
  const [near] = example;
  expect(await refusal({ base: "nobody" })).toBe("unknownLampSet");
  expect(await refusal({ rules: [{ ...near, unit: "percent" }] })).toBe("lampUnitMisfits");
  expect(await refusal({ rules: [near, near] })).toBe("duplicateLampRule");
  expect(await refusal({ rules: [{ ...near, subject: "zone" }] })).toBe("lampSubjectMisfits");
  expect(await refusal({ rules: [{ ...near, levels: [{ lamp: "red", compare: "atMost", value: 1 }, { lamp: "red", compare: "atMost", value: 2 }] }] })).toBe("lampLevelTwice");
  expect(await refusal({ rules: [{ ...near, levels: [{ lamp: "yellow", compare: "atMost", value: 1 }, { lamp: "red", compare: "atMost", value: 5 }] }] })).toBe("lampLevelsReversed");
  expect(await refusal({ validFrom: "2025-04-12" })).toBe("recordTaken");
  expect((await officer.refusal(lampExcuses.create, { params: { zoneId }, body: excuse({ toDay: "2024-12-31" }) })).code).toBe("excuseReversed");
  expect((await leader.refusal(listLamps, { params: { zoneId }, query: { under: "nobody" } })).code).toBe("unknownLampSet");
});
