import { moneyAmount, noValue, wanYuanText } from "../../../ui/amount.ts";
import type { ProjectDetail } from "../contract/project.ts";
import type { Measure, ProjectValue, ValueSeries } from "../contract/value.ts";
import { measureLabel } from "../messages.ts";

/** `2025年度计划投资`; the other measures have one series each. */
export const seriesLabel = ({ measure, year }: { readonly measure: Measure; readonly year: number | null }): string =>
  (measure === "annualPlannedInvestment" && year !== null ? `${String(year)}${measureLabel[measure]}` : measureLabel[measure]);

const grouped = (quantity: string): string => {
  const [whole = "", decimals] = quantity.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${decimals === undefined ? "" : `.${decimals}`}`;
};

/** A value in words, with its unit; an agent may be nobody. */
export function valueText({ measure, amountFen, day, quantity, unit, partyName }: ProjectValue): string {
  if (amountFen !== null) return `${wanYuanText(amountFen)} 万元`;
  if (day !== null) return day;
  if (quantity !== null) return `${grouped(quantity)} ${unit ?? ""}`.trimEnd();
  return partyName ?? (measure === "agent" ? "不设代办员" : noValue);
}

/** `（1.20 亿元）` beside an amount that is large enough to be read so. */
export function largeText(amountFen: number | null): string {
  const { text, unit } = moneyAmount(amountFen);
  return unit === "亿元" ? `（${text} 亿元）` : "";
}

/** What was said first, where something else stands now. */
export function firstText({ first, current }: ValueSeries): string | undefined {
  const [before, after] = [valueText(first), valueText(current)];
  return before === after ? undefined : before;
}

export const seriesFor = ({ values }: Pick<ProjectDetail, "values">, measure: Measure): ValueSeries | undefined => values.find((series) => series.measure === measure);
