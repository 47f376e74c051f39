import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, plainDate } from "../../../kernel/plain-date.ts";
import { workCalendar } from "../../../kernel/work-calendar.ts";
import { isWorkingDay, workingDayFrom, workingDaysBetween } from "../../../kernel/working-days.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { ItemClock } from "../contract/item-clock.ts";
import { daysOf } from "./case-days.ts";
import { stateOn } from "./case-on-day.ts";
import { placeEntries } from "./case-placing.ts";
import { mayStand } from "./case-state.ts";
import { lampOf } from "./lamp.ts";
import { waitingOf } from "./waiting.ts";

const calendar = workCalendar([]);
const today = plainDate("2025-12-31");
const sourced = { source: "某规定", verified: true };
const clock: ItemClock = {
  silence: { n: 5, unit: "workday", ...sourced }, extension: { n: 10, unit: "workday", ...sourced }, onHoliday: "nextWorkingDay", tolerates: [],
  specialProcedures: [
    { procedure: "expertReview", cap: { n: 20, unit: "workday", ...sourced }, stopsClock: true, waitingOn: "thirdParty", ...sourced },
    { procedure: "publicNotice", stopsClock: false, waitingOn: "thirdParty", ...sourced },
  ],
  validity: { n: 1, unit: "year", unlessStarted: true, ...sourced },
};
const item: ApprovalItem = {
  code: "permit", name: "某许可", shortName: "许可", stage: "engineering", group: "planningPermit", ruleOwner: "某部门", resultDocument: "许可证", prerequisites: [], barsStart: true,
  barsOperation: false, replaceableBy: [], applicability: "", source: "", evidence: "statute", statutoryLimit: { n: 20, unit: "workday", ...sourced }, clock,
};
const promised: ApprovalItem = { ...item, promisedLimit: { n: 7, unit: "workday", ...sourced } };
const byCalendarDays: ApprovalItem = { ...item, statutoryLimit: { n: 20, unit: "calendarDay", ...sourced } };
const ground = { item: promised, calendar, today };
const step = (kind: CaseFactEntry["kind"], occurredOn: string, more: Partial<CaseFactEntry> = {}): CaseFactEntry => ({ kind, occurredOn, ...more });
const accepted = [step("submitted", "2025-03-03"), step("accepted", "2025-03-03")];
const approved = { reason: "情况复杂", person: "局长", documentNumber: "1号" };
const review = (from: string, to: string) => [step("specialBegun", from, { procedure: "expertReview" }), step("specialEnded", to)];
const suspension = (from: string, to: string) => [step("suspended", from, { reason: "诉讼", waitingOn: "applicant" }), step("resumed", to)];
const due = (of: ApprovalItem, ...facts: CaseFactEntry[]) => daysOf([...accepted, ...facts], of, calendar).dueOn;

describe("the clock", () => {
  test.each([
    ["runs from the day after acceptance", item, [], "2025-03-31"],
    ["stands in a review, both days included", item, review("2025-03-05", "2025-03-11"), "2025-04-07"],
    ["stands in a suspension", item, suspension("2025-03-05", "2025-03-06"), "2025-04-02"],
    ["runs on in a public notice", item, [step("specialBegun", "2025-03-05", { procedure: "publicNotice" }), step("specialEnded", "2025-03-11")], "2025-03-31"],
    ["runs on while a correction is awaited after acceptance", item, [step("correctionAsked", "2025-03-05"), step("corrected", "2025-03-12")], "2025-03-31"],
    ["is extended by its working days", item, [step("extended", "2025-03-20", approved)], "2025-04-14"],
    ["is extended by fewer days where fewer were granted", item, [step("extended", "2025-03-20", { ...approved, days: 3 })], "2025-04-03"],
    ["of calendar days is extended by working days after its last day", byCalendarDays, [step("extended", "2025-03-20", approved)], "2025-04-07"],
    ["is watched by the earlier of promise and law", promised, [], "2025-03-12"],
    ["is watched by the law where the promise was moved beyond it", promised, [step("promiseMoved", "2025-03-10", { reason: "情况复杂", person: "局长", promisedOn: "2025-05-20" })], "2025-03-31"],
    ["of an open review is the review's own", promised, [step("specialBegun", "2025-03-05", { procedure: "expertReview" })], "2025-04-02"],
    ["of an open suspension names no day", promised, [step("suspended", "2025-03-05", { reason: "诉讼", waitingOn: "applicant" })], null],
  ] as const)("%s", (_rule, of, facts, expected) => { expect(due(of, ...facts)).toBe(expected); });

  test("a moved promise keeps the first one, be it moved before or after it fell due, and so does an extension", () => {
    const moved = [...accepted, step("promiseMoved", "2025-03-20", { reason: "材料复杂", person: "局长", promisedOn: "2025-03-25" })];
    expect(daysOf(moved, promised, calendar)).toMatchObject({ firstDueOn: "2025-03-12", dueOn: "2025-03-25" });
    expect(daysOf([...moved, step("promiseMoved", "2025-03-24", { reason: "材料复杂", person: "局长", promisedOn: "2025-03-28" })], promised, calendar)).toMatchObject({ firstDueOn: "2025-03-12", dueOn: "2025-03-28" });
    expect(daysOf([...accepted, step("extended", "2025-03-10", approved)], promised, calendar)).toMatchObject({ firstDueOn: "2025-03-12", dueOn: "2025-03-26" });
    expect(daysOf(accepted, promised, calendar).firstDueOn).toBeNull();
  });

  const span = fc.record({ start: fc.integer({ min: 1, max: 200 }), length: fc.nat({ max: 30 }) });
  test("one stop after acceptance and by the due day moves it by exactly what it holds, calendar days before they are moved off a holiday", () => {
    fc.assert(fc.property(span, fc.constantFrom("review", "suspension"), ({ start, length }, kind) => {
      for (const of of [item, byCalendarDays]) {
        const plain: ApprovalItem = { ...of, clock: { ...clock, onHoliday: "sameDay" } };
        const before = plainDate(due(plain) ?? "");
        const from = addDays(plainDate("2025-03-03"), 1 + (start % daysBetween(plainDate("2025-03-03"), before)));
        const stop = (kind === "review" ? review : suspension)(from, addDays(from, length));
        const after = plainDate(due(plain, ...stop) ?? "");
        const held = of === item ? workingDaysBetween(calendar, addDays(from, -1), addDays(from, length)) : length + 1;
        expect(of === item ? workingDaysBetween(calendar, before, after) : daysBetween(before, after)).toBe(held);
        if (of === byCalendarDays) expect(due(of, ...stop)).toBe(workingDayFrom(calendar, after));
      }
    }));
  });
});

