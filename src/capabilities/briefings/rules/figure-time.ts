import type { ReadFigure } from "../../../engines/reading/figure.ts";
import type { FigureHead } from "../../../kernel/figure.ts";
import { lastDayOf, readPeriod, type Period } from "../../../kernel/period.ts";
import { isPlainDate, plainDateOf, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";

/** As of which day a stated figure is asked, and over which period where the definition's usual one is not meant. */
export interface AskedTime {
  readonly asOf: PlainDate;
  readonly period?: Period;
}

type Stated = Pick<ReadFigure, "period" | "kind" | "qualifier" | "qualifier2">;

const UP_TO = "../";
const YEAR = /^\d{4}$/;

const earlier = (day: PlainDate, asOf: PlainDate): PlainDate => (day < asOf ? day : asOf);
const isExpected = ({ qualifier, qualifier2 }: Stated): boolean => qualifier === "expected" || qualifier2 === "expected";

/** What stands at a day is asked as of the period's end; what runs or is published over a period, of that period. */
const over = (period: Period, { nature }: Pick<FigureHead, "nature">, asOf: PlainDate): AskedTime =>
  (nature === "stock" ? { asOf: earlier(lastDayOf(period), asOf) } : { asOf, period });

function ofYear(year: number, head: Pick<FigureHead, "nature">, asOf: PlainDate): AskedTime {
  const reading = year < yearOf(asOf) ? readPeriod(String(year)) : undefined;
  return reading?.allowed ? over(reading.period, head, asOf) : { asOf };
}

/**
 * 截至3月31日 is asked as of that day, 1至2月 over those months, 2024年 over that year. The year of the as-of is what is
 * usual. A day to come, and a date's own day, which is what is to be checked, ask nothing.
 */
export function askedTime(figure: Stated, head: Pick<FigureHead, "nature">, asOf: PlainDate): AskedTime {
  const { period } = figure;
  const until = period.startsWith(UP_TO) ? period.slice(UP_TO.length) : undefined;
  if (until !== undefined) return { asOf: isPlainDate(until) ? earlier(until, asOf) : asOf };
  if (isPlainDate(period)) return { asOf: figure.kind === "date" || isExpected(figure) ? asOf : earlier(period, asOf) };
  if (YEAR.test(period)) return isPlainDate(`${period}-12-31`) ? ofYear(yearOf(plainDateOf(Number(period), 1, 1)), head, asOf) : { asOf };
  const reading = figure.kind === "date" ? undefined : readPeriod(period);
  return reading?.allowed ? over(reading.period, head, asOf) : { asOf };
}

/** The days on which the ledgers may have given another value: the two weeks before, and the ends of twelve months, the latest first. */
const DAYS_BACK = 14;
const MONTHS_BACK = 12;

export function earlierDays(asOf: PlainDate, before: (day: PlainDate, days: number) => PlainDate): readonly PlainDate[] {
  const days = Array.from({ length: DAYS_BACK }, (_, place) => before(asOf, place + 1));
  for (let month = 1, end = asOf; month <= MONTHS_BACK; month += 1) {
    end = before(plainDateOf(yearOf(end), Number(end.slice(5, 7)), 1), 1);
    days.push(end);
  }
  return [...new Set(days)].sort().reverse();
}
