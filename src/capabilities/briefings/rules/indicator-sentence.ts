import { printPeriod, type Period } from "../../../kernel/period.ts";
import type { BriefSpan } from "../contract/brief.ts";
import type { IndicatorSentence } from "../contract/briefing-template.ts";
import { briefWords } from "../messages/brief.ts";
import { figureSpan, isTold, type Telling, type ToldValue } from "./brief-clause.ts";
import { valueFor, type SubjectValue, type ToldHead } from "./brief-value.ts";
import type { Lack } from "./statement.ts";

export const levelOf = ({ indicator }: IndicatorSentence): string => `indicators.${indicator}`;
export const growthOf = ({ indicator }: IndicatorSentence): string => `indicators.${indicator}Growth`;

/** Level and growth of an indicator, told of the period that they were published for. */
interface ToldIndicator {
  readonly period: Period;
  readonly isStock: boolean;
  readonly spans: readonly BriefSpan[];
}

export interface ToldIndicators {
  readonly told: readonly ToldIndicator[];
  readonly untold: readonly Lack[];
  /** What it is called, where there is no value of the period that the briefing is of. */
  readonly notYet?: string;
}

interface Published extends ToldValue {
  readonly period: Period;
}

const isPublished = (found: SubjectValue): found is Published => isTold(found) && found.period !== undefined;

/** The value of the briefing's months, from January on as indicators are published; else the newest by the day. */
function newest({ figures, subject }: Telling, id: string): { readonly found: SubjectValue; readonly isAsked: boolean } {
  const asked = valueFor(figures, id, "cumulated", subject);
  return isPublished(asked) ? { found: asked, isAsked: true } : { found: valueFor(figures, id, "asOf", subject), isAsked: false };
}

const place = (figure: string) => ({ figure, part: "value" }) as const;

function levelSpans(telling: Telling, { level }: IndicatorSentence, found: Published): readonly BriefSpan[] {
  return [{ text: level }, figureSpan(telling, found, place(found.head.id), found.period)];
}

/** `同比增长13.8%`, `同比下降2.1%`, `同比持平`. */
function growthSpans(telling: Telling, found: Published): readonly BriefSpan[] {
  const span = figureSpan(telling, found, place(found.head.id), found.period);
  const [before, text] = briefWords.change(Number(found.value), span.text.replace("-", ""));
  return [{ text: before }, { ...span, text }];
}

const toldOf = (period: Period, head: ToldHead, spans: readonly BriefSpan[]): ToldIndicator => ({ period, isStock: head.nature === "stock", spans });

/** Where neither level nor growth is known the indicator as a whole is missing, by its own name. */
function untoldOf(found: readonly SubjectValue[]): readonly Lack[] {
  const heads = found.filter((one) => !isPublished(one)).map(({ head }) => head);
  const [first] = heads;
  if (!first) return [];
  return heads.length === found.length ? [{ topic: first.name, heads }] : heads.map((head) => ({ topic: head.name, heads: [head] }));
}

/** An indicator's sentence: growth goes with its level where both are of one period, and stands alone with its name where not. */
export function tellIndicator(telling: Telling, sentence: IndicatorSentence): ToldIndicators {
  const level = newest(telling, levelOf(sentence));
  const growth = sentence.growth === undefined ? undefined : newest(telling, growthOf(sentence));
  const told: ToldIndicator[] = [];
  const rate = growth && isPublished(growth.found) ? growth.found : undefined;
  if (isPublished(level.found)) {
    const isTogether = rate !== undefined && printPeriod(rate.period) === printPeriod(level.found.period);
    told.push(toldOf(level.found.period, level.found.head, [...levelSpans(telling, sentence, level.found), ...(isTogether ? [{ text: "，" }, ...growthSpans(telling, rate)] : [])]));
    if (rate && !isTogether) told.push(toldOf(rate.period, rate.head, [{ text: sentence.growth ?? "" }, ...growthSpans(telling, rate)]));
  } else if (rate) {
    told.push(toldOf(rate.period, rate.head, [{ text: sentence.growth ?? "" }, ...growthSpans(telling, rate)]));
  }
  const isNotYet = told.length > 0 && [level, ...(growth ? [growth] : [])].some(({ found, isAsked }) => isPublished(found) && !isAsked);
  return { told, untold: untoldOf([level.found, ...(growth ? [growth.found] : [])]), ...(isNotYet ? { notYet: sentence.growth ?? sentence.level } : {}) };
}