describe("steps recorded in any order", () => {
  const groups: CaseFactEntry[][] = [
    review("2025-03-05", "2025-03-06"), suspension("2025-03-10", "2025-03-11"), [step("correctionAsked", "2025-03-17"), step("corrected", "2025-03-18")],
    [step("specialBegun", "2025-03-20", { procedure: "publicNotice" }), step("specialEnded", "2025-03-25")], [step("extended", "2025-03-12", approved)],
    [step("promiseMoved", "2025-03-13", { reason: "材料复杂", person: "局长", promisedOn: "2025-04-10" })], [step("decided", "2025-03-27")],
  ];
  test("stand in the same order and give the same days", () => {
    const whole = [...accepted, ...groups.flat().toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1))];
    expect(mayStand(whole, ground)).toEqual({ allowed: true });
    fc.assert(fc.property(fc.shuffledSubarray(groups, { minLength: groups.length }), (order) => {
      let list = accepted;
      for (const group of order) {
        const placing = placeEntries(group, list, ground);
        expect(placing).toMatchObject({ allowed: true });
        if (placing.allowed) for (const [place, entry] of group.entries()) list = [...list.slice(0, placing.at[place]), entry, ...list.slice(placing.at[place])];
      }
      expect(list).toEqual(whole);
      expect(daysOf(list, promised, calendar)).toEqual(daysOf(whole, promised, calendar));
    }));
  });

  test("take the last place of their day at which the list stands", () => {
    const placed = placeEntries([step("accepted", "2025-03-05")], [step("submitted", "2025-03-05"), step("decided", "2025-03-05")].slice(0, 1), ground);
    expect(placed).toEqual({ allowed: true, at: [1] });
    expect(placeEntries([step("submitted", "2025-03-05")], [step("preparing", "2025-03-05")], ground)).toEqual({ allowed: true, at: [1] });
  });

  test("are refused for what is wrong at their own place", () => {
    const decided = [...accepted, ...review("2025-03-05", "2025-03-06"), step("decided", "2025-03-10")];
    expect(placeEntries(suspension("2025-03-06", "2025-03-07"), decided, ground)).toEqual({ allowed: false, code: "pausesOverlap" });
    expect(placeEntries(suspension("2025-03-04", "2025-03-05"), decided, ground)).toEqual({ allowed: false, code: "pausesOverlap" });
    expect(placeEntries(suspension("2025-03-11", "2025-03-12"), decided, ground)).toEqual({ allowed: false, code: "pauseOutsideCase" });
    expect(placeEntries(suspension("2025-03-07", "2025-03-12"), decided, ground)).toEqual({ allowed: false, code: "stillStopped" });
    expect(placeEntries([step("delivered", "2025-03-09")], decided, ground)).toEqual({ allowed: false, code: "beforeEarlierFact" });
  });
});

