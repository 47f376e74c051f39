import { firstOfYear, isPlainDate, lastOfMonth, plainDateOf, yearOf, type PlainDate } from "./plain-date.ts";
import { refused } from "./refusal.ts";

/** A calendar month, `2025-03`. */
type YearMonth = string & { readonly __brand: "YearMonth" };

/** Whole calendar months, both included. Economic reports run over these, never over a bare "February". */
export interface Period {
  readonly from: YearMonth;
  readonly to: YearMonth;
}

/** Days, both included. */
export interface DaySpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export type PeriodRefusal = "periodNotUnderstood" | "periodReversed";
export type PeriodReading = { readonly allowed: true; readonly period: Period } | { readonly allowed: false; readonly code: PeriodRefusal };

const firstDay = (month: string): string => `${month}-01`;

const isYearMonth = (text: string): text is YearMonth => isPlainDate(firstDay(text));

const twoDigits = (n: number): string => String(n).padStart(2, "0");

function monthsOf(year: string, first: number, last: number): PeriodReading {
  const from = `${year}-${twoDigits(first)}`;
  const to = `${year}-${twoDigits(last)}`;
  return isYearMonth(from) && isYearMonth(to) ? { allowed: true, period: { from, to } } : refused("periodNotUnderstood");
}

/** Reads `2025`, `2025-Q1`, `2025-H1`, `2025-03` or `2025-01/2025-02`. */
export function readPeriod(text: string): PeriodReading {
  const [year = "", part, ...rest] = text.split("-");
  if (rest.length === 0 && /^\d{4}$/.test(year)) {
    const number = Number(part?.slice(1));
    if (part === undefined) return monthsOf(year, 1, 12);
    if (/^Q[1-4]$/.test(part)) return monthsOf(year, number * 3 - 2, number * 3);
    if (/^H[12]$/.test(part)) return monthsOf(year, number * 6 - 5, number * 6);
  }
  const [from = "", to = from, ...more] = text.split("/");
  if (more.length > 0 || !isYearMonth(from) || !isYearMonth(to)) return refused("periodNotUnderstood");
  return from > to ? refused("periodReversed") : { allowed: true, period: { from, to } };
}

/** Always both months, `2025-03/2025-03` too: one form to store and compare. */
export const printPeriod = (period: Period): string => `${period.from}/${period.to}`;

const dayIn = (month: YearMonth): PlainDate => plainDateOf(Number(month.slice(0, 4)), Number(month.slice(5)), 1);

export const firstDayOf = (period: Period): PlainDate => dayIn(period.from);
export const lastDayOf = (period: Period): PlainDate => lastOfMonth(dayIn(period.to));

/** What 截至目前 spans: from 1 January to the as-of day. */
export const yearToDate = (asOf: PlainDate): DaySpan => ({ from: firstOfYear(yearOf(asOf)), to: asOf });
