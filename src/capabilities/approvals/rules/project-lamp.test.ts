import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import type { LampRule } from "../contract/lamp-rule.ts";
import { lampSentence } from "../messages/lamp.ts";
import { readLampRules } from "./lamp-rules.ts";
import type { LampFacts } from "./lamp-measure.ts";
import { lampsOf, zoneFacts, type StandingExcuse } from "./project-lamp.ts";

const folder = path.join(import.meta.dirname, "../../../../catalogue/lamp-rules");
const shipped = readLampRules(readdirSync(folder).map((name) => parse(readFileSync(path.join(folder, name), "utf8")) as unknown));
if (!shipped.allowed) throw new Error(JSON.stringify(shipped.faults));
const rulesOf = (code: string): readonly LampRule[] => shipped.catalogue.sets.find((set) => set.code === code)?.rules ?? [];

const nothing: LampFacts = { plannedStart: null, firstPlannedStart: null, startedOn: null, enteredOn: null, annualPlanFen: null, months: [], near: 0, overdue: 0, cases: 0 };
const facts = (part: Partial<LampFacts>): LampFacts => ({ ...nothing, ...part });
/** What was completed in each month from January on, of a year's plan of 1,200. */
const completed = (...done: (number | null)[]): Partial<LampFacts> => ({
  annualPlanFen: 1200, months: done.map((one, place) => ({ month: `2025-0${String(place + 1)}`, plannedFen: null, completedFen: one })),
});
const lampIn = (code: string, dimension: string, part: Partial<LampFacts>, asOf: string, subject: "project" | "zone" = "project") =>
  lampsOf(rulesOf(code), subject, facts(part), [], plainDate(asOf)).find((lamp) => lamp.dimension === dimension);
const colour = (...asked: Parameters<typeof lampIn>) => lampIn(...asked)?.lamp;

describe("银川 2025", () => {
  test.each([
    // Planned for February: the month itself and its last day are in time.
    ["2025-02-10", null, "2025-02-28", "green"], ["2025-02-10", null, "2025-03-01", "yellow"], ["2025-02-10", null, "2025-03-31", "yellow"], ["2025-02-10", null, "2025-04-30", "yellow"],
    ["2025-02-10", null, "2025-05-01", "red"], ["2025-02-10", "2025-02-27", "2025-06-01", "green"], ["2025-02-10", "2025-04-20", "2025-06-01", "green"], ["2025-02-28", null, "2025-03-01", "yellow"],
    ["2024-12-01", null, "2025-01-01", "yellow"], ["2024-11-30", null, "2025-02-01", "red"], ["2025-09-01", null, "2025-04-14", "green"], [null, null, "2025-04-14", "unknown"],
  ])("planned for %s, started on %s: on %s the start is %s", (plannedStart, startedOn, asOf, lamp) => {
    expect(colour("yinchuan2025", "start", { plannedStart, startedOn }, asOf)).toBe(lamp);
  });
  test.each([
    // Of 1,200 a year, 300 by the end of March: 25 %. Yellow from 10 points below, red beyond 30.
    [[100, 100, 100], "2025-03-31", "green"], [[60, 60, 61], "2025-03-31", "green"], [[60, 60, 60], "2025-03-31", "yellow"], [[0, 0, 0], "2025-03-31", "yellow"],
    [[0, 0, 0, 0], "2025-04-30", "red"], [[20, 20, 0, 0], "2025-04-30", "yellow"], [[40, 0, 0, 0], "2025-04-30", "yellow"], [[39, 0, 0, 0], "2025-04-30", "red"],
    [[100, 100, 100], "2025-03-30", "green"], [[60, 60, 0], "2025-03-30", "green"], [[null, null, null], "2025-03-31", "unknown"], [[400, 0, 0], "2025-03-31", "green"],
  ])("completed %j: on %s the progress is %s", (done, asOf, lamp) => { expect(colour("yinchuan2025", "progress", completed(...done), asOf)).toBe(lamp); });
  test.each([
    ["2025-03-05", null, "2025-04-05", "green"], ["2025-03-05", null, "2025-04-06", "yellow"], ["2025-03-05", null, "2025-05-05", "yellow"], ["2025-03-05", null, "2025-05-06", "red"],
    ["2025-03-05", "2025-05-10", "2025-05-10", "green"], ["2025-01-31", null, "2025-02-28", "green"], ["2025-01-31", null, "2025-03-01", "yellow"], [null, null, "2025-05-01", "unknown"],
  ])("started on %s, entered in the statistics on %s: on %s it is %s", (startedOn, enteredOn, asOf, lamp) => {
    expect(colour("yinchuan2025", "statistics", { startedOn, enteredOn }, asOf)).toBe(lamp);
  });
});