describe("silence before acceptance", () => {
  const submitted = [step("submitted", "2025-03-03")];
  const on = (facts: readonly CaseFactEntry[], day: string) => stateOn({ ...daysOf(facts, promised, calendar), started: false }, promised, day);
  test("is acceptance from the day of submission once the days to ask are over, and not before", () => {
    expect(daysOf(submitted, promised, calendar)).toMatchObject({ silentUntil: "2025-03-10", dueOn: "2025-03-12", acceptedOn: null });
    expect([on(submitted, "2025-03-10"), on(submitted, "2025-03-11")]).toEqual(["submitted", "accepted"]);
  });
  test("is none once a correction was asked for in time; asked for too late it finds the case accepted", () => {
    expect(daysOf([...submitted, step("correctionAsked", "2025-03-10")], promised, calendar)).toMatchObject({ state: "inCorrection", silentUntil: null, dueOn: null });
    expect(daysOf([...submitted, step("correctionAsked", "2025-03-11")], promised, calendar)).toMatchObject({ state: "accepted", acceptedOn: "2025-03-03", dueOn: "2025-03-12" });
    expect(daysOf([...submitted, step("correctionAsked", "2025-03-05"), step("corrected", "2025-03-06")], promised, calendar)).toMatchObject({ state: "submitted", silentUntil: null });
  });
  test("gives way to an acceptance that is recorded, and lets the case be decided without one", () => {
    const recorded = placeEntries([step("accepted", "2025-03-12")], submitted, ground);
    expect(recorded).toEqual({ allowed: true, at: [1] });
    expect(daysOf([...submitted, step("accepted", "2025-03-12")], promised, calendar)).toMatchObject({ acceptedOn: "2025-03-12", dueOn: "2025-03-21" });
    expect(placeEntries([step("decided", "2025-03-10")], submitted, ground)).toEqual({ allowed: false, code: "decidedBeforeAccepted" });
    expect(daysOf([...submitted, step("decided", "2025-03-11")], promised, calendar)).toMatchObject({ state: "decided", acceptedOn: "2025-03-03" });
  });
});

describe("what is valid for a time", () => {
  const decided = daysOf([...accepted, step("decided", "2025-03-10")], promised, calendar);
  test("lapses after its last day where work has not started, and bars again", () => {
    expect(decided.validUntil).toBe("2026-03-10");
    expect(stateOn({ ...decided, started: false }, promised, "2026-03-10")).toBe("decided");
    expect(stateOn({ ...decided, started: false }, promised, "2026-03-11")).toBe("expired");
    expect(stateOn({ ...decided, started: true }, promised, "2026-03-11")).toBe("decided");
    expect(lampOf("expired", null, { today, nearUntil: today })).toBe("idle");
  });
});

describe("waiting", () => {
  test("is split by who was waited for, stretch by stretch", () => {
    const facts = [
      step("submitted", "2025-03-03"), step("correctionAsked", "2025-03-05"), step("corrected", "2025-03-10"), step("accepted", "2025-03-11"),
      ...review("2025-03-12", "2025-03-19"), step("decided", "2025-03-21"),
    ];
    const waiting = waitingOf(facts, item, calendar, today);
    expect(waiting).toMatchObject({ from: "2025-03-03", to: "2025-03-21", now: null });
    expect(waiting?.parts).toEqual([{ party: "applicant", days: 5, workdays: 3 }, { party: "authority", days: 6, workdays: 6 }, { party: "thirdParty", days: 7, workdays: 5 }]);
  });
  test("for the applicant goes before a procedure that runs meanwhile, and a suspension waits for whom it names", () => {
    expect(waitingOf([...accepted, step("correctionAsked", "2025-03-05"), step("specialBegun", "2025-03-06", { procedure: "expertReview" })], item, calendar, plainDate("2025-03-10"))?.now).toBe("applicant");
    expect(waitingOf([...accepted, ...suspension("2025-03-05", "2025-03-06").slice(0, 1)], item, calendar, plainDate("2025-03-10"))?.now).toBe("applicant");
    expect(waitingOf([], item, calendar, today)).toBeNull();
  });
  test("adds up to the days from submission to the end or the day looked at", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (start, length, later) => {
      const from = addDays(plainDate("2025-03-03"), start);
      const until = addDays(from, length + later);
      const waiting = waitingOf([...accepted, ...review(from, addDays(from, length))], item, calendar, until);
      const whole = waiting?.parts.reduce((sum, part) => ({ days: sum.days + part.days, workdays: sum.workdays + part.workdays }), { days: 0, workdays: 0 });
      expect(whole).toEqual({ days: daysBetween(plainDate("2025-03-03"), until), workdays: workingDaysBetween(calendar, plainDate("2025-03-03"), until) });
      expect(isWorkingDay(calendar, plainDate("2025-03-03"))).toBe(true);
    }));
  });
});
