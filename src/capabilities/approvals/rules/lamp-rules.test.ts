import { expect, test } from "vitest";
import type { LampRule, LampRuleSet } from "../contract/lamp-rule.ts";
import { lampRuleFaults, nearWorkdaysOf, readLampRules } from "./lamp-rules.ts";

const near: LampRule = {
  id: "caseLimit", dimension: "caseLimit", subject: "project", measure: "workdaysLeft", unit: "workday", clause: "x", source: "x", verified: false,
  levels: [{ lamp: "yellow", compare: "atMost", value: 3 }, { lamp: "red", compare: "lessThan", value: 0 }],
};
const progress: LampRule = {
  ...near, id: "progress", dimension: "progress", measure: "pointsBehind", unit: "percentagePoint",
  levels: [{ lamp: "yellow", compare: "atLeast", value: 10 }, { lamp: "red", compare: "moreThan", value: 30 }],
};
const example: LampRuleSet = { code: "example", name: "x", source: "x", rules: [near] };
const faults = (...rules: LampRule[]) => lampRuleFaults(rules).map(({ code }) => code);

test("sound rules have no fault", () => { expect(faults(near, progress)).toEqual([]); });

test("per cent cannot be taken for percentage points", () => {
  expect(faults({ ...progress, unit: "percent" })).toEqual(["lampUnitMisfits"]);
  expect(faults({ ...progress, measure: "percentBehind" })).toEqual(["lampUnitMisfits"]);
  expect(faults({ ...progress, measure: "percentBehind", unit: "percent" })).toEqual([]);
});

test("what cannot be counted of a zone, or of anything but cases, is refused", () => {
  expect(faults({ ...near, subject: "zone" })).toEqual(["lampSubjectMisfits"]);
  expect(faults({ ...near, dimension: "progress" })).toEqual(["lampSubjectMisfits"]);
  expect(faults({ ...progress, dimension: "start", measure: "monthsUnstarted", unit: "month", subject: "zone" })).toEqual(["lampSubjectMisfits"]);
});

test("a lamp twice, an id twice, and a red that is easier than the yellow are refused", () => {
  expect(faults({ ...progress, levels: [{ lamp: "red", compare: "moreThan", value: 1 }, { lamp: "red", compare: "moreThan", value: 2 }] })).toEqual(["lampLevelTwice"]);
  expect(faults(progress, progress)).toEqual(["duplicateLampRule"]);
  expect(faults({ ...progress, levels: [{ lamp: "yellow", compare: "atLeast", value: 30 }, { lamp: "red", compare: "moreThan", value: 10 }] })).toEqual(["lampLevelsReversed"]);
  expect(faults({ ...progress, measure: "percentDone", unit: "percent", levels: [{ lamp: "yellow", compare: "lessThan", value: 60 }, { lamp: "red", compare: "lessThan", value: 80 }] })).toEqual(["lampLevelsReversed"]);
});

test("files that miss the example, a source, or are no rules at all are not read", () => {
  expect(readLampRules([example])).toEqual({ allowed: true, catalogue: { nearWorkdays: 3, example, sets: [example] } });
  const codes = (...files: unknown[]) => { const read = readLampRules(files); return read.allowed ? [] : read.faults.map(({ code }) => code); };
  expect(codes()).toEqual(["noExampleLampRules"]);
  expect(codes({ ...example, rules: [progress] })).toEqual(["noExampleLampRules"]);
  expect(codes(example, example)).toEqual(["duplicateLampSet"]);
  for (const wrong of [null, {}, { ...example, source: "" }, { ...example, extra: 1 }, { ...example, rules: [] }]) expect(codes(example, wrong)).toEqual(["malformedLampRules"]);
});

test("how near a case must be is what its rule says, nothing where no rule speaks of cases, and never where it names no such lamp", () => {
  expect(nearWorkdaysOf([progress, near])).toBe(3);
  expect(nearWorkdaysOf([progress])).toBeUndefined();
  expect(nearWorkdaysOf([{ ...near, levels: near.levels.slice(1) }])).toBe(-1);
});
