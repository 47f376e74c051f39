import { firstDayOf, readPeriod, type Period } from "../../../kernel/period.ts";
import { isPlainDate, monthOf, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import { askedOf, type FigureRefusal } from "../../figures/rules.ts";

export type BriefRefusal = FigureRefusal | "periodNotBegun";

type Asked = { readonly allowed: true; readonly asOf: PlainDate; readonly period: Period } | { readonly allowed: false; readonly code: BriefRefusal };

const MONTHS_OF_QUARTER = 3;

/** `2025-Q1`: the last quarter that had ended before the day. */
export function lastQuarter(day: PlainDate): string {
  const ended = Math.ceil(monthOf(day) / MONTHS_OF_QUARTER) - 1;
  return ended === 0 ? `${String(yearOf(day) - 1)}-Q4` : `${String(yearOf(day))}-Q${String(ended)}`;
}

/** Of which period and as of which day a briefing is asked: the zone's day, and the last quarter that had ended by then, unless named. */
export function briefAsked(query: { readonly asOf?: string; readonly period?: string }, today: PlainDate): Asked {
  const day = query.asOf !== undefined && isPlainDate(query.asOf) ? query.asOf : today;
  const asked = askedOf({ period: lastQuarter(day), ...query }, today);
  if (!asked.allowed) return asked;
  const { asOf, period } = asked;
  return firstDayOf(period) > asOf ? { allowed: false, code: "periodNotBegun" } : { allowed: true, asOf, period };
}

/** Indicators are published from January on: those of a briefing of April to June are of January to June. */
export function cumulatedOf({ to }: Period): Period {
  const reading = readPeriod(`${to.slice(0, 4)}-01/${to}`);
  if (!reading.allowed) throw new RangeError(`no year of ${to}`);
  return reading.period;
}
