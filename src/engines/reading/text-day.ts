import { daysBetween, isPlainDate, monthOf, plainDateOf, yearOf, type PlainDate } from "../../kernel/plain-date.ts";
import type { TextDay } from "./figure.ts";
import type { YearSense } from "./moment.ts";
import { spanAt, type Passage } from "./passage.ts";

/** Where a text states its own day: at its head, its foot, or behind these words. */
const HEAD = 300;
const FOOT = 200;
const TITLE = 120;
/** 2025年4月14日, or one sign throughout: 2025年1-2月 is no day. */
const DAY = "(\\d{4})(?:\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日|(?<sign>[-/.])(\\d{1,2})\\k<sign>(\\d{1,2}))";
const dated = new RegExp(`(?<![\\d.])${DAY}(?!\\d)`);
const published = new RegExp(`(?:(?:发布|发表|成文|印发|更新)(?:时间|日期)?\\s?[:：]?|(?<=^|\\n)(?:时间|日期)\\s?[:：])\\s?${DAY}`);
const signed = new RegExp(`(?:^|\\n)[^\\n]{0,20}?${DAY}\\s*$`);
const YEAR = /(?<![\d.])((?:19|20)\d{2})年/;

function dayOf(match: RegExpExecArray | null): PlainDate | undefined {
  if (!match) return undefined;
  const text = `${match[1] ?? ""}-${(match[2] ?? match[5] ?? "").padStart(2, "0")}-${(match[3] ?? match[6] ?? "").padStart(2, "0")}`;
  return isPlainDate(text) ? text : undefined;
}

export interface TextTime extends TextDay {
  /** The day is known, not only the year that the title names. */
  readonly exact: boolean;
}

/** The day that a text states of itself, else the last day of the year that its title names where that is over, else the day given. */
export function textTime(text: string, given: PlainDate): TextTime {
  const head = text.slice(0, HEAD);
  const stated = dayOf(published.exec(text)) ?? dayOf(dated.exec(head)) ?? dayOf(signed.exec(text.slice(-FOOT).trimEnd()));
  if (stated) return { day: stated, stated: true, exact: true };
  const year = Number(YEAR.exec(text.slice(0, TITLE))?.[1] ?? Number.NaN);
  return year < yearOf(given) ? { day: plainDateOf(year, 12, 31), stated: false, exact: false } : { day: given, stated: false, exact: true };
}

/** How far back in its sentence a year still tells the year of a month: 2024年，1至8月. */
const NEAR = 60;
/** A day this far ahead is one of last year, unless it is spoken of as to come; one to come that lies far behind is next year's. */
const AHEAD = 60;
const BEHIND = 183;

function usualYear(day: PlainDate, expected: boolean, month: number, dayOfMonth: number): number {
  const year = yearOf(day);
  const ahead = daysBetween(day, plainDateOf(year, month, Math.min(dayOfMonth, 28)));
  if (expected) return ahead < -BEHIND ? year + 1 : year;
  return ahead > AHEAD ? year - 1 : year;
}

/** The years that hold at each place: that of the text's day, or one said before in the same sentence. */
export function yearSense({ text, sentences }: Passage, { day, exact }: TextTime, isExpected: (place: number) => boolean): (place: number) => YearSense {
  return (place) => ({
    present: yearOf(day),
    usual: (month, dayOfMonth) => {
      const from = Math.max(spanAt(sentences, place).start, place - NEAR);
      const said = [...text.slice(from, place).matchAll(/(?<![\d.])((?:19|20)\d{2})年/g)].at(-1)?.[1];
      if (said !== undefined) return Number(said);
      const within = month >= 1 && month <= 12;
      return !within || (!exact && monthOf(day) === 12) ? yearOf(day) : usualYear(day, isExpected(place), month, dayOfMonth ?? 1);
    },
  });
}
