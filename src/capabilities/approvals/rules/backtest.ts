import { addWorkingDays } from "../../../kernel/working-days.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { BacktestMonth } from "../contract/forecast.ts";
import type { ForecastTerms } from "../contract/forecast-terms.ts";
import { forecastProject } from "./forecast.ts";
import { isReady, type ForecastGround } from "./forecast-network.ts";
import type { ForecastProject } from "./forecast-project.ts";
import { limitPlanDay } from "./plan-day.ts";
import { missingConditions, PERMIT } from "./readiness.ts";

/** A project on a past day, and what came of it. */
export interface PastProject {
  readonly then: ForecastProject;
  /** Planned then to begin on this day, where one was planned. */
  readonly plannedOn: PlainDate | null;
  /** When it became ready, as known now; null where it is not. */
  readonly readyOn: string | null;
}

interface Forecasted {
  readonly p80: string;
  readonly chance: number;
  readonly planned: PlainDate;
  readonly readyOn: string | null;
}

const square = (x: number): number => x * x;
const mean = (of: readonly number[]): number | null => (of.length === 0 ? null : of.reduce((sum, x) => sum + x, 0) / of.length);

/** When a project became ready, even if a permit has run out since: the last of what barred it was settled, or it was started as it may be. */
export function readyDay({ cases, conditions }: ForecastProject, startedOn: string | null, barring: ReadonlySet<string>): string | null {
  const bars = cases.filter(({ item }) => barring.has(item));
  const open = bars.some(({ finishedOn }) => finishedOn === null) || !cases.some(({ item }) => item === PERMIT);
  if (open || missingConditions({ conditions: conditions.map(({ condition }) => condition) }).length > 0) return startedOn;
  const days = [...bars.flatMap(({ finishedOn }) => finishedOn ?? []), ...conditions.map(({ on }) => on)];
  const last = days.reduce((most, day) => (day > most ? day : most), "");
  return startedOn !== null && startedOn < last ? startedOn : last;
}

/**
 * The forecasts that would have been made on a past day from what was known then, held against what happened. A forecast
 * can be checked once its project is ready or its P80 has passed; those that cannot yet are left out.
 */
export function backtestMonth(projects: readonly PastProject[], ground: ForecastGround, terms: ForecastTerms, today: PlainDate): BacktestMonth {
  const { samples, horizon } = terms.backtest;
  const by = addWorkingDays(ground.calendar, ground.asOf, horizon);
  // One that had been ready before and lost it waits for nothing that was forecast.
  const open = projects.filter(({ then, readyOn }) => !isReady(then, ground.barring) && (readyOn === null || readyOn > ground.asOf));
  const made = open.map(({ then, plannedOn, readyOn }): Forecasted => {
    const { row } = forecastProject(then, ground, { seed: terms.seed, samples, gainSamples: 0 }, by, new Uint16Array(samples));
    return { p80: row.p80 ?? by, chance: row.chance, readyOn, planned: plannedOn ?? limitPlanDay(then, ground, terms) };
  });
  const checked = made.filter(({ p80, readyOn }) => readyOn !== null || p80 <= today);
  const scored = by <= today ? made : [];
  const came = (readyOn: string | null): number => (readyOn !== null && readyOn <= by ? 1 : 0);
  return {
    asOf: ground.asOf, open: open.length, checked: checked.length,
    covered: checked.filter(({ p80, readyOn }) => readyOn !== null && readyOn <= p80).length,
    scored: scored.length,
    brier: mean(scored.map(({ chance, readyOn }) => square(chance - came(readyOn)))),
    planBrier: mean(scored.map(({ planned, readyOn }) => square((planned <= by ? 1 : 0) - came(readyOn)))),
  };
}

/** All months as one: every forecast counts the same. */
export function backtestTotal(months: readonly BacktestMonth[], asOf: PlainDate): BacktestMonth {
  const sum = (of: (month: BacktestMonth) => number): number => months.reduce((all, month) => all + of(month), 0);
  const scored = sum((month) => month.scored);
  const pooled = (of: (month: BacktestMonth) => number | null): number | null => (scored === 0 ? null : sum((month) => (of(month) ?? 0) * month.scored) / scored);
  return {
    asOf, open: sum(({ open }) => open), checked: sum(({ checked }) => checked), covered: sum(({ covered }) => covered), scored,
    brier: pooled(({ brier }) => brier), planBrier: pooled(({ planBrier }) => planBrier),
  };
}
