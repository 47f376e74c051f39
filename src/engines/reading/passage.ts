/** Places of a text, `end` after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with one character for each of the original's, and where its lines, sentences and clauses stand. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly Span[];
  readonly sentences: readonly Span[];
  readonly clauses: readonly Span[];
}

const FULL_WIDTH = 0xfee0;
/** Signs that mean the same as a narrow one; length stays. */
const same: Readonly<Record<string, string>> = { "　": " ", "\u00a0": " ", "﹪": "%", "‐": "-", "–": "-", "—": "-", "―": "-", "−": "-", "﹣": "-" };

const plainCharacter = (character: string): string => same[character] ?? String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH);

/** Full-width digits, letters, % + - . / ~ become narrow ones. Commas and colons stay: ，never groups digits. */
const plainText = (text: string): string => text.replace(/[\uff03\uff05\uff0b\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a\uff5e　\u00a0﹪‐–—―−﹣]/g, plainCharacter);

const isDigit = (character: string): boolean => character >= "0" && character <= "9";

/** A comma between digits that groups them by three is part of the number. */
const groupsDigits = (text: string, at: number): boolean =>
  text.charAt(at) === "," && isDigit(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

const endsClause = ",，;；:：。!！?？()（）…\n";
const endsSentence = "。!！?？…\n";

function spans(text: string, marks: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || (marks.includes(text.charAt(at)) && !groupsDigits(text, at) && !(text.charAt(at) === ":" && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1))));
    if (!isEnd) continue;
    if (at > start) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}

export function passageOf(original: string): Passage {
  const text = plainText(original);
  return { text, lines: spans(text, "\n"), sentences: spans(text, endsSentence), clauses: spans(text, endsClause) };
}

/** The span that holds a place; one without characters where none does. */
export function spanAt(list: readonly Span[], place: number): Span {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = list[middle];
    if (!span) break;
    if (place < span.start) high = middle - 1;
    else if (place >= span.end) low = middle + 1;
    else return span;
  }
  return { start: place, end: place };
}
