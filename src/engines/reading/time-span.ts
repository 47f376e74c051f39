import type { PlainDate } from "../../kernel/plain-date.ts";
import { spanAt, type Passage } from "./passage.ts";
import type { Token } from "./token.ts";

export interface TimeAsked {
  readonly passage: Passage;
  readonly token: Token;
  /** All tokens of the text, and this one's place among them. */
  readonly tokens: readonly Token[];
  readonly place: number;
  readonly day: PlainDate;
  readonly expected: boolean;
  readonly ofProject: boolean;
}

/** Longest item between semicolons that is looked through. */
const ITEM = 300;
/** How many tokens back a day or a statistical period still holds. */
const CARRIED = 30;
const UP_TO_NOW = /截至|截止|目前|现有|拥有|共有/;
/** These alone leave it to the period that the paragraph runs under. */
const SO_FAR = /累计|已/;
const PROMISE = /投产后|达产后|建成后|投运后|竣工后|达效后|年产值|年营业收入|年销售收入|年可|年盈利|年利润|年创|年税|可实现|可新?增|带动就业|提供就业|吸纳就业|可达|纳税/;
const THIS_YEAR = /(?:今年|本年|全年|\d{4}年)\s*$/;

const isSpan = ({ kind }: Token): boolean => kind === "period";
const isDay = ({ kind, unit }: Token): boolean => kind === "date" && (unit === "date" || unit === "datetime");

/** The last token before this one of its sentence that is so; behind the last semicolon first, where an item of its own begins. */
function earlier(asked: TimeAsked, is: (token: Token) => boolean): Token | undefined {
  const { passage: { text, sentences }, token } = asked;
  const { start } = spanAt(sentences, token.start);
  const reach = Math.max(start, token.start - ITEM);
  const before = text.slice(reach, token.start);
  const item = reach + Math.max(0, before.lastIndexOf("；"), before.lastIndexOf(";"));
  return lastFrom(asked, item, is) ?? (item > start ? lastFrom(asked, start, (other) => is(other) && (isSpan(other) || isUpTo(text, other))) ?? lastFrom(asked, start, is) : undefined);
}

/** 截至4月14日 holds for all items after it. */
const isUpTo = (text: string, { start }: Token): boolean => /截[至止]到?\s*$/.test(text.slice(Math.max(0, start - 4), start));

function lastFrom({ tokens, place }: TimeAsked, start: number, is: (token: Token) => boolean): Token | undefined {
  for (let at = place - 1; at >= Math.max(0, place - CARRIED); at -= 1) {
    const other = tokens[at];
    if (!other || other.start < start) return undefined;
    if (is(other)) return other;
  }
  return undefined;
}

/** The statistical period that a paragraph runs under: 1-4月份 at its head holds for the figures after it. */
function carried({ passage, tokens, place, token }: TimeAsked): string | undefined {
  const { start } = spanAt(passage.lines, token.start);
  for (let at = place - 1; at >= Math.max(0, place - CARRIED); at -= 1) {
    const other = tokens[at];
    if (!other || other.start < start) return undefined;
    if (isSpan(other) && (other.unit === "months" || other.unit === "quarter" || other.unit === "half")) return String(other.value);
  }
  return undefined;
}

const dayPart = ({ value }: Token): string => String(value).slice(0, 10);

function ownSpan({ value, unit }: Token): string {
  return unit === "datetime" ? String(value).slice(0, 10) : String(value);
}

/** The span or day that a figure is of: said in its sentence, carried from the head of its paragraph, or that of the text. */
export function timeOf(asked: TimeAsked): string {
  const { passage: { text, sentences }, token, day, expected, ofProject } = asked;
  if (token.kind === "date" || token.kind === "period") return ownSpan(token);
  const sentence = spanAt(sentences, token.start);
  const before = text.slice(Math.max(sentence.start, token.start - 160), token.start);
  if (expected && PROMISE.test(`${before}${text.slice(token.end, token.end + 4)}`)) return "after commissioning";
  const deadline = expected ? earlier(asked, isDay) : undefined;
  if (deadline) return dayPart(deadline);
  if (ofProject) return day.slice(0, 4);
  const span = earlier(asked, (other) => isSpan(other) && other.unit !== "year");
  if (span) return String(span.value);
  const on = earlier(asked, isDay);
  if (token.kind === "duration") {
    const end = on ?? asked.tokens[asked.place + 1];
    return end && isDay(end) && end.start < sentence.end ? `../${dayPart(end)}` : `../${day}`;
  }
  if (on) return isUpTo(text, on) ? `../${dayPart(on)}` : dayPart(on);
  const year = earlier(asked, ({ unit, kind }) => unit === "year" && kind === "period");
  if (year && !UP_TO_NOW.test(before)) return String(year.value);
  if (THIS_YEAR.test(before)) return day.slice(0, 4);
  if (UP_TO_NOW.test(before)) return `../${day}`;
  return carried(asked) ?? (SO_FAR.test(before) ? `../${day}` : day.slice(0, 4));
}
