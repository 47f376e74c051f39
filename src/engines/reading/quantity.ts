import type { Lexicon, UnitWord } from "./lexicon.ts";
import { matchAt, numeralAt, scaledBy, type Numeral } from "./numeral.ts";
import type { Found, Token } from "./token.ts";
import { lastWithin, wordList, type WordList } from "./word-list.ts";

/** The lexicon's words for amounts, made ready once. */
export interface AmountWords {
  readonly units: WordList;
  readonly unitOf: ReadonlyMap<string, UnitWord>;
  readonly classifiers: WordList;
  readonly ordinals: WordList;
  readonly unitless: WordList;
  readonly unitlessOf: ReadonlyMap<string, string>;
  /** Those of them that tell of the page itself. */
  readonly ofPage: ReadonlySet<string>;
  readonly moneyNouns: WordList;
}

export const amountWords = (lexicon: Lexicon): AmountWords => ({
  units: wordList(lexicon.units.map(({ word }) => word)),
  unitOf: new Map(lexicon.units.map((unit) => [unit.word, unit])),
  classifiers: wordList(lexicon.classifiers),
  ordinals: wordList(lexicon.ordinalClassifiers),
  unitless: wordList(lexicon.unitless.map(({ word }) => word)),
  unitlessOf: new Map(lexicon.unitless.map(({ word, unit }) => [word, unit])),
  ofPage: new Set(lexicon.unitless.flatMap(({ word, ofPage }) => (ofPage === true ? [word] : []))),
  moneyNouns: wordList(lexicon.moneyNouns),
});

const RANGE = /[-~]|(?:至|到)(?=[\d一二三四五六七八九])/y;
const PER_YEAR = /\s?\/\s?[年a](?![a-z])|每年/y;
const PER_DAY = /\s?\/\s?[日天d](?![a-z])|每[日天]/y;
/** How far before a number 年产 may stand: 年产高纯石英管6000吨. */
const NEAR = 12;
const YEARLY = /年(?:产能?|生产|加工|处理|消纳|发电|供应?|消耗|转化|回收|利用)[^,，。;；、\d]{0,10}$/;
const DAILY = /日(?:产|处理|加工|供)[^,，。;；、\d]{0,10}$/;
/** Squared and cubed metres come out to the hundredth: 64亩 are 42666.67 m². */
const CENTI = 100;

const rounded = (value: number, unit: string): number => (unit === "m2" ? Math.round(value * CENTI) / CENTI : value);

interface Measured {
  readonly end: number;
  readonly unit: string;
  readonly kind: Token["kind"];
  readonly factor: number;
}

function rateAt(text: string, end: number, start: number, unit: string): { readonly unit: string; readonly end: number } {
  const yearly = matchAt(PER_YEAR, text, end);
  if (yearly) return { unit: `${unit}/a`, end: end + yearly[0].length };
  const daily = matchAt(PER_DAY, text, end);
  if (daily) return { unit: `${unit}/d`, end: end + daily[0].length };
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (YEARLY.test(before)) return { unit: `${unit}/a`, end };
  return { unit: DAILY.test(before) ? `${unit}/d` : unit, end };
}

/** The unit behind a number that ends at `end`. */
function unitAt(text: string, end: number, start: number, words: AmountWords): Measured | undefined {
  const at = text.charAt(end) === " " && /[A-Za-z%]/.test(text.charAt(end + 1)) ? end + 1 : end;
  const word = words.units.at(text, at);
  const unit = words.unitOf.get(word);
  const classifier = words.classifiers.at(text, at);
  if (unit && word.length >= classifier.length) {
    const rate = unit.kind === "mass" ? rateAt(text, at + word.length, start, unit.unit) : { unit: unit.unit, end: at + word.length };
    return { end: rate.end, unit: rate.unit, kind: unit.kind, factor: unit.factor };
  }
  // 三大主导产业 counts as 三个 does.
  return classifier === "" ? undefined : { end: at + classifier.length, unit: classifier === "大" ? "个" : classifier, kind: "count", factor: 1 };
}

/** A number without a unit: money by the noun before it (投资达200亿), or counted in what its noun leaves out (阅读量5.3万). */
function bareAt(text: string, start: number, number: Numeral, words: AmountWords): Measured | undefined {
  if (number.chinese) return undefined;
  const before = text.slice(Math.max(0, start - NEAR), start).replace(/[\s:：]|达到?|为|约|超过?|突破|近|共计?|已|是|有|合计/g, "");
  const noun = words.unitless.endingAt(before, before.length);
  if (noun !== "") return { end: number.end, unit: words.unitlessOf.get(noun) ?? "", kind: "count", factor: 1 };
  const isMoney = number.scaled && number.scale >= 10_000 && lastWithin(words.moneyNouns, before, 0, before.length) !== undefined;
  return isMoney && !/[\u4e00-\u9fff]/.test(text.charAt(number.end).replace(/[的以左多余]/, "")) ? { end: number.end, unit: "CNY", kind: "money", factor: 1 } : undefined;
}

function single(text: string, start: number, number: Numeral, words: AmountWords): Found | undefined {
  const measured = unitAt(text, number.end, start, words) ?? bareAt(text, start, number, words);
  // 一 before a classifier is an article, not a count; so are bare 万 and 亿.
  if (!measured || (number.chinese && number.value === 1 && number.upper === undefined && measured.kind === "count")) return undefined;
  const { unit, kind, factor, end } = measured;
  const value = rounded(scaledBy(number.value, factor), unit);
  return { start, end, unit, kind, loose: number.loose, value: number.upper === undefined ? value : [value, rounded(scaledBy(number.upper, factor), unit)] };
}

