import type { Lexicon } from "./lexicon.ts";
import { spanAt, type Passage, type Span } from "./passage.ts";
import { wordList, type WordList } from "./word-list.ts";

type MentionSort = "institution" | "part" | "company" | "undertaking";

/** A name of somebody or something that figures are told of. */
export interface Mention extends Span {
  readonly name: string;
}

export type Mentions = Readonly<Record<MentionSort, readonly Mention[]>>;

export interface NameWords {
  readonly endings: Readonly<Record<MentionSort, WordList>>;
  readonly breaks: WordList;
}

export const nameWords = ({ institutions, parts, companies, undertakings, nameBreaks }: Lexicon): NameWords => ({
  endings: { institution: wordList(institutions), part: wordList(parts), company: wordList(companies), undertaking: wordList(undertakings) },
  breaks: wordList(nameBreaks),
});

const LONGEST: Readonly<Record<MentionSort, number>> = { institution: 16, part: 16, company: 24, undertaking: 60 };
/** Names of projects hold numbers, slashes and brackets; the others do not. */
const inName: Readonly<Record<MentionSort, RegExp>> = {
  institution: /[\u4e00-\u9fffA-Za-z]/, part: /[\u4e00-\u9fffA-Za-z]/, company: /[\u4e00-\u9fffA-Za-z()（）]/, undertaking: /[\u4e00-\u9fffA-Za-z0-9()（）“”/.#+-]/,
};
/** What is left when only this stands before an ending names nobody: 全市各个开发区, 重点项目. */
const NAMELESS = /^(?:[全各该本我其这两个新老大小多等有些类批家一二三四五六七八九十\d.]|全市|全省|全国|国家级|省级|市级|国内|重点|重大|工业|产业|亿元|招商|投资|签约|在建|新建|续建|入园|优质|工程|建设|年度|储备|谋划|推进|推动|加快|确保|帮助|服务|引进|落地|开展|实施|促进|助力|列入|计划|以上|相关|有关|上述|此次|首批|集中|[个家项余多])*$/;
/** 智能制造项目18个 counts a kind of projects and names none. */
const IS_COUNTED = /^(?:总?数)?(?:共|有|达|为|近|约|超)?\s?[\d一二三四五六七八九十]+[余多]?[个项]/;
const COUNTED = /\d[余多]?[万亿]?[个家项件]/;

const CLAUSE_HEAD = /^$|[\s,，、。;；:：!！?？…"“”]/;

/** 和 joins names but begins that of 和顺 at the head of a clause; names of projects hold 及 and 与. */
function isBreak(text: string, end: number, sort: MentionSort, breaks: WordList): boolean {
  const word = breaks.endingAt(text, end);
  return word.length > 1 || (word !== "" && sort !== "undertaking" && !CLAUSE_HEAD.test(text.charAt(end - 2)));
}

/** Where a name that ends at `end` begins: behind the last sign or word that no name holds. */
function nameStart(text: string, ending: Span, floor: number, sort: MentionSort, breaks: WordList): number {
  let start = ending.start - (sort === "undertaking" && text.charAt(ending.start - 1) === "等" ? 1 : 0);
  const least = Math.max(floor, ending.start - LONGEST[sort]);
  let open = 0;
  while (start > least) {
    const sign = text.charAt(start - 1);
    if (sign === ")" || sign === "）") open += 1;
    if ((sign === "(" || sign === "（") && (open -= 1) < 0) break;
    if (!inName[sort].test(sign) || sign === "的" || isBreak(text, start, sort, breaks)) break;
    start -= 1;
  }
  return start;
}

/** A county or a city by its own name: two or three signs before 市, 县, 区 at the head of a clause or behind 在. */
const PLACE = /(?<=^|[\n,，。;；：:、在由]|今年以来)([\u4e00-\u9fff]{2,3}[市县区省州旗])(?![域场位级委辖直政]|[\u4e00-\u9fff]{0,6}(?:开发区|高新区|新区|示范区|园区|公司|局|委))/g;
const NO_PLACE = /全|各|其中|有|作为|会同|所在|高于|^(?:城|地|园|本|我|该|新|高|开发|示范|社|景|市|县|对|将|把|以|为)/;

const places = (text: string): Mention[] =>
  [...text.matchAll(PLACE)].filter(({ 1: name = "" }) => !NO_PLACE.test(name) && !/[园社景城地开]区$/.test(name)).map(({ 1: name = "", index }) => ({ start: index, end: index + name.length, name }));

function named(passage: Passage, sort: MentionSort, { endings, breaks }: NameWords): Mention[] {
  const { text, sentences } = passage;
  const found: Mention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const ending = endings[sort].at(text, at);
    if (ending === "") continue;
    const span = { start: at, end: at + ending.length };
    const start = nameStart(text, span, Math.max(spanAt(sentences, at).start, found.at(-1)?.end ?? 0), sort, breaks);
    const name = text.slice(start, span.end).replace(/等(?=项目|企业|公司)/, "");
    const own = text.slice(start, at).replace(/等$/, "");
    if (own.length >= 2 && !NAMELESS.test(own) && !COUNTED.test(own) && !IS_COUNTED.test(text.slice(span.end, span.end + 8))) found.push({ start, end: span.end, name });
    at += ending.length - 1;
  }
  return found;
}

/** The names of a text by sort, in order. */
export const mentionsOf = (passage: Passage, words: NameWords): Mentions => ({
  part: named(passage, "part", words),
  institution: [...named(passage, "institution", words), ...places(passage.text)].sort((a, b) => a.start - b.start),
  company: named(passage, "company", words),
  undertaking: named(passage, "undertaking", words),
});

/** How many of them end by `place`. */
function endedBy(list: readonly Mention[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of them that ends by `place`. */
export const lastBefore = (list: readonly Mention[], place: number): Mention | undefined => list[endedBy(list, place) - 1];

/** The first that ends beyond `place`: the one that holds it or comes after it. */
export const firstFrom = (list: readonly Mention[], place: number): Mention | undefined => list[endedBy(list, place)];
