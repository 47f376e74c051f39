import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { measureWords } from "../messages/measure-words.ts";
import { narrowed } from "./folded-text.ts";

/** How a recorded value stands to a stated one: the same, the same at the stated decimals, or another. */
export type Agreement = "same" | "rounded" | "other";

type Stated = Pick<ReadFigure, "text" | "value" | "unit" | "kind" | "qualifier" | "qualifier2">;

/** 约 is written of numbers rounded to their first digits; a twentieth is half a step of a two-digit number's second one at its least, 10. */
const APPROXIMATELY = 0.05;
/** What is nearly reached is less than a tenth short of it: 近10亿 is said of 9.1亿, hardly of 8亿. */
const NEARLY = 0.1;
/** 不足100 holds down to half of it: below, one would name a smaller number. */
const FEWER = 0.5;
/** 超10亿 holds to the next step of its last digit but zeros, and a tenth at least: beyond, one would name a larger number. */
const MORE = 0.1;
const FEN_PER_YUAN = 100;
/** Other quantities are kept to three decimals at most; shares are compared at the stated ones. */
const FINEST = 1e-6;

const powers: Readonly<Record<string, number>> = measureWords.powers;
const numeral = new RegExp(`\\d(?:\\.(\\d+))?([${Object.keys(powers).join("")}]*)(?![\\d,.])`);
const powerOf = (magnitude: string): number => Array.from(magnitude).reduce((power, sign) => power + (powers[sign] ?? 0), 0);

/** The power of ten that the last written decimal stands for: 8 of 11亿, 6 of 99.24亿, -1 of 13.8; 0 of numerals in Chinese. */
function writtenPower(text: string): number {
  const [, decimals = "", magnitude = ""] = numeral.exec(narrowed(text)) ?? [];
  return powerOf(magnitude) - decimals.length;
}

/** Whole units of a power of ten; by multiplication where it is a fraction, so that 0.1 stays exact. */
const inUnits = (value: number, power: number): number => (power >= 0 ? value / 10 ** power : value * 10 ** -power);
/** Half away from zero, as people round; what binary fractions leave short of a half is one. */
const roundHalf = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) * (1 + Number.EPSILON * 4) + 0.5);

const isSame = (first: number, second: number, { kind }: Stated): boolean =>
  (kind === "money" ? Math.round(first * FEN_PER_YUAN) === Math.round(second * FEN_PER_YUAN) : Math.abs(first - second) <= FINEST * Math.min(1, Math.abs(first) || 1));

function exactly(stated: number, recorded: number, figure: Stated): Agreement {
  if (isSame(stated, recorded, figure)) return "same";
  const power = writtenPower(figure.text);
  const rounds = roundHalf(inUnits(recorded, power)) === roundHalf(inUnits(stated, power));
  if (!rounds || Math.abs(inUnits(stated, power)) > Number.MAX_SAFE_INTEGER) return "other";
  // A share is always a rounded quotient: at its own decimals it is the same. A growth is published with its decimals.
  return figure.kind === "percent" ? "same" : "rounded";
}

/** The step of the last digit that is not zero: 10 of 20, 100万 of 300万, 1 of 88. */
export function roundStep(stated: number, text: string): number {
  const power = writtenPower(text);
  let step = 10 ** power;
  for (let left = Math.round(Math.abs(inUnits(stated, power))); left !== 0 && left % 10 === 0; left /= 10) step *= 10;
  return step;
}

const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

function beyond(stated: number, recorded: number, { text }: Stated, behind: string): boolean {
  const step = roundStep(stated, text);
  if (has(text + behind, measureWords.beyond)) return recorded > stated && recorded < stated + step;
  return recorded >= stated && recorded < stated + Math.max(step, Math.abs(stated) * MORE);
}

function below(stated: number, recorded: number, { before, behind }: Beside): boolean {
  const { atMost, nearly } = measureWords;
  if (recorded === stated) return atMost.before.some((word) => before.endsWith(word)) || atMost.behind.some((word) => behind.startsWith(word));
  return recorded < stated && recorded >= stated - Math.abs(stated) * (nearly.some((word) => before.endsWith(word)) ? NEARLY : FEWER);
}

const bound = ({ qualifier, qualifier2 }: Stated): ReadFigure["qualifier"] => (qualifier === "expected" && qualifier2 !== undefined ? qualifier2 : qualifier);

/** What stands around the number in its text: 近 before it and 余 behind it say how it is meant. */
export interface Beside {
  readonly before: string;
  readonly behind: string;
}

/** A recorded number, in the unit of the stated one, against it. */
export function agreementOf(figure: Stated, recorded: number, beside: Beside): Agreement {
  const { value } = figure;
  if (typeof value === "string") return "other";
  if (typeof value !== "number") return recorded >= value[0] && recorded <= value[1] ? "same" : "other";
  const holds = (is: boolean): Agreement => (is ? "same" : "other");
  switch (bound(figure)) {
    case "over": return holds(beyond(value, recorded, figure, beside.behind.slice(0, 1)));
    case "under": return holds(below(value, recorded, beside));
    case "approx": return holds(Math.abs(recorded - value) <= Math.abs(value) * APPROXIMATELY);
    case "exact": case "expected": case "range": return exactly(value, recorded, figure);
  }
}

const DAY = 10;
const MONTH = 7;

/** A recorded day or moment against a stated one: at the coarser of the two. 6月底前 holds for any day of June, as rounded. */
export function agreementOfDays(figure: Stated, recorded: string): Agreement {
  const { value, text } = figure;
  if (typeof value !== "string") return "other";
  if (recorded === value || recorded.startsWith(value)) return "same";
  if (recorded.length === DAY && value.startsWith(recorded)) return "rounded";
  return has(text, measureWords.monthEnds) && recorded.slice(0, MONTH) === value.slice(0, MONTH) ? "rounded" : "other";
}
