import type { FindingCode, ReadFigure, ReadFinding, ReadShare } from "./figure.ts";
import { spanAt, type Passage } from "./passage.ts";

export interface Told {
  readonly passage: Passage;
  readonly figures: readonly ReadFigure[];
  readonly shares: readonly ReadShare[];
}

const finding = (code: FindingCode, figures: readonly number[], expected?: ReadFinding["expected"]): ReadFinding => ({ code, figures, ...(expected === undefined ? {} : { expected }) });
const isExactly = ({ qualifier }: ReadFigure): boolean => qualifier === "exact" || qualifier === "expected";
const isWhole = (value: ReadFigure["value"]): value is number => typeof value === "number" && Number.isInteger(value) && value > 0;

const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
const rounds = (share: number, decimals: number): number => Math.round(share * 10 ** decimals + 1e-9) / 10 ** decimals;
/** Beyond this many things every share in whole percent is one of some whole number of them. */
const MANY = 400;

/** The whole numbers of `whole` nearest to a share that comes to none, as percentages; empty where it does come to one. */
export function neighbouringShares(percent: number, decimals: number, whole: number): readonly number[] {
  const exact = (percent * whole) / 100;
  const near = [Math.floor(exact), Math.ceil(exact)].filter((count) => count >= 0 && count <= whole);
  // Whichever way a half is rounded, the share is one of that count.
  const half = 0.5 / 10 ** decimals + 1e-9;
  return near.some((count) => Math.abs((count / whole) * 100 - percent) <= half) ? [] : near.map((count) => rounds((count / whole) * 100, 1));
}

/** How many signs a whole and its share, or a sum and its parts, may stand apart. */
const REACH = 200;

interface Placed {
  readonly figure: ReadFigure;
  readonly index: number;
}

function sameSentence({ passage, figures }: Told, index: number): readonly Placed[] {
  const of = figures[index];
  if (!of) return [];
  const { start, end } = spanAt(passage.sentences, of.start);
  const placed: Placed[] = [];
  for (let at = index; at >= 0 && (figures[at]?.start ?? -1) >= start && of.start - (figures[at]?.start ?? 0) <= REACH; at -= 1) { const figure = figures[at]; if (figure) placed.unshift({ figure, index: at }); }
  for (let at = index + 1; at < figures.length && (figures[at]?.end ?? Infinity) <= Math.min(end, of.end + REACH); at += 1) { const figure = figures[at]; if (figure) placed.push({ figure, index: at }); }
  return placed;
}

/** The noun that a share is of: 项目 of 30%的项目, 企业 of 51%的企业. */
const sharedNoun = ({ text }: Passage, { end }: ReadFigure): string | undefined => /^的([\u4e00-\u9fff]{0,6}?(?:项目|企业|事项|问题|户))/.exec(text.slice(end, end + 10))?.[1]?.slice(-2);

/** 30% of twelve projects is 3.6 of them. The whole is the largest count of that noun in the sentence, of which the others are parts. */
function impossibleShares(told: Told): readonly ReadFinding[] {
  return told.figures.flatMap((figure, index) => {
    const noun = figure.kind === "percent" && isExactly(figure) ? sharedNoun(told.passage, figure) : undefined;
    if (noun === undefined || typeof figure.value !== "number") return [];
    const wholes = sameSentence(told, index).filter(({ figure: other }) => other.kind === "count" && isExactly(other) && isWhole(other.value) && other.value <= MANY && other.measure.includes(noun));
    const whole = wholes.toSorted((a, b) => Number(b.figure.value) - Number(a.figure.value))[0];
    const near = whole ? neighbouringShares(figure.value, decimalsOf(figure.text), Number(whole.figure.value)) : [];
    return whole && near.length > 0 ? [finding("impossibleShare", [index, whole.index], near)] : [];
  });
}

/** 智能制造项目18个、占比51% beside 签约项目35个: the share of two counts of the sentence, where it comes near enough to be meant. */
function differingShares(told: Told): readonly ReadFinding[] {
  return told.figures.flatMap((figure, index) => {
    const part = told.figures[index - 1];
    const { text } = told.passage;
    if (figure.kind !== "percent" || !isExactly(figure) || typeof figure.value !== "number" || !part || !isExactly(part) || part.kind !== "count" || typeof part.value !== "number") return [];
    if (!/^[,，、]?占比?(?:达|为|的)?$/.test(text.slice(part.end, figure.start))) return [];
    const decimals = decimalsOf(figure.text);
    const wholes = sameSentence(told, index - 1).filter(({ figure: other, index: at }) => at < index - 1 && other.kind === "count" && other.unit === part.unit && isExactly(other) && isWhole(other.value) && other.value >= Number(part.value));
    const whole = wholes.at(-1);
    if (wholes.length !== 1 || !whole) return [];
    const share = (part.value / Number(whole.figure.value)) * 100;
    // A share of something else than this whole is not told as wrong: only one that is close by.
    return Math.abs(share - figure.value) > 10 ** -decimals && Math.abs(share - figure.value) < 10 ? [finding("shareDiffers", [index, index - 1, whole.index], rounds(share, Math.max(decimals, 1)))] : [];
  });
}

