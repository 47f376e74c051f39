import type { Lexicon } from "./lexicon.ts";
import { spanAt, type Passage, type Span } from "./passage.ts";
import type { Token } from "./token.ts";
import { wordList, type WordList } from "./word-list.ts";

export interface ChangeWords {
  readonly rises: WordList;
  readonly falls: WordList;
}

export const changeWords = ({ rises, falls }: Lexicon): ChangeWords => ({ rises: wordList(rises), falls: wordList(falls) });

/** Which way a number says that something changed, and where the word for it stands. */
export interface Change {
  readonly sign: 1 | -1;
  readonly word: Span;
}

/** Words that may stand between 增长 and its number. */
const FILLER = /^(?:了|约|近|超过?|逾|达到?|高达|为|的?幅度|率|幅|速度?|不低于|不少于|预计|可|以上|均|同比|环比|分别|依次|[-\s:：]|[\d.,，%倍、和与及]|个百分点){0,8}$/;
const REACH = 24;
/** 增至 and 提高到 name a level, not a change. */
const LEVEL = /^(?:了)?[到至]/;

/** The word of change nearest before a number within its clause, with nothing between but what may stand there. */
function changeBefore({ text, clauses }: Passage, token: Token, { rises, falls }: ChangeWords): Change | undefined {
  const from = Math.max(spanAt(clauses, token.start).start, token.start - REACH);
  for (let at = token.start - 1; at >= from; at -= 1) {
    const rise = rises.at(text, at);
    const fall = falls.at(text, at);
    const word = rise.length > fall.length ? rise : fall;
    if (word === "" || at + word.length > token.start) continue;
    const between = text.slice(at + word.length, token.start);
    // A longer word that begins earlier (增 in 新增) is met on the way back.
    if (LEVEL.test(between)) return undefined;
    if (FILLER.test(between)) return startingEarlier({ text, at, word, from }, { rises, falls }) ?? { sign: fall.length >= rise.length && fall !== "" ? -1 : 1, word: { start: at, end: at + word.length } };
  }
  return undefined;
}

interface Found {
  readonly text: string;
  readonly at: number;
  readonly word: string;
  readonly from: number;
}

/** 负增长 holds 增长, and 增幅 holds 增: the longer word that ends at the same place counts. */
function startingEarlier({ text, at, word, from }: Found, { rises, falls }: ChangeWords): Change | undefined {
  const end = at + word.length;
  for (const [list, sign] of [[rises, 1], [falls, -1]] as const) {
    const longer = list.endingAt(text, end);
    if (longer.length > word.length && end - longer.length >= from) return { sign, word: { start: end - longer.length, end } };
  }
  return undefined;
}

/** 12%的增速, 以8%的速度增长. */
const AFTER = /^的(?:同比)?(?:增速|增长|增幅|速度增长|幅度增长)/;

const COMPARED = /(?:较|比|同比|环比)[^,，。;；]{0,12}$/;
const COUNTED_CHANGES = new Set(["增长", "净增", "减少", "下降", "净减", "净减少", "净增加"]);

/** Whether a number of this token is a change, and which way; 新增5家 and 增加产值 are none. */
export function changeOf(passage: Passage, token: Token, words: ChangeWords): Change | undefined {
  const { text } = passage;
  if (token.unit === "pp") return changeBefore(passage, token, words) ?? { sign: 1, word: { start: token.start, end: token.start } };
  if (token.kind !== "percent" && token.kind !== "count" && token.unit !== "倍") return undefined;
  const change = changeBefore(passage, token, words);
  if (token.kind === "percent" || token.unit === "倍") {
    return change ?? (AFTER.test(text.slice(token.end, token.end + 8)) ? { sign: 1, word: { start: token.start, end: token.start } } : undefined);
  }
  if (!change || !/^[了约近]?$/.test(text.slice(change.word.end, token.start))) return undefined;
  const word = text.slice(change.word.start, change.word.end);
  return COUNTED_CHANGES.has(word) || COMPARED.test(text.slice(Math.max(0, change.word.start - 16), change.word.start)) ? change : undefined;
}
