import type { Lexicon } from "./lexicon.ts";
import { spanAt, type Passage } from "./passage.ts";
import { wordList, type WordList } from "./word-list.ts";

/** How far a word of expectation reaches within its sentence. */
const REACH = 120;

interface OutlookWords {
  readonly expected: WordList;
  readonly before: WordList;
  readonly followers: ReadonlyMap<string, WordList>;
  readonly settled: WordList;
}

export const outlookWords = ({ expected, expectedBefore, settled }: Lexicon): OutlookWords => ({
  expected: wordList(expected),
  before: wordList(expectedBefore.map(({ word }) => word)),
  followers: new Map(expectedBefore.map(({ word, before }) => [word, wordList(before)])),
  settled: wordList(settled),
});

/** Where the last word of expectation begins that still holds at `place`: not beyond a semicolon, nor past a word that says what is. */
export function expectationAt({ text, sentences }: Passage, place: number, words: OutlookWords): number | undefined {
  const from = Math.max(spanAt(sentences, place).start, place - REACH);
  for (let at = place - 1; at >= from; at -= 1) {
    if (text.charAt(at) === ";" || text.charAt(at) === "；" || words.settled.at(text, at) !== "") return undefined;
    if (words.expected.at(text, at) !== "") return at;
    const word = words.before.at(text, at);
    if (word !== "" && words.followers.get(word)?.at(text, at + word.length)) return at;
  }
  return undefined;
}
