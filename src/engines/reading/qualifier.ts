import type { ReadQualifier } from "./figure.ts";
import type { Lexicon } from "./lexicon.ts";
import { wordList, type WordList } from "./word-list.ts";
import type { Token } from "./token.ts";

type Bound = "approx" | "over" | "under";

export interface QualifierWords {
  readonly before: Readonly<Record<Bound, WordList>>;
  readonly after: Readonly<Record<Bound, WordList>>;
}

export const qualifierWords = ({ approx, over, under }: Lexicon): QualifierWords => ({
  before: { approx: wordList(approx.before), over: wordList(over.before), under: wordList(under.before) },
  after: { approx: wordList(approx.after), over: wordList(over.after), under: wordList(under.after) },
});

const bounds: readonly Bound[] = ["over", "under", "approx"];

/** 近 in 近10亿, not in 最近, 附近 and 临近; words between it and the number are passed over. */
function boundBefore(text: string, start: number, words: QualifierWords): Bound | undefined {
  const end = start - (/(?:达到|达|为)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
  return bounds.find((bound) => {
    const word = words.before[bound].endingAt(text, end);
    return word !== "" && !(word === "近" && /[最附邻临靠亲相]/.test(text.charAt(end - 2))) && !(word === "约" && /[节签合条制大相]/.test(text.charAt(end - 2)));
  });
}

const boundOf = (text: string, token: Token, words: QualifierWords): Bound | undefined =>
  (token.loose ? "over" : undefined) ?? bounds.find((bound) => words.after[bound].at(text, token.end) !== "") ?? boundBefore(text, token.start, words);

/** What stands before and behind a number says how near it is; a forecast is a second qualifier where there is one already. */
export function qualifiersOf(text: string, token: Token, isExpected: boolean, words: QualifierWords): { readonly qualifier: ReadQualifier; readonly qualifier2?: ReadQualifier } {
  const bound = token.kind === "date" || token.kind === "period" || token.kind === "ordinal" ? undefined : boundOf(text, token, words);
  const first: ReadQualifier | undefined = Array.isArray(token.value) ? "range" : bound;
  if (first === undefined) return { qualifier: isExpected ? "expected" : "exact" };
  return isExpected ? { qualifier: first, qualifier2: "expected" } : { qualifier: first };
}
