import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { workCalendar } from "../../../kernel/work-calendar.ts";
import { caseFactKinds, type CaseFactEntry, type CaseState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { daysOf } from "./case-days.ts";
import { isFinished, mayRecord, mayStand, nextOf, stateOf } from "./case-state.ts";

const today = plainDate("2025-04-14");
const calendar = workCalendar([]);
const limitless = {
  code: "projectPlanningPermit", name: "建设工程规划许可证", shortName: "工程规划", stage: "engineering", group: "planningPermit", ruleOwner: "自然资源部门",
  resultDocument: "许可证", prerequisites: [],
  barsStart: true, barsOperation: false, replaceableBy: [{ way: "commitment", source: "", evidence: "unverified" }], applicability: "", source: "", evidence: "statute",
} satisfies ApprovalItem;
const item: ApprovalItem = { ...limitless, statutoryLimit: { n: 20, unit: "workday", source: "行政许可法第四十二条", verified: true } };
const filing: ApprovalItem = { ...limitless, noLimitReason: "备案即办" };
const step = (kind: CaseFactEntry["kind"], occurredOn: string, more: Partial<CaseFactEntry> = {}): CaseFactEntry => ({ kind, occurredOn, ...more });
const through = (...kinds: CaseFactEntry["kind"][]) => kinds.map((kind) => step(kind, "2025-03-03", { reason: "理由", person: "张三" }));

describe("what may happen next", () => {
  const table: readonly [CaseState, readonly string[]][] = [
    ["notBegun", ["preparing", "submitted", "notApplicable", "replaced"]],
    ["submitted", ["accepted", "refused", "withdrawn"]],
    ["accepted", ["decided", "refused", "withdrawn"]],
    ["decided", ["delivered"]],
    ["delivered", []],
    ["notApplicable", []],
  ];
  test.each(table)("after %s is %j", (state, next) => { expect(nextOf(state, item)).toEqual(next); });
  test("a filing is decided from submission, since the receipt is the filing", () => {
    expect(nextOf("submitted", filing)).toContain("decided");
    expect(nextOf("submitted", item)).not.toContain("decided");
  });
});

describe("a step is refused", () => {
  const submitted = through("submitted");
  const accepted = through("submitted", "accepted");
  const cases: readonly [string, CaseFactEntry, readonly CaseFactEntry[]][] = [
    ["dateInFuture", step("submitted", "2025-04-15"), []],
    ["decidedBeforeAccepted", step("decided", "2025-03-04"), submitted],
    ["stepNotNext", step("decided", "2025-03-04"), through("submitted", "accepted", "decided")],
    ["stepNotNext", step("accepted", "2025-03-04"), []],
    ["beforeEarlierFact", step("decided", "2025-03-02"), accepted],
    ["reasonMissing", step("notApplicable", "2025-03-04", { person: "张三" }), []],
    ["reasonMissing", step("refused", "2025-03-04"), accepted],
    ["personMissing", step("notApplicable", "2025-03-04", { reason: "不用地" }), []],
    ["replacementMissing", step("replaced", "2025-03-04"), []],
    ["replacementNotAllowed", step("replaced", "2025-03-04", { replacement: "areaWideAssessment" }), []],
    ["replacementNotAsked", step("submitted", "2025-03-04", { replacement: "commitment" }), []],
  ];
  test.each(cases)("as %s", (code, entry, facts) => { expect(mayRecord(entry, facts, item, today)).toEqual({ allowed: false, code }); });
  test("but not on today itself, nor on the day of the step before", () => {
    expect(mayRecord(step("submitted", today), [], item, today)).toEqual({ allowed: true });
    expect(mayRecord(step("decided", "2025-03-03"), accepted, item, today)).toEqual({ allowed: true });
  });
});

const entries = fc.array(fc.record({ kind: fc.constantFrom(...caseFactKinds), day: fc.integer({ min: -40, max: 2 }) }), { maxLength: 6 })
  .map((rows) => rows.map(({ kind, day }) => step(kind, addDays(today, day), { reason: "理由", person: "张三", ...(kind === "replaced" ? { replacement: "commitment" } : {}) })));

test("a list stands just where each of its steps may follow those before it, and so does every beginning of it", () => {
  fc.assert(fc.property(entries, (list) => {
    const eachFollows = list.every((entry, place) => mayRecord(entry, list.slice(0, place), item, today).allowed);
    expect(mayStand(list, item, today).allowed).toBe(eachFollows);
    if (eachFollows) for (const place of list.keys()) expect(mayStand(list.slice(0, place), item, today).allowed).toBe(true);
  }));
});

/** A list that stands, grown step by step by what may happen next. */
const standing = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 9 }).map((choices) => {
  let day = addDays(today, -90);
  const list: CaseFactEntry[] = [];
  for (const [choice, later] of choices) {
    const next = nextOf(stateOf(list), item);
    const kind = next[choice % Math.max(next.length, 1)];
    if (!kind) break;
    day = addDays(day, later);
    list.push(step(kind, day, { reason: "理由", person: "张三", ...(kind === "replaced" ? { replacement: "commitment" as const } : {}) }));
  }
  return list;
});