/** 12个项目中4个，占30%: whole, part and share are all stated. */
const differingParts = ({ figures, shares }: Told): readonly ReadFinding[] => shares.flatMap(({ whole, part, share }) => {
  const [of, some, percent] = [figures[whole], figures[part], share === undefined ? undefined : figures[share]];
  if (!of || !some || !percent || share === undefined || ![of, some, percent].every(isExactly) || !isWhole(of.value) || typeof some.value !== "number" || typeof percent.value !== "number") return [];
  const decimals = decimalsOf(percent.text);
  const actual = (some.value / of.value) * 100;
  return Math.abs(actual - percent.value) > 10 ** -decimals ? [finding("shareDiffers", [share, part, whole], rounds(actual, Math.max(decimals, 1)))] : [];
});

const FIRST_PART = /其中[:：，,]?[^。；;]{0,24}$/;

/** 共50个，其中签约20个、开工18个、投产15个: parts of one unit that follow 其中 and leave nothing out. */
function differingSums(told: Told): readonly ReadFinding[] {
  const { passage: { text }, figures } = told;
  return figures.flatMap((whole, index) => {
    const first = figures[index + 1];
    if (!first || typeof whole.value !== "number" || !isExactly(whole) || (whole.kind !== "count" && whole.kind !== "money") || !FIRST_PART.test(text.slice(whole.end, first.start))) return [];
    const parts = sameSentence(told, index).filter(({ figure, index: at }) => at > index && figure.unit === whole.unit && figure.kind === whole.kind && isExactly(figure) && typeof figure.value === "number");
    const others = sameSentence(told, index).filter(({ index: at }) => at > index && at <= (parts.at(-1)?.index ?? 0));
    const sum = Number(parts.reduce((total, { figure }) => total + Number(figure.value), 0).toPrecision(15));
    // Parts that only exemplify (其中工业项目20个) come to less; more than the whole cannot be.
    const tooMuch = parts.length >= 2 && others.length === parts.length && sum > whole.value;
    const listed = parts.length >= 3 && others.length === parts.length && sum !== whole.value;
    return tooMuch || listed ? [finding("sumDiffers", [index, ...parts.map(({ index: at }) => at)], sum)] : [];
  });
}

/** Shorter names (总投资, 办结率) are said of many things; those in a list of parts or 分别 are of several. */
const TELLING = 5;
const isTelling = ({ text, sentences }: Passage, { measure, subject, kind, start }: ReadFigure): boolean =>
  measure.length >= TELLING && subject !== "" && (kind === "count" || kind === "money" || kind === "growth") && !/其中|分别|依次/.test(text.slice(Math.max(spanAt(sentences, start).start, start - REACH), start));

/** One measure of one subject and time, said twice with two values. */
function differingRepeats({ passage, figures }: Told): readonly ReadFinding[] {
  const first = new Map<string, number>();
  return figures.flatMap((figure, index) => {
    if (!isTelling(passage, figure) || !isExactly(figure)) return [];
    const key = [figure.measure, figure.subject, figure.period, figure.unit, figure.kind, figure.qualifier].join("\n");
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    const other = earlier === undefined ? undefined : figures[earlier];
    return other && earlier !== undefined && other.value !== figure.value ? [finding("repeatDiffers", [earlier, index])] : [];
  });
}

/** A text of 14 April cannot expect something by 31 March. */
const passedForecasts = ({ figures }: Told, day: string): readonly ReadFinding[] =>
  figures.flatMap(({ kind, unit, value, qualifier }, index) =>
    kind === "date" && qualifier === "expected" && typeof value === "string" && (unit === "month" ? value < day.slice(0, 7) : value.slice(0, 10) < day) ? [finding("forecastDatePassed", [index], day)] : []);

/** What does not add up in a text by itself. `day` is absent where the text's own day is not known. */
export const findingsOf = (told: Told, day: string | undefined): readonly ReadFinding[] => [
  ...impossibleShares(told), ...differingShares(told), ...differingParts(told), ...differingSums(told), ...differingRepeats(told), ...(day === undefined ? [] : passedForecasts(told, day)),
];
