import { addWorkingDays, workingDaysBetween } from "../../../kernel/working-days.ts";
import { lastOfMonth, monthOf, plainDateOf, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import { gainsOf } from "../../../engines/simulation/gain.ts";
import { countBy, quantileOf, shareBy, tallied } from "../../../engines/simulation/outcome.ts";
import { simulateEnds, workspaceFor, type SampledRun } from "../../../engines/simulation/simulate.ts";
import type { Forecast, ForecastRow } from "../contract/forecast.ts";
import { forecastNetwork, isReady, missingPieces, type ForecastGround } from "./forecast-network.ts";
import type { ForecastProject } from "./forecast-project.ts";

export type ForecastRun = SampledRun & { readonly gainSamples: number };

/** What a project's samples say: its row, less its names, and how many draws it took. */
export interface ProjectForecast {
  readonly row: Omit<ForecastRow, "name" | "owner" | "example">;
  readonly draws: number;
}

/** Less than this is not worth a visit. */
const LEAST_GAIN = 0.5;

/** The working days from the data date to the day; a day that has passed is the data date. */
const daysUntil = (by: PlainDate, { asOf, calendar }: Pick<ForecastGround, "asOf" | "calendar">): number => Math.max(0, workingDaysBetween(calendar, asOf, by));

/** Samples one project; adds to `counts` in which samples it is ready by the day. */
export function forecastProject(project: ForecastProject, ground: ForecastGround, run: ForecastRun, by: PlainDate, counts: Uint16Array): ProjectForecast {
  const { asOf, calendar, barring } = ground;
  const { id } = project;
  const until = daysUntil(by, ground);
  if (isReady(project, barring)) {
    countBy(counts, new Uint16Array(counts.length), until);
    return { row: { id, ready: true, items: [], conditions: [], p50: null, p80: null, chance: 1, gain: null }, draws: 0 };
  }
  const network = forecastNetwork(project, ground);
  const pieces = network.activities.length;
  const ends = simulateEnds(network, id, run, { space: workspaceFor(pieces) });
  countBy(counts, ends, until);
  const tally = tallied(ends);
  const dayOf = (share: number): string => addWorkingDays(calendar, asOf, quantileOf(tally, share));
  const [gain] = run.gainSamples === 0 ? [] : gainsOf(network, id, { ...run, samples: Math.min(run.samples, run.gainSamples) });
  return {
    row: { id, ready: false, ...missingPieces(project, barring), p50: dayOf(0.5), p80: dayOf(0.8), chance: shareBy(tally, until), gain: gain && gain.days >= LEAST_GAIN ? { ...gain } : null },
    draws: pieces * run.samples + pieces * (pieces + 1) * Math.min(run.samples, run.gainSamples),
  };
}

/** An upper bound of the random numbers that a forecast takes, to refuse one that would keep the server busy for too long. */
export const drawsNeeded = (projects: readonly ForecastProject[], items: number, { samples, gainSamples }: ForecastRun): number =>
  projects.reduce((sum, { cases }) => {
    const pieces = Math.min(items, cases.length) + 6;
    return sum + pieces * samples + pieces * pieces * gainSamples;
  }, 0);

/** The middle of the count of projects that are ready, and the middle four fifths of the samples. */
export function countSummary(counts: Uint16Array, total: number): Pick<Forecast, "likely" | "low" | "high" | "counts"> {
  const tally = tallied(counts);
  return {
    likely: quantileOf(tally, 0.5), low: quantileOf(tally, 0.1), high: quantileOf(tally, 0.9),
    counts: Array.from({ length: total + 1 }, (_, count) => (tally[count] ?? 0) / counts.length),
  };
}

/** The end of the quarter in which the day lies; on that end itself, of the next. */
export function nextQuarterEnd(day: PlainDate): PlainDate {
  const quarter = Math.ceil(monthOf(day) / 3);
  const end = lastOfMonth(plainDateOf(yearOf(day), quarter * 3, 1));
  if (day < end) return end;
  return quarter === 4 ? lastOfMonth(plainDateOf(yearOf(day) + 1, 3, 1)) : lastOfMonth(plainDateOf(yearOf(day), quarter * 3 + 3, 1));
}
