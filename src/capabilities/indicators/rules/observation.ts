import { firstDayOf, type Period } from "../../../kernel/period.ts";
import { lastOfMonth, monthOf, plainDate } from "../../../kernel/plain-date.ts";
import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";
import type { GrowthBasis, Indicator, ObservationBasis } from "../contract/indicator.ts";

export type ObservationRefusal =
  | "basisNotAllowed" | "yearToDateNotFromJanuary" | "notOneMonth" | "noJanuary" | "noFebruaryAlone" | "publishedBeforePeriod"
  | "valueMissing" | "valueNotOfKind" | "baseWithoutValue" | "growthWithoutBasis" | "priceBasisNotOfKind";

export interface ReadObservation {
  readonly basis: ObservationBasis;
  readonly period: Period;
  readonly amountFen?: number | undefined;
  readonly quantity?: string | undefined;
  readonly officialGrowth?: string | undefined;
  readonly priceBasis: GrowthBasis;
  readonly baseAmountFen?: number | undefined;
  readonly baseQuantity?: string | undefined;
  readonly publishedOn: string;
}

const isMonth = ({ from, to }: Period, month: number): boolean => from === to && monthOf(firstDayOf({ from, to })) === month;

/** Whether the period is one that the basis and the indicator have. */
function judgePeriod({ bases, hasJanuary }: Indicator, { basis, period, publishedOn }: ReadObservation): Verdict<ObservationRefusal> {
  if (!bases.includes(basis)) return refused("basisNotAllowed");
  const sameYear = period.from.slice(0, 4) === period.to.slice(0, 4);
  if (basis === "yearToDate" && !(sameYear && period.from.endsWith("-01"))) return refused("yearToDateNotFromJanuary");
  if (basis !== "yearToDate" && period.from !== period.to) return refused("notOneMonth");
  if (!hasJanuary && isMonth(period, 1)) return refused("noJanuary");
  if (!hasJanuary && basis === "singleMonth" && isMonth(period, 2)) return refused("noFebruaryAlone");
  return publishedOn < firstDayOf({ from: period.to, to: period.to }) ? refused("publishedBeforePeriod") : allowed;
}

/** Level, base and growth are told apart, each in the indicator's own kind. */
function judgeValues({ measureKind }: Indicator, entered: ReadObservation): Verdict<ObservationRefusal> {
  const { amountFen, quantity, officialGrowth, priceBasis, baseAmountFen, baseQuantity } = entered;
  const isMoney = measureKind === "money";
  if ((isMoney ? (quantity ?? baseQuantity) : (amountFen ?? baseAmountFen)) !== undefined) return refused("valueNotOfKind");
  const level = isMoney ? amountFen : quantity;
  if (level === undefined && officialGrowth === undefined) return refused("valueMissing");
  if (level === undefined && (isMoney ? baseAmountFen : baseQuantity) !== undefined) return refused("baseWithoutValue");
  if (isMoney && priceBasis === "physical") return refused("priceBasisNotOfKind");
  return officialGrowth !== undefined && priceBasis === "none" ? refused("growthWithoutBasis") : allowed;
}

/** Whether an observation is one that the catalogue's indicator can have. A growth is taken as published, never judged against levels. */
export function judgeObservation(indicator: Indicator, entered: ReadObservation): Verdict<ObservationRefusal> {
  const period = judgePeriod(indicator, entered);
  return period.allowed ? judgeValues(indicator, entered) : period;
}

/** At which field of the form a refusal is told. */
export const fieldOfRefusal = {
  basisNotAllowed: "basis", yearToDateNotFromJanuary: "period", notOneMonth: "period", noJanuary: "period", noFebruaryAlone: "period",
  publishedBeforePeriod: "publishedOn", valueMissing: "officialGrowth", valueNotOfKind: "indicator", baseWithoutValue: "baseAmountFen",
  growthWithoutBasis: "priceBasis", priceBasisNotOfKind: "priceBasis",
} as const satisfies Record<ObservationRefusal, string>;

/** The last month, `2025-03`, that has ended by the day: the month itself on its last day. */
export function lastEndedMonth(asOf: string): string {
  const day = plainDate(asOf);
  if (lastOfMonth(day) === day) return asOf.slice(0, 7);
  const month = monthOf(day);
  const year = Number(asOf.slice(0, 4));
  return month > 1 ? `${String(year)}-${String(month - 1).padStart(2, "0")}` : `${String(year - 1)}-12`;
}
