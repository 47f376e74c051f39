import { momentAt, type YearSense } from "./moment.ts";
import type { Span } from "./passage.ts";
import { quantityAt, type AmountWords } from "./quantity.ts";
import type { Token } from "./token.ts";

const BEGINS = /[\d一二三四五六七八九十百千万亿两首第上下今去明前当本头年-]/;

/** The numbers and times of a text in order, outside what is covered. `senseAt` tells the years that hold at a place. */
export function tokensOf(text: string, covers: readonly Span[], words: AmountWords, senseAt: (place: number) => YearSense): readonly Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (let at = 0; at < text.length;) {
    while ((covers[next]?.end ?? Infinity) <= at) next += 1;
    const cover = covers[next];
    if (cover && cover.start <= at) {
      at = cover.end;
      continue;
    }
    const token = BEGINS.test(text.charAt(at)) ? (momentAt(text, at, senseAt(at)) ?? quantityAt(text, at, words)) : undefined;
    // A token that runs into what is covered is part of a name.
    const isFree = token !== undefined && (cover === undefined || token.end <= cover.start || token.start >= cover.end);
    if (token && isFree) tokens.push({ text: text.slice(token.start, token.end), ...token });
    at = token && isFree ? token.end : skipTo(text, at);
  }
  return tokens;
}

/** Behind what was no figure: the rest of a run of digits is no figure either. */
function skipTo(text: string, at: number): number {
  let end = at + 1;
  if (/\d/.test(text.charAt(at))) while (/[\d.]/.test(text.charAt(end))) end += 1;
  return end;
}
