import { countText, noValue, quotientText } from "../../../ui/amount.ts";
import type { FigureDescription } from "../../figures/contract.ts";

type Value = number | string | null;

/** How all numbers of one column are written, so that they can be compared at a glance. */
export interface FigureScale {
  readonly unit: string;
  readonly text: (value: Value) => string;
}

const FEN_IN_YUAN = 100;
/** From this many yuan on a column is read in 亿元. */
const YI = 100_000_000;
const FEN_IN_YI = 10_000_000_000n;
const FEN_IN_WAN = 1_000_000n;
const DECIMALS = 2;

const plain = (text: (value: number) => string) => (value: Value): string => (value === null ? noValue : typeof value === "string" ? value : text(value));

function moneyScale(values: readonly Value[]): FigureScale {
  const large = values.some((value) => typeof value === "number" && Math.abs(value) >= YI);
  const divisor = large ? FEN_IN_YI : FEN_IN_WAN;
  return { unit: large ? "亿元" : "万元", text: plain((value) => quotientText(BigInt(Math.round(value * FEN_IN_YUAN)), divisor, DECIMALS)) };
}

/** Money that comes in yuan is read in 万元, or in 亿元 where any of the column reaches one; a share has one decimal, a growth its sign. */
export function figureScale({ kind, unit }: Pick<FigureDescription, "kind" | "unit">, values: readonly Value[]): FigureScale {
  switch (kind) {
    case "money": return unit === "元" ? moneyScale(values) : { unit, text: plain(countText) };
    case "percent": return { unit, text: plain((value) => value.toFixed(1)) };
    case "growth": return { unit, text: plain((value) => `${value > 0 ? "+" : ""}${countText(value)}`) };
    case "count": case "duration": case "mass": case "date": case "other": return { unit, text: plain(countText) };
  }
}
