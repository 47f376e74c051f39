import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { decisionState, fitsDecisions, judgeDecision, mayCarryOver, mayComplete } from "./decision.ts";

const plain = { dueOn: null, doneOn: null, carriedToHeldOn: null };

describe("the state of a decision on a day", () => {
  test("the due day itself is in time, the day after is overdue, and without a due day nothing is", () => {
    expect(decisionState({ ...plain, dueOn: "2025-03-10" }, "2025-03-10")).toBe("open");
    expect(decisionState({ ...plain, dueOn: "2025-03-10" }, "2025-03-11")).toBe("overdue");
    expect(decisionState(plain, "2999-12-31")).toBe("open");
  });
  test("it is done and carried over from the day on, and not before it", () => {
    expect(decisionState({ ...plain, dueOn: "2025-03-10", doneOn: "2025-03-20" }, "2025-03-19")).toBe("overdue");
    expect(decisionState({ ...plain, dueOn: "2025-03-10", doneOn: "2025-03-20" }, "2025-03-20")).toBe("done");
    expect(decisionState({ ...plain, dueOn: "2025-03-10", carriedToHeldOn: "2025-03-15" }, "2025-03-14")).toBe("overdue");
    expect(decisionState({ ...plain, dueOn: "2025-03-10", carriedToHeldOn: "2025-03-15" }, "2025-03-15")).toBe("carriedOver");
  });
  test("as days pass it never goes back: open, overdue, then carried over or done", () => {
    const rank = { open: 0, overdue: 1, carriedOver: 2, done: 3 };
    const day = fc.option(fc.integer({ min: 0, max: 60 }).map((days) => addDays(plainDate("2025-01-01"), days)));
    fc.assert(fc.property(fc.record({ dueOn: day, doneOn: day, carriedToHeldOn: day }), fc.integer({ min: 0, max: 60 }), (decision, at) => {
      const on = addDays(plainDate("2025-01-01"), at);
      expect(rank[decisionState(decision, addDays(on, 1))]).toBeGreaterThanOrEqual(rank[decisionState(decision, on)]);
    }));
  });
});

test("a decision falls due and is done after its meeting, and an outcome has its day", () => {
  expect(judgeDecision({ dueOn: "2025-03-03", doneOn: "2025-03-03", outcome: "x" }, "2025-03-03").allowed).toBe(true);
  expect(judgeDecision({ dueOn: "2025-03-02" }, "2025-03-03")).toMatchObject({ code: "dueBeforeMeeting" });
  expect(judgeDecision({ doneOn: "2025-03-02" }, "2025-03-03")).toMatchObject({ code: "doneBeforeMeeting" });
  expect(judgeDecision({ outcome: "x" }, "2025-03-03")).toMatchObject({ code: "outcomeWithoutDay" });
});

test("only what an earlier meeting left undone goes on, in one later meeting", () => {
  const earlier = { id: "a", meetingId: "1", heldOn: "2025-02-01", doneOn: null, withdrawn: false, carriedTo: null };
  const by = { id: "b", meetingId: "2", heldOn: "2025-03-01" };
  expect(mayCarryOver(earlier, by).allowed).toBe(true);
  expect(mayCarryOver({ ...earlier, carriedTo: "b" }, by).allowed).toBe(true);
  expect(mayCarryOver({ ...earlier, carriedTo: "c" }, by)).toMatchObject({ code: "carriedOverAlready" });
  expect(mayCarryOver({ ...earlier, withdrawn: true }, by)).toMatchObject({ code: "carriedFromWithdrawn" });
  expect(mayCarryOver({ ...earlier, doneOn: "2025-02-02" }, by)).toMatchObject({ code: "carriedFromDone" });
  expect(mayCarryOver({ ...earlier, heldOn: "2025-03-02" }, by)).toMatchObject({ code: "carriedFromNotEarlier" });
  expect(mayCarryOver({ ...earlier, meetingId: "2" }, by)).toMatchObject({ code: "carriedFromNotEarlier" });
});

test("a decision is completed once, and not where it was carried over from", () => {
  expect(mayComplete({ doneOn: null, carriedTo: null }).allowed).toBe(true);
  expect(mayComplete({ doneOn: "2025-02-02", carriedTo: null })).toMatchObject({ code: "decisionDone" });
  expect(mayComplete({ doneOn: null, carriedTo: "b" })).toMatchObject({ code: "decisionCarriedOver" });
});

test("a meeting cannot be moved past what its decisions say", () => {
  const decision = { dueOn: "2025-03-31", doneOn: "2025-03-20", carriedFromHeldOn: "2025-02-01", carriedToHeldOn: null };
  expect(fitsDecisions("2025-03-03", [decision]).allowed).toBe(true);
  for (const day of ["2025-01-31", "2025-03-21", "2025-04-01"]) expect(fitsDecisions(day, [decision]).allowed).toBe(false);
  expect(fitsDecisions("2025-03-03", [{ ...decision, carriedToHeldOn: "2025-03-02" }]).allowed).toBe(false);
});