describe("三亚 2022", () => {
  test.each([
    // Per cent of the planned 300: half of it is yellow, less is red.
    [[100, 100, 100], "2025-03-31", "green"], [[100, 100, 99], "2025-03-31", "yellow"], [[50, 50, 50], "2025-03-31", "yellow"], [[50, 50, 49], "2025-03-31", "red"],
    [[0, 0, 0], "2025-03-31", "red"], [[100, 0, 0], "2025-01-31", "green"], [[300, 0, 0], "2025-03-31", "green"],
  ])("completed %j: on %s the investment is %s", (done, asOf, lamp) => { expect(colour("sanya2022", "investment", completed(...done), asOf)).toBe(lamp); });
  test.each([
    [[100, 100], "2025-02-28", "green"], [[100, 99], "2025-02-28", "yellow"], [[99, 100], "2025-02-28", "green"], [[99, 99], "2025-02-28", "red"], [[99, 99, 100], "2025-03-31", "green"],
    [[100, 99, 99], "2025-03-31", "red"], [[99, null, 99], "2025-03-31", "yellow"],
  ])("the area completed %j: on %s it is %s", (done, asOf, lamp) => { expect(colour("sanya2022", "investment", completed(...done), asOf, "zone")).toBe(lamp); });
});

describe("武汉", () => {
  test.each([
    // A ratio to the plan of 300, neither points nor the lag: 240 is 80 %, 180 is 60 %.
    [[100, 100, 40], "green"], [[100, 100, 39], "yellow"], [[60, 60, 60], "yellow"], [[60, 60, 59], "red"], [[0, 0, 0], "red"], [[200, 200, 200], "green"],
  ])("completed %j by the end of March: %s", (done, lamp) => { expect(colour("wuhan", "progress", completed(...done), "2025-03-31")).toBe(lamp); });
});

describe("cases, by the example and by 宿迁", () => {
  test.each([
    ["example", 0, 0, 3, "green"], ["example", 1, 0, 3, "yellow"], ["example", 1, 1, 3, "red"], ["example", 0, 0, 0, "unknown"], ["suqian2025", 2, 0, 3, "blue"], ["suqian2025", 2, 1, 3, "red"],
  ])("%s: near %i, overdue %i of %i is %s", (code, near, overdue, cases, lamp) => { expect(colour(code, "caseLimit", { near, overdue, cases }, "2025-04-14")).toBe(lamp); });
});

test("a lag of ten per cent of the plan is not a lag of ten points", () => {
  const done = completed(90, 90, 90);
  expect(colour("yinchuan2025", "progress", done, "2025-03-31")).toBe("green");
  expect(colour("sanya2022", "investment", done, "2025-03-31")).toBe("yellow");
  expect(lampIn("yinchuan2025", "progress", done, "2025-03-31")?.value).toBe(2.5);
  expect(lampIn("sanya2022", "investment", done, "2025-03-31")?.value).toBe(10);
});

test("a project's own months stand in the place of the year's twelfth, so that a winter asks for nothing", () => {
  const months = [0, 0, 60].map((plannedFen, place) => ({ month: `2025-0${String(place + 1)}`, plannedFen, completedFen: place === 2 ? 60 : 0 }));
  expect(colour("sanya2022", "investment", { annualPlanFen: 1200, months }, "2025-02-28")).toBe("green");
  expect(colour("sanya2022", "investment", { annualPlanFen: 1200, months }, "2025-03-31")).toBe("green");
  expect(colour("sanya2022", "investment", completed(0, 0, 60), "2025-03-31")).toBe("red");
});

