import { addDays, plainDate } from "../../../kernel/plain-date.ts";

/** From a day until a day that is no longer part of it; without an end where there is none. */
export interface Span {
  readonly from: string;
  readonly until: string | null;
}

/** Later than every day there is. */
const NEVER = "9999-12-31";

/** The last day that a date may have: what runs to it does not end. */
const LAST_DAY = "2999-12-31";

/** A span of which the last day is told. */
export const spanTo = (from: string, last: string | null | undefined): Span => ({ from, until: last && last < LAST_DAY ? addDays(plainDate(last), 1) : null });

export const contains = ({ from, until }: Span, day: string): boolean => from <= day && (until === null || day < until);

interface Keyed extends Span {
  /** What may hold once at a time. */
  readonly key: string;
}

/** The place of the first span that shares a day with an earlier one of its key; undefined where none does. */
export function firstOverlap(spans: readonly Keyed[]): number | undefined {
  const order = spans.map((span, place) => ({ ...span, place })).filter(({ from, until }) => until === null || from < until)
    .sort((a, b) => (a.from === b.from ? a.place - b.place : a.from < b.from ? -1 : 1));
  const reached = new Map<string, string>();
  for (const { key, from, until, place } of order) {
    const before = reached.get(key);
    if (before !== undefined && from < before) return place;
    const end = until ?? NEVER;
    reached.set(key, before !== undefined && before > end ? before : end);
  }
  return undefined;
}
