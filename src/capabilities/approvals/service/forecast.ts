import type { Input } from "../../../kernel/operation.ts";
import { plainDate, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import { nextTurn } from "../../../platform/next-turn.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { Forecast, getForecast } from "../contract/forecast.ts";
import type { ForecastTerms } from "../contract/forecast-terms.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { forecastStatement } from "../messages/forecast.ts";
import { conditionsBy, finishedBy } from "../rules/finished-cases.ts";
import { countSummary, drawsNeeded, forecastProject, nextQuarterEnd, type ForecastRun, type ProjectForecast } from "../rules/forecast.ts";
import type { ForecastGround } from "../rules/forecast-network.ts";
import { projectOn, type ForecastProject } from "../rules/forecast-project.ts";
import { itemsByCode } from "../rules/item.ts";
import { learnedDurations } from "../rules/learned-durations.ts";
import { barringItems } from "../rules/readiness.ts";
import { selectForecastProjects, selectSpans, type SpanRow } from "../store/forecast.ts";
import { asOfDay, refusal } from "./refuse.ts";
import { regularDays } from "./standing.ts";
import { zoneMeans } from "./zone-means.ts";

/** What a forecast reads besides the database. */
export interface ForecastMeans extends ApprovalMeans {
  readonly forecast: ForecastTerms;
}

/** What a forecast made on the day rests on: durations of the cases that were decided by then. */
export function groundOn(means: ForecastMeans, asOf: PlainDate, spans: readonly SpanRow[]): ForecastGround {
  const { calendar, catalogue, forecast } = means;
  const items = itemsByCode(catalogue);
  const finished = { cases: finishedBy(asOf, spans, items), conditions: conditionsBy(asOf, spans) };
  return { asOf, calendar, items, barring: barringItems(catalogue.items), learned: learnedDurations(finished, items, forecast, calendar) };
}

/** So many draws and the server turns to whatever else has come in. */
const SLICE = 2_000_000;

interface Sampling {
  readonly projects: readonly ForecastProject[];
  readonly ground: ForecastGround;
  readonly run: ForecastRun;
  readonly by: PlainDate;
  readonly counts: Uint16Array;
}

/** Project after project; what comes out hangs neither on the slices nor on what else the server does. */
async function sampled({ projects, ground, run, by, counts }: Sampling): Promise<ProjectForecast["row"][]> {
  const rows: ProjectForecast["row"][] = [];
  let since = 0;
  for (const project of projects) {
    const { row, draws } = forecastProject(project, ground, run, by, counts);
    rows.push(row);
    since += draws;
    if (since < SLICE) continue;
    since = 0;
    await nextTurn();
  }
  return rows;
}

function runOf(means: ForecastMeans, { samples = means.forecast.samples, seed = means.forecast.seed }: Input<typeof getForecast>["query"]): ForecastRun {
  return { samples, seed, gainSamples: means.forecast.gainSamples };
}

export async function forecastOf(shipped: ForecastMeans, tx: ScopedTx, { params: { zoneId }, query }: Input<typeof getForecast>): Promise<Forecast> {
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, zoneId));
  const by = query.by === undefined ? nextQuarterEnd(asOf) : plainDate(query.by);
  if (by < asOf) throw refusal("invalid", "forecastDayPassed");
  const year = query.year ?? yearOf(asOf);
  const run = runOf(shipped, query);
  const means = await zoneMeans(shipped, tx, zoneId, asOf);
  const listed = await selectForecastProjects(tx, { zoneId, year, asOf, until: asOf });
  const started = await regularDays(means, tx, { zoneIds: [zoneId], asOf, kind: "started", projectIds: listed.map(({ id }) => id) });
  const ground = groundOn(means, asOf, await selectSpans(tx, zoneId));
  const projects = listed.map((row) => projectOn(row, started.has(row.id), asOf, ground));
  if (drawsNeeded(projects, ground.items.size, run) > means.forecast.mostDraws) throw refusal("invalid", "forecastTooLarge");
  const counts = new Uint16Array(run.samples);
  const rows = await sampled({ projects, ground, run, by, counts });
  const named = new Map(listed.map(({ id, name, owner, example }) => [id, { name, owner, example }]));
  const total = rows.length;
  const summary = countSummary(counts, total);
  return {
    asOf, by, year, samples: run.samples, seed: run.seed, total, ready: rows.filter(({ ready }) => ready).length, ...summary,
    statement: forecastStatement({ by, year: yearOf(asOf), total, ...summary }),
    finishedCases: ground.learned.finished,
    terms: { source: means.forecast.source, verified: means.forecast.verified, priorCount: means.forecast.priorCount },
    projects: rows.map((row) => ({ ...row, ...(named.get(row.id) ?? { name: "", owner: null, example: false }) })),
  };
}
