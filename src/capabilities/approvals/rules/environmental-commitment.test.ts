import { assert, constantFrom, integer, property, array, record, option } from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { commitmentState, judgeCommitment } from "./environmental-commitment.ts";

const shown = (occurredOn: string, result: "met" | "partlyMet" | "notMet") => ({ occurredOn, result });

test("without evidence a commitment is promised, and overdue from the day after its term", () => {
  const promised = { dueOn: "2025-03-31", evidence: [] };
  expect(["2025-01-01", "2025-03-31", "2025-04-01"].map((day) => commitmentState(promised, day))).toEqual(["promised", "promised", "overdue"]);
  expect(commitmentState({ dueOn: null, evidence: [] }, "2999-01-01")).toBe("promised");
});

test("the newest evidence by the day decides, of one day the one recorded last", () => {
  const promised = { dueOn: null, evidence: [shown("2025-02-01", "notMet"), shown("2025-03-01", "partlyMet"), shown("2025-03-01", "met")] };
  expect(["2025-01-31", "2025-02-01", "2025-02-28", "2025-03-01"].map((day) => commitmentState(promised, day))).toEqual(["promised", "notMet", "notMet", "met"]);
});

test("past its term it is overdue for as long as it was never met; once met it can only be broken again", () => {
  const late = { dueOn: "2025-03-31", evidence: [shown("2025-03-20", "partlyMet"), shown("2025-04-10", "met"), shown("2025-04-12", "notMet")] };
  expect(["2025-03-31", "2025-04-09", "2025-04-10", "2025-04-12"].map((day) => commitmentState(late, day))).toEqual(["partlyMet", "overdue", "met", "notMet"]);
});

test("a term before the promise is refused", () => {
  expect(judgeCommitment({ committedOn: "2025-03-02", dueOn: "2025-03-01" })).toEqual({ allowed: false, code: "dueBeforeCommitted" });
  expect(judgeCommitment({ committedOn: "2025-03-02", dueOn: "2025-03-02" }).allowed).toBe(true);
});

test("law: evidence after the day never matters, and what is met on a day was shown met by that day", () => {
  const day = integer({ min: 0, max: 60 }).map((after) => addDays(plainDate("2025-01-01"), after));
  const evidence = array(record({ occurredOn: day, result: constantFrom("met" as const, "partlyMet" as const, "notMet" as const) }), { maxLength: 8 })
    .map((list) => list.toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1)));
  assert(property(option(day, { nil: null }), evidence, day, (dueOn, list, asOf) => {
    const known = list.filter(({ occurredOn }) => occurredOn <= asOf);
    const state = commitmentState({ dueOn, evidence: list }, asOf);
    expect(state).toBe(commitmentState({ dueOn, evidence: known }, asOf));
    expect(state === "met").toBe(known.at(-1)?.result === "met");
    if (state === "overdue") expect(known.some(({ result }) => result === "met")).toBe(false);
  }));
});
