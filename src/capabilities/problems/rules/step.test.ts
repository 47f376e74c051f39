import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { someHistory, someStep, tallyOutcomes, type Choose } from "../builders.ts";
import { StepKind, type Disposition } from "../contract/step.ts";
import { mayEnterpriseChange, mayVerify, mayWithdraw } from "./problem.ts";
import { outcomeOf } from "./outcome.ts";
import { isOverdue, standingOn, stateOf, type StandingStep } from "./standing.ts";
import { mayRecord, mayStand, nextOf } from "./step.ts";

const raisedOn = plainDate("2025-02-03");
const today = plainDate("2025-04-14");
const department = "a-department";
const assigned: StandingStep = { kind: "assigned", occurredOn: "2025-02-05", departmentId: department, dueOn: "2025-02-20" };
const answered = (disposition: Disposition, more: Partial<StandingStep> = {}): StandingStep => ({ kind: "answered", occurredOn: "2025-02-18", disposition, note: "Done.", ...more });
const confirmed = (satisfied: boolean): StandingStep => ({ kind: "confirmed", occurredOn: "2025-02-19", person: "Manager Li", satisfied });
const closedOut: StandingStep = { kind: "closedOut", occurredOn: "2025-02-24" };
const reopened: StandingStep = { kind: "reopened", occurredOn: "2025-03-03", note: "It is back.", dueOn: "2025-03-20" };

const verdict = (step: StandingStep, steps: readonly StandingStep[] = []) => {
  const judged = mayRecord(step, { raisedOn, today, steps });
  return judged.allowed ? "allowed" : judged.code;
};

const choosing = fc.infiniteStream(fc.nat()).map((stream): Choose => (below) => (below === 0 ? 0 : (stream.next().value ?? 0) % below));
const history = choosing.map((choose) => someHistory(choose, { raisedOn, today, departments: [department, "another"], tries: 14 }));

describe("what may come next", () => {
  test.each([
    ["a problem heard", [], ["assigned", "answered"]],
    ["one in hand", [assigned], ["progress", "extended", "answered", "assigned"]],
    ["one answered as resolved without proof", [assigned, answered("resolved")], ["confirmed", "reopened"]],
    ["one answered as resolved with proof", [assigned, answered("resolved", { evidence: "No. 7" })], ["confirmed", "closedOut", "reopened"]],
    ["one explained", [assigned, answered("explained")], ["confirmed", "closedOut", "reopened"]],
    ["one whose enterprise is satisfied", [assigned, answered("resolved"), confirmed(true)], ["closedOut", "reopened"]],
    ["one whose enterprise is not", [assigned, answered("explained"), confirmed(false)], ["reopened", "confirmed"]],
    ["one closed out", [assigned, answered("explained"), closedOut], ["reopened"]],
    ["one reopened", [assigned, answered("explained"), closedOut, reopened], ["progress", "extended", "answered", "assigned"]],
  ] as const)("after %s", (_, steps, next) => {
    expect(nextOf(standingOn(steps))).toEqual(next);
  });
});

