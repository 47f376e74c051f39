import type { BriefSpan } from "../contract/brief.ts";
import type { ToldClause } from "./brief-clause.ts";
import type { ToldHead } from "./brief-value.ts";

/** What is missing as a whole, and the figures that cannot be told without it. */
export interface Lack {
  readonly topic: string;
  readonly heads: readonly ToldHead[];
}

/** A stretch of the text about one subject, and what it could not tell. */
export interface BriefPassage {
  readonly spans: readonly BriefSpan[];
  /** Figures without a value, of which a sentence is to say so. */
  readonly untold: readonly Lack[];
  /** Ledgers that hold nothing at all. */
  readonly silent: readonly Lack[];
  /** What else goes to the list at the end; the passage has spoken of it. */
  readonly listed: readonly Lack[];
}

export const between = (parts: readonly (readonly BriefSpan[])[], separator: string): BriefSpan[] => parts.flatMap((spans, at) => (at === 0 ? spans : [{ text: separator }, ...spans]));

/** `一季度，甲，乙；丙。`: what is of one time, each sentence's clauses apart by commas, sentences by semicolons. */
export function statement(lead: (addsUp: boolean) => string, sentences: readonly (readonly ToldClause[])[]): BriefSpan[] {
  const told = sentences.filter((clauses) => clauses.length > 0);
  const [first] = told.flat();
  if (!first) return [];
  return [{ text: lead(first.addsUp) }, ...between(told.map((clauses) => between(clauses.map(({ spans }) => spans), "，")), "；"), { text: "。" }];
}

/** The same text in as few pieces as there can be. */
export function joined(spans: readonly BriefSpan[]): BriefSpan[] {
  const pieces: BriefSpan[] = [];
  for (const span of spans) {
    const last = pieces.at(-1);
    if (last && !last.figure && !span.figure) pieces[pieces.length - 1] = { text: last.text + span.text };
    else pieces.push(span);
  }
  return pieces;
}
