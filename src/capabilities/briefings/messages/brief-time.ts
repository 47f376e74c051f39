import { formatMonthDayChinese, formatDayChinese, formatPeriodChinese } from "../../../kernel/messages.ts";
import { firstDayOf, lastDayOf, type Period } from "../../../kernel/period.ts";
import { firstOfYear, monthOf, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";

/** Of which time a briefing tells. */
export interface BriefTime {
  readonly period: Period;
  readonly asOf: PlainDate;
}

const quarters = ["一季度", "二季度", "三季度", "四季度"] as const;
const [QUARTER, HALF, YEAR] = [3, 6, 12];

/** `一季度`, `上半年`, `全年`, `3月`, `1—2月`: months of one year, by their numbers. */
function monthsWords(first: number, last: number): string {
  const months = last - first + 1;
  if (months === 1) return `${String(first)}月`;
  if (months === QUARTER && last % QUARTER === 0) return quarters[last / QUARTER - 1] ?? "";
  if (months === HALF && last % HALF === 0) return last === HALF ? "上半年" : "下半年";
  return months === YEAR ? "全年" : `${String(first)}—${String(last)}月`;
}

/** The year that goes without saying: that of the period and the as-of day, where it is one. */
export function understoodYear({ period, asOf }: BriefTime): number | undefined {
  const year = yearOf(asOf);
  return yearOf(firstDayOf(period)) === year && yearOf(lastDayOf(period)) === year ? year : undefined;
}

/** `一季度`, with its year where that is not the one understood. */
export function periodWords(period: Period, understood: number | undefined): string {
  const [from, to] = [firstDayOf(period), lastDayOf(period)];
  if (yearOf(from) !== yearOf(to)) return formatPeriodChinese(period);
  return `${yearOf(from) === understood ? "" : `${String(yearOf(from))}年`}${monthsWords(monthOf(from), monthOf(to))}`;
}

export const hasEnded = ({ period, asOf }: BriefTime): boolean => lastDayOf(period) <= asOf;
const isFromJanuary = ({ period, asOf }: BriefTime): boolean => firstDayOf(period) === firstOfYear(yearOf(asOf));

/** Whether facts later than the period count from 1 January on, so that a flow is told of both. */
export const hasYearToDate = (time: BriefTime): boolean => isFromJanuary(time) && lastDayOf(time.period) < time.asOf;

/** `截至4月14日`. */
export function asOfWords(time: BriefTime): string {
  return `截至${understoodYear(time) === undefined ? formatDayChinese(time.asOf) : formatMonthDayChinese(time.asOf)}`;
}

/** What stands before flows from 1 January to the as-of day: 累计 only of what adds up. */
export const yearToDateLead = (time: BriefTime, addsUp: boolean): string => `${asOfWords(time)}，今年${addsUp ? "累计" : ""}`;

/** `二季度`, or where the months have no name of their own the first of them. */
function beginningOf(time: BriefTime): string {
  const { from } = time.period;
  const words = periodWords(time.period, understoodYear(time));
  return words.includes("—") ? periodWords({ from, to: from }, understoodYear(time)) : words;
}

/** What stands before flows of the period; of one that has not ended it says that it has only begun. */
export function periodLead(time: BriefTime, addsUp: boolean): string {
  if (hasEnded(time)) return `${periodWords(time.period, understoodYear(time))}，`;
  return isFromJanuary(time) ? yearToDateLead(time, addsUp) : `${beginningOf(time)}以来，`;
}
