import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import type { LampRule } from "../contract/lamp-rule.ts";
import { plannedOn, type LampFacts, type PlannedMonth } from "./lamp-measure.ts";
import { lampsOf } from "./project-lamp.ts";

const first = plainDate("2025-01-01");
const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays(first, days));
const version = fc.record({ from: day, plannedFen: fc.option(fc.integer({ min: 0, max: 500 })) });
const months = fc.array(
  fc.record({ plans: fc.array(version, { maxLength: 5 }).map((plans) => [...plans].sort((a, b) => a.from.localeCompare(b.from))), completedFen: fc.option(fc.integer({ min: 0, max: 500 })) }),
  { minLength: 1, maxLength: 12 },
).map((rows): PlannedMonth[] => rows.map((row, place) => ({ ...row, month: `2025-${String(place + 1).padStart(2, "0")}` })));

const lampsOn = (known: readonly PlannedMonth[], asOf: typeof first) => {
  const facts: LampFacts = { plannedStart: null, firstPlannedStart: null, startedOn: null, enteredOn: null, annualPlanFen: 1200, months: plannedOn(known, asOf), near: 0, overdue: 0, cases: 0 };
  const rule = { subject: "project", clause: "x", source: "x", verified: false, levels: [{ lamp: "red", compare: "moreThan", value: 30 }] } satisfies Partial<LampRule>;
  return lampsOf([{ ...rule, id: "points", dimension: "progress", measure: "pointsBehind", unit: "percentagePoint" }, { ...rule, id: "percent", dimension: "investment", measure: "percentBehind", unit: "percent" }], "project", facts, [], asOf);
};

test("the lamp of any past day is the one that the plans of that day light, whatever is planned after it", () => {
  fc.assert(fc.property(months, day, (known, asOf) => {
    const byThen = known.map((month) => ({ ...month, plans: month.plans.filter(({ from }) => from <= asOf) }));
    expect(lampsOn(known, asOf)).toEqual(lampsOn(byThen, asOf));
  }));
});

test("a plan changed from a later day on changes no lamp before that day", () => {
  fc.assert(fc.property(months, day, day, fc.integer({ min: 0, max: 500 }), (known, one, other, plannedFen) => {
    const [asOf, from] = one < other ? [one, other] : [other, addDays(one, 1)];
    const changed = known.map((month) => ({ ...month, plans: [...month.plans.filter((plan) => plan.from <= from), { from, plannedFen }, ...month.plans.filter((plan) => plan.from > from)] }));
    expect(lampsOn(changed, asOf)).toEqual(lampsOn(known, asOf));
    expect(plannedOn(changed, from).every((month) => month.plannedFen === plannedFen)).toBe(true);
  }));
});
