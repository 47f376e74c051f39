import { spanAt, type Passage } from "./passage.ts";
import type { Token } from "./token.ts";

/** 分别: the n-th value is of the n-th of what stands before it. */
const WORD = /分别|依次/;
const REACH = 60;
/** No list is longer than this. */
const AROUND = 30;

/** The n-th head of 签约、开工、投产项目分别为12个、18个和9个, with what the last of them shares with all: 开工项目. */
export function respectiveHead({ text, clauses }: Passage, tokens: readonly Token[], place: number): string | undefined {
  const token = tokens[place];
  if (!token) return undefined;
  const clause = spanAt(clauses, token.start);
  const from = Math.max(clause.start, token.start - REACH);
  const found = WORD.exec(text.slice(from, token.start));
  if (!found) return undefined;
  const at = from + found.index;
  const listed = tokens.slice(Math.max(0, place - AROUND), place + AROUND).filter(({ start, end, kind, unit }) => start >= at && end <= clause.end && kind === token.kind && unit === token.unit);
  const stem = text.slice(Math.max(clause.start, at - REACH), at);
  // 和 and 及 join heads, or stand in the name of one: the way of parting that gives as many heads as values is meant.
  const heads = [/、/, /[、和]/, /[、和与及]/].map((joint) => stem.split(joint).map((head) => head.trim()).filter((head) => head !== "")).find((parts) => parts.length === listed.length);
  if (!heads || heads.length < 2) return undefined;
  const last = heads.at(-1) ?? "";
  // Heads of one length but for the last share what it has more: 项目 of 投产项目.
  const shared = heads.slice(0, -1).every((head) => head.length < last.length) ? last.slice(heads[0]?.length ?? 0) : "";
  const index = listed.findIndex(({ start }) => start === token.start);
  return index === heads.length - 1 ? last : `${heads[index] ?? ""}${shared}`;
}
