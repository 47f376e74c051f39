import type { FigureQuestion } from "../../../kernel/figure.ts";
import type { Indicator, ObservationBasis } from "../contract/indicator.ts";
import { lastEndedMonth } from "./observation.ts";

/** Which observations answer a figure: of one basis, and of one period or of the last that had ended. */
export interface ObservationAsked {
  readonly basis: ObservationBasis;
  /** Months `2025-03`; a stock has no beginning. */
  readonly from?: string;
  readonly to?: string;
  /** The last month that a period may end with. */
  readonly notAfter?: string;
}

type Bases = Pick<Indicator, "bases">;

/** What is meant where nothing is said: cumulated where there is such a value. */
export const usualBasis = ({ bases }: Bases): ObservationBasis =>
  (["yearToDate", "pointInTime", "singleMonth"] as const).find((basis) => bases.includes(basis)) ?? "yearToDate";

/** Nothing is undefined: the indicator has no value for such a span, and none is put together from others. */
export function observationAsked(indicator: Bases, { asOf, period: { from, to }, periodAsked }: Pick<FigureQuestion, "asOf" | "period" | "periodAsked">): ObservationAsked | undefined {
  const { bases } = indicator;
  if (!periodAsked) return { basis: usualBasis(indicator), notAfter: lastEndedMonth(asOf) };
  if (bases.includes("pointInTime")) return { basis: "pointInTime", to };
  if (bases.includes("yearToDate") && from.endsWith("-01") && from.slice(0, 4) === to.slice(0, 4)) return { basis: "yearToDate", from, to };
  return bases.includes("singleMonth") && from === to ? { basis: "singleMonth", from, to } : undefined;
}
