import { countAmount, countText, moneyAmount, percentAmount, type Amount } from "../../../ui/amount.ts";
import type { FigureAnswer, FigureDescription } from "../contract.ts";

const fenInYuan = 100;

type Kind = FigureDescription["kind"];

/** A figure ready for reading. Money comes in yuan and is read in 万元 or 亿元; a share comes in per cent. */
export function figureAmount(kind: Kind, { value, unit }: Pick<FigureAnswer, "value" | "unit">): Amount {
  switch (kind) {
    case "money": return unit === "元" ? moneyAmount(value === null ? null : Math.round(value * fenInYuan)) : countAmount(value, unit);
    case "percent": return unit === "%" ? percentAmount(value) : countAmount(value, unit);
    case "count": return countAmount(value, unit);
  }
}

/** Both numbers of a rate; absent where the figure is none. */
export function figureShare({ numerator, denominator }: Pick<FigureAnswer, "numerator" | "denominator">): { readonly numerator: string; readonly denominator: string } | undefined {
  return numerator === undefined || denominator === undefined ? undefined : { numerator: countText(numerator), denominator: countText(denominator) };
}
