/** Where something stands in a text, for people: the paragraph, counted from 1 without blank lines, and what stands around it. */
export interface TextPassage {
  readonly paragraph: number;
  /** The clause that it stands in, shortened. */
  readonly quote: string;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** As much of the clause as tells a reader where to look. */
const BEFORE = 18;
const AFTER = 8;
const BREAK = /[，,。；;！!？?：:\n\r]/;

function quoteOf(text: string, { start, end }: Placed): string {
  const before = text.slice(Math.max(0, start - BEFORE), start).split(BREAK).at(-1) ?? "";
  const after = text.slice(end, end + AFTER).split(BREAK)[0] ?? "";
  return `${before}${text.slice(start, end)}${after}`.trim();
}

/** Where each paragraph that is not blank begins. */
const startsOf = (text: string): number[] => Array.from(text.matchAll(/[^\r\n]+/g)).flatMap(({ 0: line, index }) => (line.trim() === "" ? [] : [index]));

/** How many of the ascending numbers are not above the limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells places of one text; its paragraphs are counted once. */
export function passagesOf(text: string): (placed: Placed) => TextPassage {
  const starts = startsOf(text);
  return (placed) => ({ paragraph: countUpTo(starts, placed.start), quote: quoteOf(text, placed) });
}
