import type { Input } from "../../../kernel/operation.ts";
import { addMonths, FIRST_YEAR, isPlainDate, lastOfMonth, plainDate, plainDateOf, monthOf, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import { nextTurn } from "../../../platform/next-turn.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { Backtest, BacktestMonth, getBacktest } from "../contract/forecast.ts";
import { backtestMonth, backtestTotal, readyDay, type PastProject } from "../rules/backtest.ts";
import { projectOn } from "../rules/forecast-project.ts";
import { selectForecastProjects, selectSpans, type ForecastProjectRow } from "../store/forecast.ts";
import { groundOn, type ForecastMeans } from "./forecast.ts";
import { asOfDay } from "./refuse.ts";
import { regularDays } from "./standing.ts";
import { zoneMeans } from "./zone-means.ts";

/** The ends of the months before the day, the oldest first; none before the first year that a day may have. */
function monthEnds(day: PlainDate, months: number): PlainDate[] {
  const count = Math.min(months, (yearOf(day) - FIRST_YEAR) * 12 + monthOf(day) - 1);
  const first = plainDateOf(yearOf(day), monthOf(day), 1);
  return Array.from({ length: count }, (_, place) => lastOfMonth(addMonths(first, place - count)));
}

function plannedOn({ plans }: ForecastProjectRow, day: string): PlainDate | null {
  const planned = plans.findLast(({ from }) => from <= day)?.day;
  return planned !== undefined && isPlainDate(planned) ? planned : null;
}

/**
 * Each month's forecasts as they would have been made then, by today's rules and today's knowledge of what had happened.
 * One query a month of its key list, and one for the durations of all.
 */
export async function backtestOf(shipped: ForecastMeans, tx: ScopedTx, { params: { zoneId }, query }: Input<typeof getBacktest>): Promise<Backtest> {
  const today = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, zoneId));
  const { seed, backtest: { months: count, horizon, samples, leastPairs } } = shipped.forecast;
  // Today's catalogue, as today's rules: what each item was in its day is not asked.
  const means = await zoneMeans(shipped, tx, zoneId, today);
  const spans = await selectSpans(tx, zoneId);
  const started = await regularDays(means, tx, { zoneIds: [zoneId], asOf: today, kind: "started" });
  const present = groundOn(means, today, []);
  const months: BacktestMonth[] = [];
  for (const asOf of monthEnds(today, count)) {
    const listed = await selectForecastProjects(tx, { zoneId, year: yearOf(asOf), asOf, until: today });
    const ground = groundOn(means, asOf, spans);
    const past = listed.map((row): PastProject => {
      const startedOn = started.get(row.id) ?? null;
      const now = projectOn(row, startedOn !== null, today, present);
      return {
        then: projectOn(row, startedOn !== null && startedOn <= asOf, asOf, ground), plannedOn: plannedOn(row, asOf),
        readyOn: readyDay(now, startedOn, ground.barring),
      };
    });
    months.push(backtestMonth(past, ground, means.forecast, today));
    await nextTurn();
  }
  const total = backtestTotal(months, today);
  return { asOf: today, horizon, samples, seed, leastPairs, enough: total.checked >= leastPairs && total.scored >= leastPairs, months, total };
}
