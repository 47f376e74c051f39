import type { PlainDate } from "../kernel/plain-date.ts";
import { changeOf, changeWords, type Change } from "./reading/change.ts";
import { coversOf } from "./reading/cover.ts";
import type { ReadFigure, Reading } from "./reading/figure.ts";
import { findingsOf } from "./reading/finding.ts";
import type { Lexicon } from "./reading/lexicon.ts";
import { measureOf, type Measure } from "./reading/measure.ts";
import { lastBefore, mentionsOf, nameWords, type Mentions } from "./reading/mention.ts";
import { expectationAt, outlookWords } from "./reading/outlook.ts";
import { passageOf, type Passage } from "./reading/passage.ts";
import { phraseWords } from "./reading/phrase.ts";
import { qualifiersOf, qualifierWords } from "./reading/qualifier.ts";
import { amountWords, type AmountWords } from "./reading/quantity.ts";
import { tokensOf } from "./reading/scan.ts";
import { respectiveHead } from "./reading/respective.ts";
import { partsOfWholes, shareMeasures } from "./reading/share.ts";
import { subjectOf, type Subject } from "./reading/subject.ts";
import { textTime, yearSense } from "./reading/text-day.ts";
import { timeOf } from "./reading/time-span.ts";
import type { Token } from "./reading/token.ts";

/** Reads the figures of texts with one lexicon. */
export interface Reader {
  /** `day`: from which 今年 and 目前 are counted where the text does not state its own. Time and memory grow with the text's length. */
  readonly read: (text: string, day: PlainDate) => Reading;
}

const wordsOf = (lexicon: Lexicon) => ({
  amounts: amountWords(lexicon), outlook: outlookWords(lexicon), qualifiers: qualifierWords(lexicon), changes: changeWords(lexicon), names: nameWords(lexicon), phrases: phraseWords(lexicon),
  ownMeasures: lexicon.ownMeasures,
});
type Words = ReturnType<typeof wordsOf>;

interface Work {
  /** As it was given; the passage has narrow digits and signs. */
  readonly original: string;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly mentions: Mentions;
  /** What is already known of a number's measure, by its place: by 分别, or as part of a whole. */
  readonly known: ReadonlyMap<number, string>;
  readonly day: PlainDate;
  readonly words: Words;
}

/** A percentage or a count that tells a change: its sign is in it, and 增长1.79倍 is 179 %. */
function changed({ value, unit, kind }: Token, change: Change | undefined): Pick<ReadFigure, "value" | "unit" | "kind"> {
  if (!change) return { value, unit, kind };
  const signed = (number: number): number => (number === 0 ? 0 : number * change.sign);
  const isTimes = unit === "倍";
  const turned = typeof value === "number" ? signed(isTimes ? Number((value * 100).toPrecision(12)) : value) : value;
  return { value: turned, unit: isTimes ? "%" : unit, kind: "growth" };
}

interface Previous {
  readonly token: Token;
  readonly measure: string;
  readonly base: string;
}

function figureOf({ original, passage, tokens, mentions, known, day, words }: Work, place: number, token: Token, previous: Previous | undefined): { readonly figure: ReadFigure; readonly measure: Measure } {
  const change = changeOf(passage, token, words.changes);
  const ofPage = pageMeasure(passage, token, day, words.amounts);
  const expected = expectationAt(passage, token.start, words.outlook) !== undefined;
  const next = tokens[place + 1];
  const from = Math.max(tokens[place - 1]?.end ?? 0, nameEnd(mentions, token.start));
  const head = respectiveHead(passage, tokens, place);
  const named = known.get(place) ?? (head === undefined || !change ? head : `${head}增速`);
  const measure = ofPage ?? (named === undefined ? undefined : { measure: named, base: head ?? named }) ?? measureOf({ passage, token, expected, from, words: words.phrases, ...(previous ? { previous } : {}), ...(next ? { next } : {}), ...(change ? { change } : {}) });
  const subject: Subject = ofPage ? { name: THIS_TEXT, own: false } : subjectOf({ passage, mentions, token, measure: measure.measure, expected, ownMeasures: words.ownMeasures });
  const ofProject = subject.own && token.kind !== "count" && token.kind !== "duration" && token.kind !== "percent";
  const { start, end } = token;
  const period = timeOf({ passage, token, tokens, place, day, expected, ofProject });
  return { measure, figure: { text: original.slice(start, end), start, end, ...changed(token, change), ...qualifiersOf(passage.text, token, expected, words.qualifiers), measure: measure.measure, subject: subject.name, period } };
}

/** Whose figure it is where it tells of the page itself. */
const THIS_TEXT = "本文";
const PUBLISHED = "发布时间";

/** The moment at the head of a page, and how often it was read. */
function pageMeasure({ text, lines }: Passage, { start, unit, kind, value }: Token, day: PlainDate, { unitless, ofPage }: AmountWords): Measure | undefined {
  const before = text.slice(Math.max(0, start - 12), start).replace(/[\s:：]+$/, "");
  const own = kind === "date" && String(value).startsWith(day) && (unit === "date" || unit === "datetime");
  if (own && (/(?:发布|发表|更新)(?:时间|日期)?$/.test(before) || (start === lines[0]?.start && unit === "datetime"))) return { measure: PUBLISHED, base: "" };
  const noun = unitless.endingAt(before, before.length);
  return ofPage.has(noun) ? { measure: noun, base: "" } : undefined;
}

/** Where the last name of somebody or something ends: what a number measures stands behind it. */
const nameEnd = ({ institution, part, company, undertaking }: Mentions, place: number): number =>
  Math.max(...[institution, part, company, undertaking].map((list) => lastBefore(list, place)?.end ?? 0));

function figuresOf(work: Work): readonly ReadFigure[] {
  const figures: ReadFigure[] = [];
  let previous: Previous | undefined;
  for (const [place, token] of work.tokens.entries()) {
    const { figure, measure } = figureOf(work, place, token, previous);
    figures.push(figure);
    if (token.kind !== "date" && token.kind !== "period") previous = { token, ...measure };
  }
  return figures;
}

export function readerOf(lexicon: Lexicon): Reader {
  const words = wordsOf(lexicon);
  return {
    read: (text, given) => {
      const passage = passageOf(text);
      const time = textTime(passage.text, given);
      const isExpected = (place: number): boolean => expectationAt(passage, place, words.outlook) !== undefined;
      const tokens = tokensOf(passage.text, coversOf(passage, lexicon), words.amounts, yearSense(passage, time, isExpected));
      const mentions = mentionsOf(passage, words.names);
      const parts = partsOfWholes(passage, tokens);
      const known = shareMeasures(passage.text, tokens, parts);
      const figures = figuresOf({ original: text, passage, tokens, mentions, known, day: time.day, words });
      const shares = parts.map(({ whole, part, share }) => ({ whole, part, ...(share === undefined ? {} : { share }) }));
      return { day: { day: time.day, stated: time.stated }, figures, shares, findings: findingsOf({ passage, figures, shares }, time.exact ? time.day : undefined) };
    },
  };
}
