import type { Span } from "../../../engines/reading/passage.ts";
import { nameWords } from "../messages/name-words.ts";

/** A text in the one form in which names and words are compared; `at` says where each sign stood, with the text's end behind the last. */
export interface FoldedText {
  readonly text: string;
  readonly at: readonly number[];
}

const FULL_WIDTH = 0xfee0;

/** Full-width digits, letters and signs as narrow ones, but for the comma, which parts clauses and no digits; the length stays. */
export const narrowed = (text: string): string => text.replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH));

/** Small letters for capital ones of the plain alphabet: others may change a text's length. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9";

/** Signs that writers set or leave out alike: quotes, spaces within a line, a particle. */
const dropped = new Set(nameWords.dropped + nameWords.particle);
const DROPPED = new RegExp(`[${nameWords.dropped}${nameWords.particle}]`, "g");
const NUMBER = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/g;
/** Every number of a name is alike, so that a project of 10万吨 is found where a text says 20万吨, and told to differ. */
const ANY_NUMBER = "#";

function numberEnd(plain: string, place: number): number {
  NUMBER.lastIndex = place;
  return place + (NUMBER.exec(plain)?.[0].length ?? 1);
}

/** `without` are spans that are left out, as if they did not stand in the text. */
export function foldText(original: string, without: readonly Span[] = []): FoldedText {
  const plain = lower(narrowed(original));
  const signs: string[] = [];
  const at: number[] = [];
  let next = 0;
  const keep = (sign: string, place: number): void => { signs.push(sign); at.push(place); };
  for (let place = 0; place < plain.length;) {
    const skipped = without[next];
    if (skipped && place >= skipped.start) {
      next += 1;
      place = Math.max(place, skipped.end);
      continue;
    }
    const sign = plain.charAt(place);
    const end = isDigit(sign) ? Math.min(numberEnd(plain, place), skipped?.start ?? plain.length) : place + 1;
    if (isDigit(sign)) keep(ANY_NUMBER, place);
    else if (!dropped.has(sign)) keep(sign, place);
    place = end;
  }
  at.push(original.length);
  return { text: signs.join(""), at };
}

/** The same of a word or a name, of which no places are asked; thousands of names are folded for one text. */
export const folded = (word: string): string => lower(narrowed(word)).replace(NUMBER, ANY_NUMBER).replace(DROPPED, "");

/** The digits alone of a stretch of text: what folding leaves out of a name. */
export const digitsOf = (text: string): string => (narrowed(text).match(/\d+(?:\.\d+)?/g) ?? []).join(" ");

/** The first place of the folded text that stood at or behind a place of the original. */
export function foldedPlace({ at }: FoldedText, place: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
