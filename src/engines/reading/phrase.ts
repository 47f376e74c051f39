import type { Lexicon } from "./lexicon.ts";
import { lastBreak, wordList, type WordList } from "./word-list.ts";

export interface PhraseWords {
  readonly breaks: WordList;
  readonly wholes: WordList;
  readonly among: WordList;
  readonly classifiers: WordList;
  readonly links: WordList;
  readonly stops: WordList;
  readonly events: WordList;
  readonly actions: WordList;
  readonly money: WordList;
}

export const phraseWords = ({ breaks, wholes, among, classifiers, links, stops, events, actions, moneyNouns }: Lexicon): PhraseWords =>
  ({ breaks: wordList(breaks), wholes: wordList(wholes), among: wordList(among), classifiers: wordList(classifiers), links: wordList(links), stops: wordList(stops), events: wordList(events), actions: wordList(actions), money: wordList(moneyNouns) });

/** Longest noun phrase before a number, and after it. */
const BEFORE = 26;
const AFTER = 20;
/** Longest attribute that is taken for part of a measure. */
const ATTRIBUTE = 16;
/** 拥有 begins a sentence, but belongs to 拥有企业技术中心的企业. */
const HAVING = /(?:拥有|享有|具有)$/;

const EDGES = /^[\s,，、:：;；.…”"'’)）的]+|[\s,，、:：;；.…“"'‘(（]+$/g;

/** 约 ties a number to its noun, but ends 签约 and 节约. */
function linkEnding(phrase: string, links: WordList): string {
  const word = links.endingAt(phrase, phrase.length);
  return word === "约" && /[签节合条]约$/.test(phrase) ? "" : word;
}

/** The phrase without the words that only tie it to its number: 完成, 达到, 共, 约. */
function withoutLinks(phrase: string, { links }: PhraseWords): string {
  let left = phrase.replace(EDGES, "");
  for (let word = linkEnding(left, links); word !== "" && word.length < left.length; word = linkEnding(left, links)) left = left.slice(0, -word.length).replace(EDGES, "");
  return links.at(left, 0).length === left.length ? "" : left;
}

/** Longest word that holds 中 and is whole: 中长期. Longest noun of a counted whole. */
const WHOLE = 4;
const COUNTED = 14;
const NUMERAL = /[\d一二三四五六七八九十百千万两]/;
const HAN = /^[\u4e00-\u9fff]{2,}$/;

/** The word, such as 中 of 12个重点项目中未批先建3个, that ends the noun of a counted whole; not that of 技术中心, nor that of a place's name, before which nothing is counted. */
function amongAt(text: string, at: number, { among, wholes, classifiers }: PhraseWords): string {
  const word = among.at(text, at);
  if (word === "") return "";
  for (let start = Math.max(0, at - WHOLE); start <= at; start += 1) if (start + wholes.at(text, start).length > at) return "";
  for (let noun = at - 2; noun > Math.max(0, at - COUNTED); noun -= 1) {
    const counter = classifiers.endingAt(text, noun);
    if (counter !== "" && NUMERAL.test(text.charAt(noun - counter.length - 1)) && HAN.test(text.slice(noun, at))) return word;
  }
  return "";
}

/** Where the last such word ends within `[from, to)`. */
function lastAmong(text: string, from: number, to: number, words: PhraseWords): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const word = amongAt(text, at, words);
    if (word !== "" && at + word.length <= to) return at + word.length;
  }
  return undefined;
}

/** The noun phrase that ends before a number, from the last word at which a phrase begins anew. */
export function nounBefore(text: string, from: number, to: number, words: PhraseWords): string {
  const start = Math.max(from, to - BEFORE);
  const whole = text.slice(start, to);
  const bare = withoutLinks(whole, words);
  const end = start + whole.lastIndexOf(bare) + bare.length;
  const [broken, part] = [lastBreak(words.breaks, words.wholes, text, start, end), lastAmong(text, start, end, words)];
  const last = part === undefined || (broken !== undefined && broken > part) ? broken : part;
  const noun = withoutLinks(last === undefined ? bare : text.slice(last, end), words);
  return last !== undefined && text.charAt(last - 1) === "的" && noun !== "" ? `${attributeBefore(text, start, last - 1, words)}${noun}` : noun;
}

/** 尚未走访的 of 今年尚未走访的包联企业: what narrows the noun, where it is short and holds no number. */
function attributeBefore(text: string, from: number, to: number, words: PhraseWords): string {
  const start = Math.max(from, to - ATTRIBUTE);
  const broken = lastBreak(words.breaks, words.wholes, text, start, to) ?? start;
  const attribute = withoutLinks(text.slice(HAVING.test(text.slice(start, broken)) ? broken - 2 : broken, to), words);
  return /^[\u4e00-\u9fff、]{2,}$/.test(attribute) && start < to - attribute.length + 1 ? `${attribute}的` : "";
}

/** The verb that stands just before a number: 走访 of 已走访88家. */
export const verbBefore = (text: string, to: number, { actions }: PhraseWords): string => actions.endingAt(text, text.charAt(to - 1) === "了" ? to - 1 : to);

/** 开工 ends a noun phrase, but not in 新开工项目 and 开工项目. */
function stopsAt(text: string, at: number, stops: WordList): boolean {
  const word = stops.at(text, at);
  return word !== "" && !/[新拟续]/.test(text.charAt(at - 1)) && !/^(?:建设)?(?:项目|企业)/.test(text.slice(at + word.length, at + word.length + 4));
}

const ENDS = /[\s,，。;；:：!！?？()（）\n\d%的]/;

/** The noun phrase that begins behind a number and its 的, up to a verb or a sign. */
export function nounAfter(text: string, from: number, to: number, words: PhraseWords): { readonly noun: string; readonly end: number } {
  const start = text.charAt(from) === "的" ? from + 1 : from;
  let end = start;
  while (end < to && end - start < AFTER && !ENDS.test(text.charAt(end)) && text.charAt(end) !== "、" && !stopsAt(text, end, words.stops) && (end === start || amongAt(text, end, words) === "")) end += 1;
  const noun = text.slice(start, end).replace(/[中里]$/, "");
  return { noun, end: start + noun.length };
}

/** What is said of the noun: 集中签约、开工、投产 behind 50个重大项目, 已开工 behind 2个项目. */
export function saidAfter(text: string, from: number, to: number, words: PhraseWords): string {
  const lead = /^(?:已经?|均已|正在|即将|将)/.exec(text.slice(from, from + 3))?.[0] ?? "";
  const at = from + lead.length;
  return words.events.at(text, at) === "" ? "" : `${lead.replace(/经|均/g, "")}${eventsIn(text, at, to, words)}`;
}

/** The events named in a stretch of text, in order: 点火开炉, 签约、开工、投产. */
export function eventsIn(text: string, from: number, to: number, { events }: PhraseWords): string {
  let first = -1;
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const word = events.at(text, at);
    if (word === "") {
      if (first >= 0 && !/[、和及并]/.test(text.charAt(at))) break;
      continue;
    }
    if (first < 0) first = at;
    last = at + word.length;
    at += word.length - 1;
  }
  return first < 0 ? "" : text.slice(first, last);
}
