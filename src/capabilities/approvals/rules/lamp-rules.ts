import type { LampRules } from "../contract/lamp-rules.ts";
import { isLampRuleSet } from "../contract/lamp-rule-file.ts";
import type { LampMeasure, LampRule, LampRuleSet, LampUnit } from "../contract/lamp-rule.ts";

export type LampRulesFaultCode = "malformedLampRules" | "lampUnitMisfits" | "duplicateLampRule" | "duplicateLampSet" | "lampSubjectMisfits" | "lampLevelTwice" | "noExampleLampRules" | "lampLevelsReversed";
interface Fault { readonly code: LampRulesFaultCode; readonly at: string }
type ReadLampRules = { readonly allowed: true; readonly catalogue: LampRules } | { readonly allowed: false; readonly faults: readonly Fault[] };

/** In what each measure is counted. */
const unitOf = {
  workdaysLeft: "workday", monthsUnstarted: "month", pointsBehind: "percentagePoint", percentBehind: "percent", percentDone: "percent", monthsMissed: "month", monthsUnentered: "month",
} as const satisfies Record<LampMeasure, LampUnit>;

/** What can be counted of a whole zone: its projects' investment added up. */
const zoneMeasures: readonly LampMeasure[] = ["pointsBehind", "percentBehind", "percentDone", "monthsMissed"];
const gravity = ["blue", "yellow", "red"] as const;

/** Whether each graver lamp asks for more than the milder one before it. */
function ordered({ levels }: LampRule): boolean {
  const sorted = [...levels].sort((a, b) => gravity.indexOf(a.lamp) - gravity.indexOf(b.lamp));
  return sorted.every((level, place) => {
    const milder = sorted[place - 1];
    if (milder === undefined) return true;
    const up = (compare: string) => compare === "atLeast" || compare === "moreThan";
    if (up(level.compare) !== up(milder.compare)) return false;
    return up(level.compare) ? level.value >= milder.value : level.value <= milder.value;
  });
}

function ruleFault(rule: LampRule): LampRulesFaultCode | undefined {
  if (unitOf[rule.measure] !== rule.unit) return "lampUnitMisfits";
  if ((rule.measure === "workdaysLeft") !== (rule.dimension === "caseLimit")) return "lampSubjectMisfits";
  if (rule.subject === "zone" && !zoneMeasures.includes(rule.measure)) return "lampSubjectMisfits";
  if (new Set(rule.levels.map(({ lamp }) => lamp)).size < rule.levels.length) return "lampLevelTwice";
  return ordered(rule) ? undefined : "lampLevelsReversed";
}

/** What is wrong with a list of rules, each fault with the rule's id. */
export function lampRuleFaults(rules: readonly LampRule[]): Fault[] {
  const ids = rules.map(({ id }) => id);
  return rules.flatMap((rule, place) => {
    const code = ids.indexOf(rule.id) < place ? "duplicateLampRule" : ruleFault(rule);
    return code === undefined ? [] : [{ code, at: rule.id }];
  });
}

const gentle = (rules: readonly LampRule[]) => rules.find(({ measure }) => measure === "workdaysLeft")?.levels.filter(({ compare, value }) => compare === "atMost" && value >= 0);
/** Up to how many working days before its due day a case counts as near by these rules; undefined where they say nothing of cases. */
export function nearWorkdaysOf(rules: readonly LampRule[]): number | undefined {
  const days = gentle(rules)?.map(({ value }) => Math.floor(value));
  return days === undefined ? undefined : Math.max(-1, ...days);
}

function readSets(files: readonly unknown[]): { readonly sets: readonly LampRuleSet[]; readonly faults: readonly Fault[] } {
  const sets = files.filter(isLampRuleSet);
  if (sets.length < files.length) return { sets, faults: [{ code: "malformedLampRules", at: String(files.findIndex((file) => !isLampRuleSet(file)) + 1) }] };
  const codes = sets.map(({ code }) => code);
  const twice = codes.filter((code, place) => codes.indexOf(code) < place).map((at) => ({ code: "duplicateLampSet" as const, at }));
  return { sets, faults: [...twice, ...sets.flatMap(({ rules }) => lampRuleFaults(rules))] };
}

/** Reads the files of `catalogue/lamp-rules/`. */
export function readLampRules(files: readonly unknown[]): ReadLampRules {
  const { sets, faults } = readSets(files);
  if (faults.length > 0) return { allowed: false, faults };
  const example = sets.find(({ code }) => code === "example");
  const nearWorkdays = example && nearWorkdaysOf(example.rules);
  if (!example || nearWorkdays === undefined) return { allowed: false, faults: [{ code: "noExampleLampRules", at: "example" }] };
  return { allowed: true, catalogue: { nearWorkdays, example, sets } };
}
