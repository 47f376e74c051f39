/** Phrases by their text, looked up at a place of a text in time that hangs on how many lengths begin alike, not on how many phrases there are. */
export interface PhraseIndex<T> {
  /** All that begin at a place, the longest first. */
  readonly at: (text: string, place: number) => readonly Found<T>[];
}

export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly of: readonly T[];
}

/** The two signs with which a phrase begins, as a number. */
const headAt = (text: string, place: number): number => text.charCodeAt(place) * 0x1_00_00 + text.charCodeAt(place + 1);
const HEAD = 2;

/** Signs by which a name is looked for before its forms are made: short enough for every form, long enough to leave out most names. */
const GRAM = 4;

const gramAt = (text: string, place: number): number => (headAt(text, place) * 31 + headAt(text, place + HEAD)) % Number.MAX_SAFE_INTEGER;

/** Whether what stands at a place of a name may stand in the text: false only where it cannot. */
export function mayStandIn(text: string): (name: string, place?: number) => boolean {
  const grams = new Set<number>();
  const heads = new Set<number>();
  for (let place = 0; place + HEAD <= text.length; place += 1) {
    heads.add(headAt(text, place));
    if (place + GRAM <= text.length) grams.add(gramAt(text, place));
  }
  return (name, place = 0) => (name.length - place < GRAM ? heads.has(headAt(name, place)) : grams.has(gramAt(name, place)));
}

/** Phrases of fewer than two signs are left out: they would stand everywhere. */
export function phraseIndex<T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const all = new Map<string, T[]>();
  const lengths = new Map<number, number[]>();
  for (const [phrase, value] of phrases) {
    if (phrase.length < HEAD) continue;
    const same = all.get(phrase);
    if (same) { same.push(value); continue; }
    all.set(phrase, [value]);
    const alike = lengths.get(headAt(phrase, 0));
    if (!alike) lengths.set(headAt(phrase, 0), [phrase.length]);
    else if (!alike.includes(phrase.length)) alike.push(phrase.length);
  }
  for (const alike of lengths.values()) alike.sort((a, b) => b - a);
  return {
    at: (text, place) => (lengths.get(headAt(text, place)) ?? []).flatMap((length) => {
      const of = place + length <= text.length ? all.get(text.slice(place, place + length)) : undefined;
      return of ? [{ start: place, end: place + length, of }] : [];
    }),
  };
}

/** Every phrase that stands in the text, in order of place. */
export function allIn<T>(index: PhraseIndex<T>, text: string): readonly Found<T>[] {
  const found: Found<T>[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const here = index.at(text, place);
    if (here.length > 0) found.push(...here);
  }
  return found;
}
