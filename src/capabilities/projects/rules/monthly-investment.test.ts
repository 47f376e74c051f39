import { expect, test } from "vitest";
import { planMade } from "./monthly-investment.ts";

const today = "2025-04-14";
const month = "2025-03";
const before = { month, plannedFen: 100, plans: [{ from: "2025-01-01" }, { from: "2025-03-10" }] };
const made = (entered: object, was?: typeof before) => {
  const verdict = planMade({ month, ...entered }, was, today);
  return verdict.allowed ? verdict.made : verdict.code;
};

test.each([
  ["a first plan holds from the beginning of its year", { plannedFen: 7 }, undefined, { from: "2025-01-01", planned: 7 }],
  ["or from the day that is named", { plannedFen: 7, plannedFrom: "2025-02-03" }, undefined, { from: "2025-02-03", planned: 7 }],
  ["what is reported alone makes no plan", { completedFen: 7 }, undefined, undefined],
  ["a plan that stays makes no version", { plannedFen: 100, completedFen: 7 }, before, undefined],
  ["a changed plan holds from the day of the entry", { plannedFen: 80 }, before, { from: today, planned: 80 }],
  ["a plan taken back is a version too", { completedFen: 80 }, before, { from: today, planned: null }],
  ["a version of the last one's day takes its place", { plannedFen: 80, plannedFrom: "2025-03-10" }, before, { from: "2025-03-10", planned: 80 }],
  ["one before it is refused", { plannedFen: 80, plannedFrom: "2025-03-09" }, before, "planBeforeLast"],
] as const)("%s", (_, entered, was, expected) => { expect(made(entered, was && { ...was, plans: [...was.plans] })).toEqual(expected); });

test("a month is not moved to a year in which no version of its plan would hold", () => {
  expect(made({ month: "2024-03", plannedFen: 100 }, before)).toBe("planMonthMoved");
});