test("months that are over and not reported are told, and the lamp is that of the last one reported", () => {
  const lamp = lampIn("wuhan", "progress", completed(100, 100), "2025-04-14");
  expect(lamp?.inputs).toMatchObject({ month: "2025-02", unreported: 1, planFen: 200, doneFen: 200 });
  expect(lamp && lampSentence(lamp)).toContain("其后 1 个月未报");
});

const excuse: StandingExcuse = { id: "e", dimension: "progress", kind: "winterStoppage", reason: "冻土", approver: "管委会", from: "2025-03-01", to: "2025-03-31" };
test("an approved excuse takes yellow and red out of its own dimension for its time, and says so", () => {
  const on = (asOf: string, given = excuse) => lampsOf(rulesOf("wuhan"), "project", facts(completed(0, 0, 0)), [given], plainDate(asOf))[0];
  expect(on("2025-03-31")).toMatchObject({ lamp: "excused", would: "red", excuse: { approver: "管委会" } });
  expect(on("2025-04-01")?.lamp).toBe("red");
  expect(on("2025-03-31", { ...excuse, dimension: "start" })?.lamp).toBe("red");
  const lamp = on("2025-03-31");
  expect(lamp && lampSentence(lamp)).toContain("应亮红灯，因冬季停工（2025-03-01 至 2025-03-31，管委会批准：冻土）免亮灯");
});

test("a dimension shows one lamp: the gravest of its rules", () => {
  const rules = [...rulesOf("wuhan"), ...rulesOf("yinchuan2025")];
  const lamps = lampsOf(rules, "project", facts({ ...completed(50, 50, 50), plannedStart: "2025-04-01" }), [], plainDate("2025-03-31"));
  expect(lamps.map(({ dimension, lamp, rule }) => [dimension, lamp, rule.id])).toEqual([
    ["progress", "red", "wuhan-progress"], ["start", "green", "yinchuan-start"], ["statistics", "unknown", "yinchuan-statistics"],
  ]);
});

test("the zone's projects are added up, each by its own plan", () => {
  const own = { annualPlanFen: 1200, months: [{ month: "2025-01", plannedFen: 10, completedFen: 10 }] };
  const sum = zoneFacts([facts(completed(100, 50)), facts(own)], 2025);
  expect(sum.months.find(({ month }) => month === "2025-01")).toEqual({ month: "2025-01", plannedFen: 110, completedFen: 110 });
  expect(sum.months.reduce((total, { plannedFen }) => total + (plannedFen ?? 0), 0)).toBe(1210);
  expect(sum.annualPlanFen).toBe(2400);
});

test("the sentence names the plan, the first plan where it was moved, and the level reached", () => {
  const lamp = lampIn("yinchuan2025", "start", { plannedStart: "2025-03-10", firstPlannedStart: "2025-01-10" }, "2025-04-14");
  expect(lamp && lampSentence(lamp)).toBe("计划 2025-03-10 开工（首次计划 2025-01-10），尚未开工；计划开工月份起未开工的月数 1个月，达到1个月亮黄灯。");
  const progress = lampIn("yinchuan2025", "progress", completed(0, 0, 0), "2025-03-31");
  expect(progress && lampSentence(progress)).toContain("完成率 0%，序时 25%；投资完成率低于序时进度 25个百分点，达到10个百分点亮黄灯");
});

test("time alone never makes a lamp of an unstarted project milder, and more investment never makes one graver", () => {
  const weight = { unknown: 0, green: 1, blue: 2, excused: 3, yellow: 4, red: 5 };
  const start = plainDate("2025-01-01");
  fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (planned, at, later) => {
    const on = (offset: number) => weight[colour("yinchuan2025", "start", { plannedStart: addDays(start, planned) }, addDays(start, offset)) ?? "unknown"];
    expect(on(at + later)).toBeGreaterThanOrEqual(on(at));
  }));
  fc.assert(fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 9 }), fc.nat(8), fc.nat(200), fc.constantFrom("yinchuan2025", "wuhan"), (done, place, more, code) => {
    const on = (months: number[]) => weight[colour(code, "progress", completed(...months), "2025-09-30") ?? "unknown"];
    expect(on(done.map((one, at) => (at === place ? one + more : one)))).toBeLessThanOrEqual(on(done));
  }));
});