test("what the table offers next may always be recorded; the state is the newest step's and the days agree with it", () => {
  fc.assert(fc.property(standing, (list) => {
    expect(mayStand(list, item, today)).toEqual({ allowed: true });
    const days = daysOf(list, item, calendar);
    expect([days.latestKind ?? "notBegun", days.latestOn]).toEqual([stateOf(list), list.at(-1)?.occurredOn ?? null]);
    if (days.decidedOn !== null) expect(isFinished(stateOf(list))).toBe(true);
    if (days.acceptedOn !== null && days.submittedOn !== null) expect(days.submittedOn <= days.acceptedOn).toBe(true);
    expect(days.dueOn === null).toBe(days.acceptedOn === null);
  }));
});

test("a decision once made stays: at each later day the days of the facts up to then name the same decision", () => {
  fc.assert(fc.property(standing, (list) => {
    const { decidedOn } = daysOf(list, item, calendar);
    for (let day = addDays(today, -91); day <= today; day = addDays(day, 1)) {
      const then = daysOf(list.filter(({ occurredOn }) => occurredOn <= day), item, calendar).decidedOn;
      expect(then).toBe(decidedOn !== null && decidedOn <= day ? decidedOn : null);
    }
  }), { numRuns: 30 });
});

test("after a refusal the days are those of the new attempt; the ended one keeps its own until then", () => {
  const ended = [step("submitted", "2025-03-03"), step("accepted", "2025-03-05"), step("refused", "2025-03-10", { reason: "材料不全" })];
  expect(daysOf(ended, item, calendar)).toMatchObject({ submittedOn: "2025-03-03", acceptedOn: "2025-03-05", decidedOn: null });
  expect(daysOf([...ended, step("submitted", "2025-03-20")], item, calendar)).toMatchObject({ submittedOn: "2025-03-20", acceptedOn: null, dueOn: null });
  expect(daysOf([...ended, step("submitted", "2025-03-20"), step("withdrawn", "2025-03-21")], item, calendar)).toMatchObject({ submittedOn: "2025-03-20", acceptedOn: null });
});

test("the promised limit is watched before the statutory one, and the day of acceptance is not counted", () => {
  const list = through("submitted", "accepted");
  expect(daysOf(list, item, calendar).dueOn).toBe("2025-03-31");
  expect(daysOf(list, { ...item, promisedLimit: { n: 7, unit: "workday", source: "示例", verified: false } }, calendar).dueOn).toBe("2025-03-12");
  expect(daysOf(list, { ...item, promisedLimit: { n: 5, unit: "calendarDay", source: "示例", verified: false } }, calendar).dueOn).toBe("2025-03-10");
  expect(daysOf(list, filing, calendar).dueOn).toBeNull();
});
