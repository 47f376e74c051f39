const halves = { 上半年: "H1", 下半年: "H2" } as const;
const quarters = { 一: "Q1", 二: "Q2", 三: "Q3", 四: "Q4" } as const;
const month = (digits: string) => digits.padStart(2, "0");
const chosen = (words: Readonly<Record<string, string>>, word: string | undefined) => (word === undefined ? undefined : words[word]);

/** A period as officials write it (`2025年1—2月`, `2025年一季度`), in the writing that operations read; any other text stays as it is. */
export function enteredPeriod(text: string): string {
  const plain = text.replace(/\s+/g, "");
  const [, year, rest = ""] = /^(\d{4})年(.*)$/.exec(plain) ?? [];
  if (year === undefined) return plain;
  if (rest === "") return year;
  const [, from, to] = /^(\d{1,2})(?:[—–~～-]+(\d{1,2}))?月$/.exec(rest) ?? [];
  if (from !== undefined) return to === undefined ? `${year}-${month(from)}` : `${year}-${month(from)}/${year}-${month(to)}`;
  const part = chosen(halves, rest) ?? chosen(quarters, /^第?([一二三四])季度$/.exec(rest)?.[1]);
  return part === undefined ? plain : `${year}-${part}`;
}
