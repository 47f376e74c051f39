import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { workCalendar } from "../../../kernel/work-calendar.ts";
import { caseFactKinds, type CaseFactEntry, type KeptState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { daysOf } from "./case-days.ts";
import { fullStep } from "../builders/steps.ts";
import { afterSilence, nothingDone, progressOf, type Progress } from "./case-progress.ts";
import { isFinished, mayRecord, mayStand, stateOf, type CaseGround } from "./case-state.ts";
import { nextOf } from "./case-table.ts";

const today = plainDate("2025-04-14");
const calendar = workCalendar([]);
const limitless = {
  code: "projectPlanningPermit", name: "建设工程规划许可证", shortName: "工程规划", stage: "engineering", group: "planningPermit", ruleOwner: "自然资源部门",
  resultDocument: "许可证", prerequisites: [],
  barsStart: true, barsOperation: false, replaceableBy: [{ way: "commitment", source: "", evidence: "unverified" }], applicability: "", source: "", evidence: "statute",
} satisfies ApprovalItem;
const item: ApprovalItem = { ...limitless, statutoryLimit: { n: 20, unit: "workday", source: "行政许可法第四十二条", verified: true } };
const sourced = { source: "某规定", verified: true };
const full: ApprovalItem = {
  ...item, promisedLimit: { n: 7, unit: "workday", ...sourced },
  clock: {
    silence: { n: 5, unit: "workday", ...sourced }, extension: { n: 10, unit: "workday", ...sourced }, onHoliday: "nextWorkingDay", tolerates: [],
    specialProcedures: [
      { procedure: "expertReview", cap: { n: 20, unit: "workday", ...sourced }, stopsClock: true, waitingOn: "thirdParty", ...sourced },
      { procedure: "publicNotice", stopsClock: false, waitingOn: "thirdParty", ...sourced },
    ],
    validity: { n: 1, unit: "year", unlessStarted: true, ...sourced },
  },
};
const filing: ApprovalItem = { ...limitless, noLimitReason: "备案即办" };
const step = (kind: CaseFactEntry["kind"], occurredOn: string, more: Partial<CaseFactEntry> = {}): CaseFactEntry => ({ kind, occurredOn, ...more });
const through = (...kinds: CaseFactEntry["kind"][]) => kinds.map((kind) => step(kind, "2025-03-03", { reason: "理由", person: "张三" }));

const ground = (of: ApprovalItem = item): CaseGround => ({ item: of, calendar, today });
const at = (state: KeptState, more: Partial<Progress> = {}): Progress => ({ ...nothingDone, state, ...more });

describe("what may happen next", () => {
  const table: readonly [KeptState, readonly string[]][] = [
    ["notBegun", ["preparing", "submitted", "notApplicable", "replaced"]],
    ["submitted", ["accepted", "correctionAsked", "refused", "withdrawn"]],
    ["inCorrection", ["refused", "withdrawn"]],
    ["accepted", ["decided", "correctionAsked", "suspended", "refused", "withdrawn"]],
    ["suspended", ["resumed", "correctionAsked", "withdrawn"]],
    ["decided", ["delivered"]],
    ["delivered", []],
    ["notApplicable", ["relisted"]],
  ];
  test.each(table)("after %s is %j", (state, next) => { expect(nextOf(at(state), item)).toEqual(next); });
  test("a filing is decided from submission, since the receipt is the filing", () => {
    expect(nextOf(at("submitted"), filing)).toContain("decided");
    expect(nextOf(at("submitted"), item)).not.toContain("decided");
  });
  test("a correction comes after it was asked for, and is asked for once at a time", () => {
    expect(nextOf(at("inCorrection", { awaiting: true }), item)).toEqual(["corrected", "refused", "withdrawn"]);
    expect(nextOf(at("accepted", { awaiting: true }), item)).toEqual(["decided", "corrected", "suspended", "refused", "withdrawn"]);
  });
  test("what an item does not know is not offered: procedures, an extension, a promise", () => {
    expect(nextOf(at("accepted"), full)).toEqual(["decided", "correctionAsked", "specialBegun", "suspended", "extended", "promiseMoved", "refused", "withdrawn"]);
    expect(nextOf(at("accepted", { extension: { on: today, days: 10 } }), full)).not.toContain("extended");
    expect(nextOf(at("inSpecialProcedure"), full)).toEqual(["specialEnded", "correctionAsked", "extended", "promiseMoved", "withdrawn"]);
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
  test.each(cases)("as %s", (code, entry, facts) => { expect(mayRecord(entry, facts, ground())).toEqual({ allowed: false, code }); });
  test("but not on today itself, nor on the day of the step before", () => {
    expect(mayRecord(step("submitted", today), [], ground())).toEqual({ allowed: true });
    expect(mayRecord(step("decided", "2025-03-03"), accepted, ground())).toEqual({ allowed: true });
  });
});

describe("a step of the clock is refused", () => {
  const accepted = through("submitted", "accepted");
  const more = { reason: "理由", person: "张三", documentNumber: "1号" };
  const review = [...accepted, step("specialBegun", "2025-03-05", { procedure: "expertReview" })];
  const reviewed = [...review, step("specialEnded", "2025-03-10")];
  const cases: readonly [string, CaseFactEntry, readonly CaseFactEntry[]][] = [
    ["correctionNotAsked", step("corrected", "2025-03-04"), accepted],
    ["correctionNotAsked", step("corrected", "2025-03-04"), through("submitted")],
    ["pauseOutsideCase", step("suspended", "2025-03-04", { reason: "诉讼", waitingOn: "thirdParty" }), through("submitted")],
    ["pauseOutsideCase", step("specialBegun", "2025-03-04", { procedure: "expertReview" }), through("submitted", "accepted", "decided")],
    ["pausesOverlap", step("suspended", "2025-03-06", { reason: "诉讼", waitingOn: "thirdParty" }), review],
    ["pausesOverlap", step("suspended", "2025-03-10", { reason: "诉讼", waitingOn: "thirdParty" }), reviewed],
    ["stillStopped", step("decided", "2025-03-06"), review],
    ["procedureNotBegun", step("specialEnded", "2025-03-06"), accepted],
    ["procedureNotBegun", step("specialEnded", "2025-03-06", { procedure: "publicNotice" }), review],
    ["notSuspended", step("resumed", "2025-03-06"), review],
    ["procedureMissing", step("specialBegun", "2025-03-06"), accepted],
    ["procedureNotOfItem", step("specialBegun", "2025-03-06", { procedure: "auction" }), accepted],
    ["waitingOnMissing", step("suspended", "2025-03-06", { reason: "诉讼" }), accepted],
    ["reasonMissing", step("suspended", "2025-03-06", { waitingOn: "applicant" }), accepted],
    ["extendedTwice", step("extended", "2025-03-07", more), [...accepted, step("extended", "2025-03-06", more)]],
    ["extensionAfterDue", step("extended", "2025-04-01", more), accepted],
    ["extensionTooLong", step("extended", "2025-03-06", { ...more, days: 11 }), accepted],
    ["documentMissing", step("extended", "2025-03-06", { reason: "理由", person: "张三" }), accepted],
    ["personMissing", step("extended", "2025-03-06", { reason: "理由", documentNumber: "1号" }), accepted],
    ["personMissing", step("promiseMoved", "2025-03-06", { reason: "理由", promisedOn: "2025-03-20" }), accepted],
    ["promiseMissing", step("promiseMoved", "2025-03-06", { reason: "理由", person: "张三" }), accepted],
    ["promiseUnchanged", step("promiseMoved", "2025-03-06", { reason: "理由", person: "张三", promisedOn: "2025-03-12" }), accepted],
    ["promiseBeforeAcceptance", step("promiseMoved", "2025-03-06", { reason: "理由", person: "张三", promisedOn: "2025-03-02" }), accepted],
    ["fieldNotAsked", step("decided", "2025-03-06", { promisedOn: "2025-03-20" }), accepted],
  ];
  test.each(cases)("as %s", (code, entry, facts) => { expect(mayRecord(entry, facts, ground(full))).toEqual({ allowed: false, code }); });
  test("as extensionNotAllowed or noPromise where the item has no such thing", () => {
    expect(mayRecord(step("extended", "2025-03-06", more), accepted, ground())).toEqual({ allowed: false, code: "extensionNotAllowed" });
    expect(mayRecord(step("promiseMoved", "2025-03-06", more), accepted, ground())).toEqual({ allowed: false, code: "noPromise" });
  });
  test("but an extension is made on the due day itself, and a notice may follow a review on its last day", () => {
    expect(mayRecord(step("extended", "2025-03-31", more), accepted, ground(full))).toEqual({ allowed: true });
    expect(mayRecord(step("specialBegun", "2025-03-10", { procedure: "publicNotice" }), reviewed, ground(full))).toEqual({ allowed: true });
  });
});

const entries = fc.array(fc.record({ kind: fc.constantFrom(...caseFactKinds), day: fc.integer({ min: -40, max: 2 }) }), { maxLength: 7 })
  .map((rows) => rows.map(({ kind, day }) => fullStep(kind, addDays(today, day), full)));

test("a list stands just where each of its steps may follow those before it, and so does every beginning of it", () => {
  fc.assert(fc.property(entries, (list) => {
    const eachFollows = list.every((entry, place) => mayRecord(entry, list.slice(0, place), ground(full)).allowed);
    expect(mayStand(list, ground(full)).allowed).toBe(eachFollows);
    if (eachFollows) for (const place of list.keys()) expect(mayStand(list.slice(0, place), ground(full)).allowed).toBe(true);
  }));
});

/** A list that stands, grown step by step by what may happen next. */
const standing = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 }).map((choices) => {
  let day = addDays(today, -110);
  const list: CaseFactEntry[] = [];
  for (const [choice, later] of choices) {
    day = addDays(day, later);
    const next = nextOf(afterSilence(progressOf(list, full, calendar), day), full);
    const kind = next[choice % Math.max(next.length, 1)];
    if (!kind) break;
    const entry = fullStep(kind, day, full);
    if (mayRecord(entry, list, ground(full)).allowed) list.push(entry);
  }
  return list;
});

test("the state is that of the newest steps and the days agree with it", () => {
  fc.assert(fc.property(standing, (list) => {
    expect(mayStand(list, ground(full))).toEqual({ allowed: true });
    const days = daysOf(list, full, calendar);
    expect([days.state, days.latestOn]).toEqual([stateOf(list, full, calendar), list.at(-1)?.occurredOn ?? null]);
    if (days.decidedOn !== null) expect(isFinished(days.state)).toBe(true);
    if (days.acceptedOn !== null && days.submittedOn !== null) expect(days.submittedOn <= days.acceptedOn).toBe(true);
    if (days.dueOn !== null) expect(days.acceptedOn !== null || days.silentUntil !== null).toBe(true);
    if (days.validUntil !== null) expect(days.decidedOn).not.toBeNull();
  }));
});

test("a decision once made stays: at each later day the days of the facts up to then name the same decision", () => {
  fc.assert(fc.property(standing, (list) => {
    const { decidedOn } = daysOf(list, full, calendar);
    for (let day = addDays(today, -111); day <= today; day = addDays(day, 1)) {
      const then = daysOf(list.filter(({ occurredOn }) => occurredOn <= day), full, calendar).decidedOn;
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
