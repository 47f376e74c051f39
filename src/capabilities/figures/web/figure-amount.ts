import { countAmount, countText, moneyAmount, noValue, percentAmount, type Amount } from "../../../ui/amount.ts";
import type { FigureAnswer, FigureDescription } from "../contract.ts";

const fenInYuan = 100;

type Kind = FigureDescription["kind"];

/** A growth says which way it goes; its decimals are those that were reported. */
const growthAmount = (value: number, unit: string): Amount => ({ text: `${value > 0 ? "+" : ""}${countText(value)}`, unit });

/**
 * A figure ready for reading. Money comes in yuan and is read in 万元 or 亿元; a share comes in per cent; a day stands
 * as it is. Where there is no value no unit stands alone.
 */
export function figureAmount(kind: Kind, { value, unit }: Pick<FigureAnswer, "value" | "unit">): Amount {
  if (value === null) return { text: noValue, unit: "" };
  if (typeof value === "string") return { text: value, unit };
  switch (kind) {
    case "money": return unit === "元" ? moneyAmount(Math.round(value * fenInYuan)) : countAmount(value, unit);
    case "percent": return unit === "%" ? percentAmount(value) : countAmount(value, unit);
    case "growth": return growthAmount(value, unit);
    case "count": case "duration": case "mass": case "date": case "other": return countAmount(value, unit);
  }
}

/** Both numbers of a rate; absent where the figure is none. */
export function figureShare({ numerator, denominator }: Pick<FigureAnswer, "numerator" | "denominator">): { readonly numerator: string; readonly denominator: string } | undefined {
  return numerator === undefined || denominator === undefined ? undefined : { numerator: countText(numerator), denominator: countText(denominator) };
}
