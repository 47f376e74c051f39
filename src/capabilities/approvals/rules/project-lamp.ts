import type { PlainDate } from "../../../kernel/plain-date.ts";
import { projectLampOrder } from "../contract/wall-chart.ts";
import type { LampExcused, ProjectLamp, ProjectLampColour } from "../contract/lamp.ts";
import type { LampCompare, LampDimension, LampLevel, LampRule, WarningLamp } from "../contract/lamp-rule.ts";
import { caseInputs, measured, type LampFacts } from "./lamp-measure.ts";

/** An approved excuse of one dimension, from its first day to its last. */
export interface StandingExcuse extends LampExcused {
  readonly dimension: LampDimension;
}

/** By how much one lamp outweighs another, where a dimension has several rules. */
const weight = { unknown: 0, green: 1, blue: 2, excused: 3, yellow: 4, red: 5 } as const satisfies Record<ProjectLampColour, number>;
const gravest = ["red", "yellow", "blue"] as const satisfies readonly WarningLamp[];

const holds = {
  atLeast: (a, b) => a >= b,
  moreThan: (a, b) => a > b,
  atMost: (a, b) => a <= b,
  lessThan: (a, b) => a < b,
} as const satisfies Record<LampCompare, (a: number, b: number) => boolean>;

/** The gravest level that `n / d` reaches. */
const levelOf = (levels: readonly LampLevel[], numerator: number, denominator: number): LampLevel | undefined =>
  gravest.flatMap((lamp) => levels.filter((level) => level.lamp === lamp)).find(({ compare, value }) => holds[compare](numerator, value * denominator));

const rounded = (numerator: number, denominator: number): number => Math.round((numerator / denominator) * 100) / 100;

type Judged = Pick<ProjectLamp, "lamp" | "level" | "value" | "lack" | "inputs">;

/** Cases past their day, else those near it; a case's own lamp is `lampOf`'s, by the same days. */
function judgeCases(levels: readonly LampLevel[], facts: LampFacts): Judged {
  const inputs = caseInputs(facts);
  if (facts.cases === 0) return { lamp: "unknown", level: null, value: null, lack: "noCases", inputs };
  const past = facts.overdue > 0 ? levels.find(({ compare }) => compare === "lessThan") : undefined;
  const reached = past ?? (facts.near > 0 ? levels.find(({ compare }) => compare === "atMost") : undefined) ?? null;
  return { lamp: reached?.lamp ?? "green", level: reached, value: null, lack: null, inputs };
}

function judge({ measure, levels }: LampRule, facts: LampFacts, asOf: PlainDate): Judged {
  if (measure === "workdaysLeft") return judgeCases(levels, facts);
  const found = measured(measure, facts, asOf);
  const { inputs } = found;
  if ("lack" in found) return { lamp: "unknown", level: null, value: null, lack: found.lack, inputs };
  if ("settled" in found) return { lamp: "green", level: null, value: null, lack: null, inputs };
  const { numerator, denominator } = found.measured;
  const level = levelOf(levels, numerator, denominator) ?? null;
  return { lamp: level?.lamp ?? "green", level, value: rounded(numerator, denominator), lack: null, inputs };
}

function lampBy(rule: LampRule, facts: LampFacts, excuses: readonly StandingExcuse[], asOf: PlainDate): ProjectLamp {
  const judged = judge(rule, facts, asOf);
  const would = judged.level?.lamp ?? null;
  const standing = would === "yellow" || would === "red" ? excuses.find(({ dimension, from, to }) => dimension === rule.dimension && from <= asOf && asOf <= to) : undefined;
  if (!standing) return { dimension: rule.dimension, would, rule, ...judged, excuse: null };
  const { id, kind, reason, approver, from, to } = standing;
  return { dimension: rule.dimension, would, rule, ...judged, lamp: "excused", excuse: { id, kind, reason, approver, from, to } };
}

/** One lamp a dimension: the gravest of its rules. The rules are those in force on the day, the facts those by it. */
export function lampsOf(rules: readonly LampRule[], subject: LampRule["subject"], facts: LampFacts, excuses: readonly StandingExcuse[], asOf: PlainDate): ProjectLamp[] {
  const shown = new Map<LampDimension, ProjectLamp>();
  for (const rule of rules) {
    if (rule.subject !== subject) continue;
    const lamp = lampBy(rule, facts, excuses, asOf);
    const before = shown.get(rule.dimension);
    if (!before || weight[lamp.lamp] > weight[before.lamp]) shown.set(rule.dimension, lamp);
  }
  return [...shown.values()];
}

/** The lamps of a chart's projects, a list a dimension that the rules judge projects by. */
export function chartLamps(rules: readonly LampRule[], projects: readonly (readonly ProjectLamp[])[]): { dimension: LampDimension; lamp: number[] }[] {
  const dimensions = [...new Set(rules.flatMap(({ subject, dimension }) => (subject === "project" ? [dimension] : [])))];
  return dimensions.map((dimension) => ({
    dimension, lamp: projects.map((lamps) => projectLampOrder.indexOf(lamps.find((lamp) => lamp.dimension === dimension)?.lamp ?? "unknown")),
  }));
}

/** The twelve months of a project without plans of its own, each with a twelfth of the year's, to the fen. */
function withPlans({ months, annualPlanFen }: LampFacts, year: number): LampFacts["months"] {
  if (annualPlanFen === null || months.some(({ plannedFen }) => plannedFen !== null)) return months;
  const upTo = (month: number) => Math.round((annualPlanFen * month) / 12);
  const completed = new Map(months.map((one) => [one.month, one.completedFen]));
  return Array.from({ length: 12 }, (_, place) => {
    const month = `${String(year)}-${String(place + 1).padStart(2, "0")}`;
    return { month, plannedFen: upTo(place + 1) - upTo(place), completedFen: completed.get(month) ?? null };
  });
}

/** The zone's projects taken together in a year: only what can be added up. */
export function zoneFacts(projects: readonly LampFacts[], year: number): LampFacts {
  const months = new Map<string, { planned: number | null; completed: number | null }>();
  const plus = (sum: number | null, one: number | null) => (one === null ? sum : (sum ?? 0) + one);
  for (const project of projects) {
    for (const { month, plannedFen, completedFen } of withPlans(project, year)) {
      const sum = months.get(month) ?? { planned: null, completed: null };
      months.set(month, { planned: plus(sum.planned, plannedFen), completed: plus(sum.completed, completedFen) });
    }
  }
  return {
    plannedStart: null, firstPlannedStart: null, startedOn: null, enteredOn: null, near: 0, overdue: 0, cases: 0,
    annualPlanFen: projects.reduce<number | null>((sum, { annualPlanFen }) => plus(sum, annualPlanFen), null),
    months: [...months].map(([month, { planned, completed }]) => ({ month, plannedFen: planned, completedFen: completed })),
  };
}
