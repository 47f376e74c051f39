import type { CheckedFigure } from "../contract/check.ts";
import { valueText } from "./value-text.ts";

const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** The value that another definition gives. What that one counts in is not said: visits of enterprises are not enterprises. */
export const candidateText = ({ kind, unit }: CheckedFigure, value: number | string | null): string => valueText(value, kind === "count" ? "" : unit);

/** The recorded value as the text would write it. A share of two counts is told to a tenth of a percent, or as finely as it is stated. */
export function recordedText({ text, unit, expected = null, basis }: CheckedFigure): string {
  if (basis === undefined) return "";
  const isShare = basis.unit === "%" && basis.denominator !== undefined && typeof expected === "number";
  return isShare ? `${String(Number(expected.toFixed(Math.max(1, decimalsOf(text)))))}%` : valueText(expected, basis.unit === "" ? unit : basis.unit);
}
