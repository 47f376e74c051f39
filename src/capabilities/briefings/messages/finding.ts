import type { Finding } from "../contract/reading.ts";
import { valueText } from "./value-text.ts";

/** What a finding speaks of: a figure as the text states it. */
export interface StatedFigure {
  readonly text: string;
  readonly value: number | string | readonly number[];
  readonly unit: string;
  readonly kind: string;
}

/** A finding before it is told in words, as the reading gives it. */
export interface UntoldFinding {
  readonly code: Finding["code"];
  readonly figures: readonly number[];
  readonly expected?: number | string | readonly number[];
}

const quoted = (figures: readonly StatedFigure[]): string => figures.map(({ text }) => `“${text}”`).join("、");
const isShare = ({ unit }: StatedFigure): boolean => unit === "%";
const percent = (share: number): string => `${String(Number(share.toFixed(1)))}%`;
const tidy = (value: number): number => Number(value.toFixed(4));

/** 12个的30%是3.6个: the counts beside it, and the shares that they make. */
function impossibleShare(figures: readonly StatedFigure[]): string {
  const share = figures.find(isShare);
  const whole = figures.find((figure) => !isShare(figure));
  if (typeof share?.value !== "number" || typeof whole?.value !== "number") return `${quoted(figures)}不可能同时成立：按比重折算的数不是整数`;
  const part = whole.value * share.value / 100;
  const near = [Math.floor(part), Math.ceil(part)].map((count) => `${String(count)}/${String(whole.value)}为${percent(100 * count / Number(whole.value))}`);
  return `${whole.text}的${share.text}是${String(tidy(part))}${whole.unit}，不是整数：${near.join("，")}`;
}

function shareDiffers(figures: readonly StatedFigure[], expected: UntoldFinding["expected"]): string {
  const [shares, counts] = [figures.filter(isShare), figures.filter((figure) => !isShare(figure))];
  const right = typeof expected === "number" ? `，按文中数字计算为${percent(expected)}` : "";
  return `${quoted(shares)}与${quoted(counts)}不符${right}`;
}

const numberOf = ({ value }: StatedFigure): number => (typeof value === "number" ? value : Number.NaN);

/** Which of the figures is the total: the one without which the others come to the sum. */
function totalOf(figures: readonly StatedFigure[], sum: number): StatedFigure | undefined {
  const all = figures.reduce((before, figure) => before + numberOf(figure), 0);
  return figures.find((figure) => Math.abs(all - numberOf(figure) - sum) <= 1e-9 * Math.abs(sum));
}

function sumDiffers(figures: readonly StatedFigure[], expected: UntoldFinding["expected"]): string {
  const total = typeof expected === "number" ? totalOf(figures, expected) : undefined;
  if (total === undefined || typeof expected !== "number") return `${quoted(figures)}：各分项之和与总数不符`;
  return `各分项${quoted(figures.filter((figure) => figure !== total))}合计${valueText(expected, total.unit)}，与总数“${total.text}”不符`;
}

const repeatDiffers = (figures: readonly StatedFigure[]): string => `同一指标在文中前后不一致：${quoted(figures)}`;

function forecastDatePassed(figures: readonly StatedFigure[], expected: UntoldFinding["expected"]): string {
  const dates = figures.filter(({ kind }) => kind === "date" || kind === "period");
  const told = typeof expected === "string" ? `（成文日期为${valueText(expected, "date")}）` : "";
  return `预计的时间${quoted(dates.length > 0 ? dates : figures)}已过${told}，应改写为实际情况`;
}

/** A finding as an official would write it. `all` are the text's figures, of which the finding names some by their places. */
export function findingText({ code, figures: places, expected }: UntoldFinding, all: readonly StatedFigure[]): string {
  const figures = places.flatMap((place) => all[place] ?? []);
  switch (code) {
    case "impossibleShare": return impossibleShare(figures);
    case "shareDiffers": return shareDiffers(figures, expected);
    case "sumDiffers": return sumDiffers(figures, expected);
    case "repeatDiffers": return repeatDiffers(figures);
    case "forecastDatePassed": return forecastDatePassed(figures, expected);
  }
}
