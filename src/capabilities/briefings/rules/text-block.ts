/** Something marked in a text, in UTF-16 units, `end` after the last. */
interface Marked {
  readonly start: number;
  readonly end: number;
}

/** A part of a text that is drawn by itself, with the marks that stand in it: from the place `first` on, up to before `next`. */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly next: number;
}

/** Between these many characters a block ends: with a paragraph where one ends there, else with a sentence, else where no mark is. */
const SHORTEST = 1500;
const LONGEST = 4000;

function cutAfter(text: string, start: number, ends: RegExp): number | undefined {
  const within = text.slice(start + SHORTEST, start + LONGEST);
  const found = within.search(ends);
  return found < 0 ? undefined : start + SHORTEST + found + 1;
}

function endOf(text: string, start: number): number {
  if (text.length - start <= LONGEST) return text.length;
  return cutAfter(text, start, /\n/) ?? cutAfter(text, start, /[。！？!?；;]/) ?? start + LONGEST;
}

/** Cuts a long text into blocks of which only those near the reader need be drawn whole. Marks stand in their order and do not overlap. */
export function blocksOf(text: string, marks: readonly Marked[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let first = 0;
  for (let start = 0; start < text.length;) {
    let end = endOf(text, start);
    let next = first;
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[next]) {
      end = Math.max(end, mark.end);
      next += 1;
    }
    blocks.push({ start, end, first, next });
    [start, first] = [end, next];
  }
  return blocks;
}

/** A stretch of a block: a mark by its place in the list, or what stands between marks. */
export interface TextPiece {
  readonly text: string;
  readonly mark?: number;
}

export function piecesOf(text: string, marks: readonly Marked[], { start, end, first, next }: TextBlock): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = start;
  for (const [offset, mark] of marks.slice(first, next).entries()) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start) });
    pieces.push({ text: text.slice(mark.start, mark.end), mark: first + offset });
    at = mark.end;
  }
  return at < end ? [...pieces, { text: text.slice(at, end) }] : pieces;
}
