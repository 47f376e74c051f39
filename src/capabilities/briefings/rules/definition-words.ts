import type { FigureHead } from "../../../kernel/figure.ts";
import { measureWords } from "../messages/measure-words.ts";
import { folded } from "./folded-text.ts";
import { phraseIndex, type PhraseIndex } from "./phrase-index.ts";

export type Head = Pick<FigureHead, "id" | "name" | "aliases" | "inContext" | "inNames" | "kind" | "unit" | "cuts" | "reducer">;

/** A word of a definition: one that it goes by, or one beside which it is meant. */
export interface DefinitionWord {
  /** Its place in the list of definitions. */
  readonly definition: number;
  readonly role: "name" | "context";
  /** What grows, of a growth: it is the growth only where the text says that it grows. */
  readonly stem?: true;
  /** It is the definition's only beside a word of its context. */
  readonly loose?: true;
}

export type WordIndex = PhraseIndex<DefinitionWord>;

/** Shorter rests are words of everything: 项目, 企业, 会议. */
const SHORTEST_STEM = 4;

const countStems = (word: string): readonly string[] =>
  (word.endsWith(measureWords.countEnding) && word.length > SHORTEST_STEM ? [word.slice(0, -measureWords.countEnding.length)] : []);

function growthStems(word: string): readonly string[] {
  const ending = measureWords.growthEndings.find((one) => word.endsWith(one));
  return ending === undefined ? [] : [word.slice(0, -ending.length)];
}

const namesOf = ({ name, aliases }: Pick<FigureHead, "name" | "aliases">): readonly string[] =>
  [...new Set([name, ...aliases].map(folded).flatMap((word) => [word, ...countStems(word)]))];

const wordsOf = (head: Head, definition: number): readonly (readonly [string, DefinitionWord])[] => {
  const names = namesOf(head);
  const stems = head.kind === "growth" ? [...new Set(names.flatMap(growthStems))].filter((stem) => !names.includes(stem)) : [];
  return [
    ...names.map((word) => [word, { definition, role: "name" }] as const),
    ...stems.map((word) => [word, { definition, role: "name", stem: true }] as const),
    ...(head.inContext?.words ?? []).map((word) => [folded(word), { definition, role: "name", loose: true }] as const),
    ...(head.inContext?.beside ?? []).map((word) => [folded(word), { definition, role: "context" }] as const),
  ];
};

/** Once for the product's definitions, not once a text. */
export const wordIndex = (heads: readonly Head[]): WordIndex => phraseIndex(heads.flatMap(wordsOf));

/** Whether two definitions go by words of which one holds the other: 技术中心 by awards and by firms. */
export function shareWords(first: Head, second: Head): boolean {
  const others = namesOf(second);
  return namesOf(first).some((word) => word.length >= SHORTEST_STEM && others.some((other) => other.length >= SHORTEST_STEM && (other.includes(word) || word.includes(other))));
}
