import { passageOf, spanAt, type Passage, type Span } from "../../../engines/reading/passage.ts";

/** Where a text's lines, sentences, their parts between semicolons, and clauses stand. */
export interface TextParts extends Passage {
  readonly items: readonly Span[];
}

const ENDS_ITEM = "。!！?？…\n;；";

function spansBetween(text: string, marks: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !marks.includes(text.charAt(at))) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

export function textParts(original: string): TextParts {
  const passage = passageOf(original);
  return { ...passage, items: spansBetween(passage.text, ENDS_ITEM) };
}

export const partAt = (parts: readonly Span[], place: number): Span => spanAt(parts, place);

export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The first place of a list in order that begins at or behind a place of the text. */
export function firstFrom(list: readonly Span[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
