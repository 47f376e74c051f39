import { addMonths, isPlainDate, lastOfMonth, monthOf, plainDate, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import type { LampInputs, LampLack } from "../contract/lamp.ts";
import type { LampMeasure } from "../contract/lamp-rule.ts";

/** A project's facts by a day, as lamps read them; of a whole zone, the projects' amounts added up. */
export interface LampFacts {
  readonly plannedStart: string | null;
  readonly firstPlannedStart: string | null;
  readonly startedOn: string | null;
  readonly enteredOn: string | null;
  readonly annualPlanFen: number | null;
  /** Of the day's year, whatever months are recorded. */
  readonly months: readonly InvestmentMonth[];
  readonly near: number;
  readonly overdue: number;
  /** Cases whose lamp can burn at all; without any, nothing is judged. */
  readonly cases: number;
}

/** A month as it is recorded: every version of its plan, the latest last. */
export interface PlannedMonth {
  readonly month: string;
  readonly plans: readonly { readonly from: string; readonly plannedFen: number | null }[];
  readonly completedFen: number | null;
}

/**
 * The months as they were planned on a day: of each the last version that held by then, as for every dated value, whenever it was recorded.
 * What was completed is as known now. A plan changed later changes no lamp of an earlier day.
 */
export const plannedOn = (months: readonly PlannedMonth[], asOf: PlainDate): InvestmentMonth[] =>
  months.map(({ month, plans, completedFen }) => ({ month, plannedFen: plans.findLast(({ from }) => from <= asOf)?.plannedFen ?? null, completedFen }));

interface InvestmentMonth {
  /** `2025-03`. */
  readonly month: string;
  readonly plannedFen: number | null;
  readonly completedFen: number | null;
}

/** An exact share or count: `numerator / denominator`, compared without division. */
interface Measured {
  readonly numerator: number;
  readonly denominator: number;
}

export type Measurement = { readonly measured: Measured; readonly inputs: LampInputs } | { readonly lack: LampLack; readonly inputs: LampInputs } | { readonly settled: true; readonly inputs: LampInputs };

const count = (numerator: number): Measured => ({ numerator, denominator: 1 });
const monthIndex = (day: PlainDate): number => yearOf(day) * 12 + monthOf(day) - 1;
const MONTHS = 12;

/** Whole months of the day's year that are over on it; the month's last day counts. */
const monthsOver = (asOf: PlainDate): number => (lastOfMonth(asOf) === asOf ? monthOf(asOf) : monthOf(asOf) - 1);
const monthNumber = ({ month }: InvestmentMonth): number => Number(month.slice(5));

/** Plans in twelfths of a fen, so that a linear plan stays exact. */
interface Schedule {
  readonly kind: "monthly" | "linear";
  readonly upTo: (month: number) => number;
  readonly of: (month: number) => number;
}

function scheduleOf({ months, annualPlanFen }: LampFacts): Schedule | undefined {
  const planned = new Map(months.flatMap((one) => (one.plannedFen === null ? [] : [[monthNumber(one), one.plannedFen * MONTHS]])));
  if (planned.size > 0) {
    const of = (month: number) => planned.get(month) ?? 0;
    return { kind: "monthly", of, upTo: (month) => Array.from({ length: month }, (_, place) => of(place + 1)).reduce((sum, one) => sum + one, 0) };
  }
  return annualPlanFen === null || annualPlanFen === 0 ? undefined : { kind: "linear", of: () => annualPlanFen, upTo: (month) => annualPlanFen * month };
}

/** The annual plan, or the twelve months' where each has one. */
function annualOf({ months, annualPlanFen }: LampFacts): number | null {
  if (annualPlanFen !== null && annualPlanFen > 0) return annualPlanFen;
  const plans = months.flatMap(({ plannedFen }) => plannedFen ?? []);
  return plans.length === MONTHS ? plans.reduce((sum, one) => sum + one, 0) : null;
}

const bare = ({ plannedStart, firstPlannedStart, startedOn, enteredOn, near, overdue }: LampFacts): LampInputs => ({
  plannedStart, firstPlannedStart, startedOn, enteredOn, near, overdue,
  month: null, unreported: 0, schedule: null, annualFen: null, planFen: null, doneFen: null,
});

/** Months in a row up to the last one reported whose plan was missed; a month without report ends them. */
function missedInRow(completed: ReadonlyMap<number, number>, schedule: Schedule, last: number): number {
  let missed = 0;
  for (let month = last; month > 0; month -= 1) {
    const done = completed.get(month);
    if (done === undefined || done * MONTHS >= schedule.of(month)) break;
    missed += 1;
  }
  return missed;
}

type InvestmentMeasure = "pointsBehind" | "percentBehind" | "percentDone" | "monthsMissed";

function investment(measure: InvestmentMeasure, facts: LampFacts, asOf: PlainDate): Measurement {
  const over = monthsOver(asOf);
  const schedule = scheduleOf(facts);
  const annual = annualOf(facts);
  const completed = new Map(facts.months.flatMap((one) => (one.completedFen === null || monthNumber(one) > over ? [] : [[monthNumber(one), one.completedFen]])));
  if (!schedule || (measure === "pointsBehind" && annual === null)) return { lack: "noPlan", inputs: bare(facts) };
  if (completed.size === 0) return { lack: "noReport", inputs: bare(facts) };
  const last = Math.max(...completed.keys());
  const done = [...completed.values()].reduce((sum, one) => sum + one, 0);
  const plan = schedule.upTo(last);
  const inputs: LampInputs = {
    ...bare(facts), month: `${String(yearOf(asOf))}-${String(last).padStart(2, "0")}`, unreported: over - last, schedule: schedule.kind,
    annualFen: annual, planFen: Math.round(plan / MONTHS), doneFen: done,
  };
  if (measure === "monthsMissed") return { measured: count(missedInRow(completed, schedule, last)), inputs };
  const behind = plan - done * MONTHS;
  if (measure === "pointsBehind") return { measured: { numerator: behind * 100, denominator: (annual ?? 1) * MONTHS }, inputs };
  // Nothing was to be done yet: whatever was done is enough.
  if (plan === 0) return { settled: true, inputs };
  return { measured: { numerator: (measure === "percentBehind" ? behind : done * MONTHS) * 100, denominator: plan }, inputs };
}

/** The planned month and those after it that ended without a start; on a month's last day it may still begin. */
function unstarted(facts: LampFacts, asOf: PlainDate): Measurement {
  const inputs = bare(facts);
  if (facts.startedOn !== null) return { settled: true, inputs };
  if (facts.plannedStart === null || !isPlainDate(facts.plannedStart)) return { lack: "noPlannedStart", inputs };
  return { measured: count(Math.max(0, monthIndex(asOf) - monthIndex(facts.plannedStart))), inputs };
}

/** Whole months since the start; the day on which a month is full is still in time. */
function unentered(facts: LampFacts, asOf: PlainDate): Measurement {
  const inputs = bare(facts);
  if (facts.startedOn === null) return { lack: "notStarted", inputs };
  if (facts.enteredOn !== null) return { settled: true, inputs };
  const start = plainDate(facts.startedOn);
  const whole = Math.max(0, monthIndex(asOf) - monthIndex(start));
  return { measured: count(addMonths(start, whole) < asOf ? whole : Math.max(0, whole - 1)), inputs };
}

/** What a measure comes to on a day. Working days of cases are compared case by case: here only what they came to. */
export function measured(measure: Exclude<LampMeasure, "workdaysLeft">, facts: LampFacts, asOf: PlainDate): Measurement {
  if (measure === "monthsUnstarted") return unstarted(facts, asOf);
  return measure === "monthsUnentered" ? unentered(facts, asOf) : investment(measure, facts, asOf);
}

export const caseInputs = bare;
