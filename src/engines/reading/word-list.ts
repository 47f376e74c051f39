/** Finds the longest of a list of words that begins at a place, in time that hangs on the words alone. */
export interface WordList {
  /** The word that stands at `at`, or the empty text. */
  readonly at: (text: string, at: number) => string;
  /** The word that ends just before `end`, or the empty text. */
  readonly endingAt: (text: string, end: number) => string;
}

function byKey(words: readonly string[], key: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const list = lists.get(key(word));
    if (list) list.push(word);
    else lists.set(key(word), [word]);
  }
  return lists;
}

export function wordList(words: readonly string[]): WordList {
  const first = byKey(words, (word) => word.charAt(0));
  const last = byKey(words, (word) => word.charAt(word.length - 1));
  return {
    at: (text, at) => first.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? "",
    endingAt: (text, end) => last.get(text.charAt(end - 1))?.find((word) => text.endsWith(word, end)) ?? "",
  };
}

/** Where the last of the words begins within `[from, to)`, and which it is. */
export function lastWithin(list: WordList, text: string, from: number, to: number): { readonly at: number; readonly word: string } | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const word = list.at(text, at);
    if (word !== "" && at + word.length <= to) return { at, word };
  }
  return undefined;
}

/** Where the last of the words ends within `[from, to)`, those that stand inside one of `wholes` passed over. */
export function lastBreak(list: WordList, wholes: WordList, text: string, from: number, to: number): number | undefined {
  let last: number | undefined;
  for (let at = from; at < to;) {
    const whole = wholes.at(text, at);
    const word = whole === "" ? list.at(text, at) : "";
    if (word !== "" && at + word.length <= to) last = at + word.length;
    at += Math.max(1, whole.length, word.length);
  }
  return last;
}
