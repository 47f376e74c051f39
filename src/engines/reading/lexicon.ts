import type { ReadKind } from "./figure.ts";

/** A word for a unit: `factor` brings a number of it to the base unit named by `unit`. */
export interface UnitWord {
  readonly word: string;
  readonly unit: string;
  readonly kind: ReadKind;
  readonly factor: number;
}

/** A word that says so only before certain others: 可 in 可增加, not in 可比. */
interface WordBefore {
  readonly word: string;
  readonly before: readonly string[];
}

/** The words of a trade and of its officials, given by who uses the engine: the engine itself knows the language's numbers and times alone. */
export interface Lexicon {
  readonly units: readonly UnitWord[];
  /** What is counted one by one: 个, 家, 件次. */
  readonly classifiers: readonly string[];
  /** Classifiers after 第 that make an ordinal: 第三次. */
  readonly ordinalClassifiers: readonly string[];
  /** Nouns whose plain number is counted in a classifier that the text leaves out: 阅读量 in 次; `ofPage` where it tells of the page, not the matter. */
  readonly unitless: readonly { readonly word: string; readonly unit: string; readonly ofPage?: boolean }[];
  /** Nouns of money, by which 200亿 without 元 is money. */
  readonly moneyNouns: readonly string[];
  readonly rises: readonly string[];
  readonly falls: readonly string[];
  readonly approx: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly over: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly under: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Words that make what follows a forecast, a plan or a promise. */
  readonly expected: readonly string[];
  readonly expectedBefore: readonly WordBefore[];
  /** Words after which a forecast of the same sentence no longer speaks. */
  readonly settled: readonly string[];
  /** Set phrases and names that hold numerals and count nothing. */
  readonly fixed: readonly string[];
  /** Words before numbers that only name something: 电话, 备案号. */
  readonly labels: readonly string[];
  /** Lines with one of these are about the page, not the matter. */
  readonly furniture: readonly string[];
  /** Words at which a noun phrase begins anew: 完成, 召开, 围绕. */
  readonly breaks: readonly string[];
  /** Words that hold a break and are none: 规模以上, 从业. */
  readonly wholes: readonly string[];
  /** Words between a whole and what is said of a part of it: 中 of 12个项目中未批先建3个. Within one of `wholes` they are none: 技术中心. */
  readonly among: readonly string[];
  /** Words behind which a name begins: 推进, 会同, 企业. */
  readonly nameBreaks: readonly string[];
  /** Endings of the names of an institution's parts, which go by its name too: 专班, 综合窗口. */
  readonly parts: readonly string[];
  /** Verbs before a number that belong to what is measured: 走访 of 走访88家企业. */
  readonly actions: readonly string[];
  /** Words between a noun and its number: 达到, 为, 共. */
  readonly links: readonly string[];
  /** Words at which a noun phrase after a number ends: 已, 正在, 集中. */
  readonly stops: readonly string[];
  /** What happens on a day: 签约, 投产, 点火. */
  readonly events: readonly string[];
  /** Endings of the names of whose figures there are, from the widest to the narrowest. */
  readonly institutions: readonly string[];
  readonly companies: readonly string[];
  readonly undertakings: readonly string[];
  /** Measures that a project or a firm has of its own, rather than its zone. */
  readonly ownMeasures: readonly string[];
}