describe("a step is refused where", () => {
  test.each([
    ["it is not next", closedOut, [], "stepNotNext"],
    ["its day has not come", { ...assigned, occurredOn: "2025-04-15", dueOn: "2025-05-01" }, [], "dateInFuture"],
    ["it comes before the problem", { ...assigned, occurredOn: "2025-02-02" }, [], "stepBeforeRaised"],
    ["it comes before the step it follows", { kind: "progress", occurredOn: "2025-02-04", note: "On it." }, [assigned], "stepBeforeEarlier"],
    ["nobody is charged", { ...assigned, departmentId: undefined }, [], "stepDepartmentMissing"],
    ["an assignment commits to no day", { ...assigned, dueOn: undefined }, [], "dueDayMissing"],
    ["its due day has passed", { ...assigned, dueOn: "2025-02-04" }, [], "dueDayPassed"],
    ["handing on would move the day", { ...assigned, departmentId: "another", dueOn: "2025-03-01" }, [assigned], "dueDayNotAsked"],
    ["it is handed on to who has it", { ...assigned, dueOn: undefined }, [assigned], "sameDepartment"],
    ["progress says nothing", { kind: "progress", occurredOn: "2025-02-06" }, [assigned], "stepNoteMissing"],
    ["an extension gives no reason", { kind: "extended", occurredOn: "2025-02-06", dueOn: "2025-03-01" }, [assigned], "stepNoteMissing"],
    ["an extension does not extend", { kind: "extended", occurredOn: "2025-02-06", note: "Later.", dueOn: "2025-02-20" }, [assigned], "dueDayNotLater"],
    ["an answer does not say how", { kind: "answered", occurredOn: "2025-02-06", note: "Done." }, [assigned], "dispositionMissing"],
    ["a plan has no day", answered("plannedWithDate"), [assigned], "plannedDayMissing"],
    ["an answer other than a plan has a day", answered("explained", { dueOn: "2025-05-01" }), [assigned], "dueDayNotAsked"],
    ["a confirmation does not say whether", { kind: "confirmed", occurredOn: "2025-02-19", person: "Li" }, [assigned, answered("explained")], "satisfactionMissing"],
    ["a confirmation does not say by whom", { ...confirmed(true), person: undefined }, [assigned, answered("explained")], "stepPersonMissing"],
    ["what is called resolved has neither proof nor the enterprise's word", closedOut, [assigned, answered("resolved")], "solutionUnproven"],
    ["the enterprise is not satisfied", closedOut, [assigned, answered("resolved", { evidence: "No. 7" }), confirmed(false)], "enterpriseDissatisfied"],
    ["a reopened problem gets no new day", { ...reopened, dueOn: undefined }, [assigned, answered("explained"), closedOut], "dueDayMissing"],
    ["what nobody was charged with gets a day", reopened, [answered("explained"), closedOut], "dueDayNotAsked"],
  ] as const)("%s", (_, step, steps, code) => {
    expect(verdict(step, steps)).toBe(code);
  });
});

test("a moved deadline keeps the day first committed to, and an extension after it fell due is told", () => {
  const steps: StandingStep[] = [assigned, { kind: "extended", occurredOn: "2025-02-20", note: "Waiting.", dueOn: "2025-03-10" }, { kind: "extended", occurredOn: "2025-03-11", note: "Still.", dueOn: "2025-04-01" }];
  expect(standingOn(steps)).toMatchObject({ firstDueOn: "2025-02-20", dueOn: "2025-04-01", extensions: 2, lateExtensions: 1 });
  expect(standingOn(steps, "2025-03-10")).toMatchObject({ dueOn: "2025-03-10", extensions: 1, lateExtensions: 0 });
});

test("the due day is still in time, the day after is not, and the clock stops with the answer", () => {
  const inHand = standingOn([assigned]);
  expect([isOverdue(inHand, "2025-02-20"), isOverdue(inHand, "2025-02-21")]).toEqual([false, true]);
  expect(isOverdue(standingOn([assigned, answered("explained")]), "2025-04-14")).toBe(false);
});

test("a new answer clears the dissatisfaction with the old one", () => {
  const steps = [assigned, answered("explained"), confirmed(false), reopened, answered("explained", { occurredOn: "2025-03-10" })];
  expect(verdict({ ...closedOut, occurredOn: "2025-03-12" }, steps)).toBe("allowed");
});

test("a reopened problem leaves the solved at once", () => {
  const solved = [assigned, answered("resolved"), confirmed(true), closedOut];
  expect(outcomeOf(standingOn(solved))).toBe("resolved");
  expect(outcomeOf(standingOn([...solved, reopened]))).toBe("open");
  expect(outcomeOf(standingOn([...solved, reopened], "2025-03-02"))).toBe("resolved");
});