/** 3-5亿元, 20%-30%, 5000万元至1亿元: the lower end takes what it leaves out from the upper. */
function range(text: string, start: number, low: Numeral, words: AmountWords): Found | undefined {
  const own = unitAt(text, low.end, start, words);
  const join = matchAt(RANGE, text, own?.end ?? low.end);
  if (!join) return undefined;
  const from = (own?.end ?? low.end) + join[0].length;
  const high = numeralAt(text, from);
  const measured = high && (unitAt(text, high.end, start, words));
  if (!high || !measured || high.loose) return undefined;
  const scale = own ? 1 : high.scaled && !low.scaled ? high.scale : 1;
  const lower = rounded(scaledBy(low.value, (own?.factor ?? measured.factor) * scale), measured.unit);
  const upper = rounded(scaledBy(high.value, measured.factor), measured.unit);
  if (lower >= upper || (own && own.unit !== measured.unit)) return undefined;
  return { start, end: measured.end, unit: measured.unit, kind: measured.kind, loose: false, value: [lower, upper] };
}

const FRACTION = /(百|[\d一二三四五六七八九十]{1,3})分之([\d.]{1,8}|[一二三四五六七八九十百点]{1,6})/y;
const TENTHS = /([一二三四五六七八九\d])成(?:([一二三四五六七八九])(?![家个人户年月]))?(?![立为功果都效员本交套品熟绩份分长因型])/y;

/** 百分之三十, 三分之二, 七成五: shares in words, in percent. */
function shareAt(text: string, start: number): Found | undefined {
  const fraction = matchAt(FRACTION, text, start);
  if (fraction) {
    const [whole, part] = [fraction[1] ?? "", fraction[2] ?? ""].map((signs) => numeralAt(signs, 0)?.value ?? (signs === "百" ? 100 : Number.NaN));
    const value = Number(((part ?? Number.NaN) * 100 / (whole ?? Number.NaN)).toPrecision(12));
    return Number.isFinite(value) ? { start, end: start + fraction[0].length, value, unit: "%", kind: "percent", loose: false } : undefined;
  }
  const tenths = matchAt(TENTHS, text, start);
  if (!tenths) return undefined;
  const value = (numeralAt(tenths[1] ?? "", 0)?.value ?? 0) * 10 + (tenths[2] === undefined ? 0 : (numeralAt(tenths[2], 0)?.value ?? 0));
  return { start, end: start + tenths[0].length, value, unit: "%", kind: "percent", loose: false };
}

const LIMIT = /(?:百|千|十)?[万亿]元(?=以上|级|及以上|以下)|(?<=[超过])(?:百|千|十)?[万亿]元(?=企业|项目|的)/y;
const scaleOfLimit: Readonly<Record<string, number>> = { 万元: 1e4, 十万元: 1e5, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8, 十亿元: 1e9, 百亿元: 1e10, 千亿元: 1e11 };

/** 亿元以上: a limit without a number is one of it. */
function limitAt(text: string, start: number): Found | undefined {
  if (/[\d.余多几数一二三四五六七八九十百千万亿]/.test(text.charAt(start - 1))) return undefined;
  const found = matchAt(LIMIT, text, start);
  const value = found && scaleOfLimit[found[0]];
  return found && value ? { start, end: start + found[0].length, value, unit: "CNY", kind: "money", loose: false, bare: true } : undefined;
}

const ORDINAL = /第([一二三四五六七八九十百]{1,4}|\d{1,4})/y;
const FIRST = /首(?=[座家个条台例单款艘])/y;
/** 第一 alone is a rank only where a ranking is spoken of. */
const RANKING = /(?:全[市省国区县州球]|排名|排位|位居|位列|居|列|稳居|名列|前|增速|总量|综合)[^,，。;；]{0,4}$/;

/** 第三次, 首座, 全市第一. */
function ordinalAt(text: string, start: number, words: AmountWords): Found | undefined {
  const first = matchAt(FIRST, text, start);
  if (first) return { start, end: start + 2, value: 1, unit: text.charAt(start + 1), kind: "ordinal", loose: false };
  const found = matchAt(ORDINAL, text, start);
  const value = found && numeralAt(found[1] ?? "", 0)?.value;
  if (!found || value === null || value === undefined) return undefined;
  const end = start + found[0].length;
  const classifier = words.ordinals.at(text, end);
  if (classifier !== "") return { start, end: end + classifier.length, value, unit: classifier, kind: "ordinal", loose: false };
  const ends = !/[\u4e00-\u9fff]/.test(text.charAt(end)) || /^(?:的|和|与|位)/.test(text.slice(end, end + 1));
  return ends && RANKING.test(text.slice(Math.max(0, start - NEAR), start)) ? { start, end, value, unit: "位", kind: "ordinal", loose: false } : undefined;
}

const MINUS = /[-](?=\d)/y;

/** A quantity, a share, a limit or an ordinal that begins at a place. */
export function quantityAt(text: string, start: number, words: AmountWords): Found | undefined {
  const other = shareAt(text, start) ?? limitAt(text, start) ?? ordinalAt(text, start, words);
  if (other) return other;
  const isMinus = matchAt(MINUS, text, start) !== null && !/[\dA-Za-z一二三四五六七八九十年月日%]/.test(text.charAt(start - 1));
  const number = numeralAt(text, isMinus ? start + 1 : start);
  if (!number) return undefined;
  if (isMinus) {
    const token = single(text, start, number, words);
    return token && typeof token.value === "number" && token.unit === "%" ? { ...token, value: -token.value } : undefined;
  }
  return (number.loose ? undefined : range(text, start, number, words)) ?? single(text, start, number, words);
}
