import { firstDayOf, printPeriod, readPeriod, type Period } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";

const twoDigits = (month: number): string => String(month).padStart(2, "0");
const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** The periods that briefings are of, by kind; of a year, as they are asked for. */
export const periodKinds = ["quarter", "half", "cumulated", "month"] as const;
export type PeriodKind = (typeof periodKinds)[number];

const askedIn = (year: number): Readonly<Record<PeriodKind, readonly string[]>> => ({
  quarter: [1, 2, 3, 4].map((quarter) => `${String(year)}-Q${String(quarter)}`),
  half: [`${String(year)}-H1`, `${String(year)}-H2`, String(year)],
  cumulated: months.filter((month) => month > 1).map((month) => `${String(year)}-01/${String(year)}-${twoDigits(month)}`),
  month: months.map((month) => `${String(year)}-${twoDigits(month)}`),
});

export interface PeriodChoice {
  readonly kind: PeriodKind;
  /** As it is asked for, and as it stands in the address. */
  readonly asked: string;
  readonly period: Period;
}

/** The periods of a year that have begun by the day; those of the same months once, under the first of their kinds. */
export function periodChoices(year: number, asOf: PlainDate): readonly PeriodChoice[] {
  const seen = new Set<string>();
  return periodKinds.flatMap((kind) => askedIn(year)[kind].flatMap((asked) => {
    const reading = readPeriod(asked);
    if (!reading.allowed || firstDayOf(reading.period) > asOf || seen.has(printPeriod(reading.period))) return [];
    seen.add(printPeriod(reading.period));
    return [{ kind, asked, period: reading.period }];
  }));
}