test("who reported does not verify, what was taken up is not withdrawn, and a contact changes the enterprise's own fresh requests alone", () => {
  expect([mayVerify("a", "a").allowed, mayVerify("b", "a").allowed]).toEqual([false, true]);
  expect([mayWithdraw(1).allowed, mayWithdraw(0).allowed]).toEqual([false, true]);
  expect([mayEnterpriseChange("visit", 0), mayEnterpriseChange("enterprise", 1), mayEnterpriseChange("enterprise", 0)].map((one) => one.allowed)).toEqual([false, false, true]);
});

describe("whatever sequence of steps is tried", () => {
  test("what the rules took step by step they take as a whole, and the table names it beforehand", () => {
    fc.assert(fc.property(history, (steps) => {
      expect(mayStand(steps, { raisedOn, today }).allowed).toBe(true);
      steps.forEach((step, place) => { expect(nextOf(standingOn(steps.slice(0, place)))).toContain(step.kind); });
    }));
  });
  test("received = resolved + explained + planned + escalated + withdrawn + duplicate + open, on any day", () => {
    fc.assert(fc.property(fc.array(history, { maxLength: 20 }), fc.integer({ min: -5, max: 80 }), (all, days) => {
      const asOf = addDays(raisedOn, days);
      const tally = tallyOutcomes(all.map((steps) => standingOn(steps, asOf)));
      expect([...tally.values()].reduce((sum, count) => sum + count, 0)).toBe(all.length);
    }));
  });
  test("resolved is only what was closed out last, by an answer `resolved` since the last reopening, with proof or the enterprise's word", () => {
    fc.assert(fc.property(history, (steps) => {
      const round = steps.slice(steps.findLastIndex(({ kind }) => kind === "reopened") + 1);
      const said = round.findLast(({ kind }) => kind === "answered");
      const proven = (said?.evidence ?? "") !== "" || round.some(({ kind, satisfied }) => kind === "confirmed" && satisfied === true);
      const solved = round.at(-1)?.kind === "closedOut" && said?.disposition === "resolved";
      expect(outcomeOf(standingOn(steps)) === "resolved").toBe(solved);
      if (solved) expect(proven).toBe(true);
    }));
  });
  test("a problem is closed out only right after an answer or a satisfied enterprise", () => {
    fc.assert(fc.property(history, (steps) => {
      steps.forEach(({ kind }, place) => {
        const before = steps[place - 1];
        if (kind === "closedOut") expect(before?.kind === "answered" || (before?.kind === "confirmed" && before.satisfied)).toBe(true);
      });
    }));
  });
  test("the first due day never moves, and the due day moves by an extension or a reopening alone", () => {
    fc.assert(fc.property(history, (steps) => {
      steps.forEach(({ kind }, place) => {
        const [before, after] = [standingOn(steps.slice(0, place)), standingOn(steps.slice(0, place + 1))];
        if (before.firstDueOn !== null) expect(after.firstDueOn).toBe(before.firstDueOn);
        if (before.dueOn !== null && kind !== "extended" && kind !== "reopened") expect(after.dueOn).toBe(before.dueOn);
      });
    }));
  });
  test("a step of any kind that the table does not name is refused", () => {
    fc.assert(fc.property(history, choosing, fc.constantFrom(...StepKind.enum), (steps, choose, kind) => {
      const may = nextOf(standingOn(steps)).includes(kind);
      if (!may) expect(mayRecord(someStep(kind, { choose, departments: [department], occurredOn: today }), { raisedOn, today, steps }).allowed).toBe(false);
    }));
  });
  test("the state is one of four, and follows from the last step and whether anybody is charged", () => {
    fc.assert(fc.property(history, (steps) => {
      const last = steps.at(-1)?.kind ?? "reopened";
      const charged = steps.some(({ kind }) => kind === "assigned");
      const expected = last === "closedOut" ? "closed" : last === "answered" || last === "confirmed" ? "answered" : charged ? "inHand" : "pending";
      expect(stateOf(standingOn(steps))).toBe(expected);
    }));
  });
});
