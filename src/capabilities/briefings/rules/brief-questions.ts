import type { FigureHead } from "../../../kernel/figure.ts";
import { printPeriod } from "../../../kernel/period.ts";
import type { BriefingTemplate } from "../contract/briefing-template.ts";
import { hasYearToDate, type BriefTime } from "../messages/brief-time.ts";
import { cumulatedOf } from "./brief-period.ts";
import { figureKey, type ToldTime, type EvaluatedFigure } from "./brief-value.ts";
import { placesIn } from "./clause-words.ts";
import { growthOf, levelOf } from "./indicator-sentence.ts";

type Question = readonly [id: string, over: ToldTime];

/** Every question that a briefing asks: which figure, over which time; each once, and an indicator's newest before its months from January. */
export function questionsOf({ ledgers, sections }: BriefingTemplate, time: BriefTime, natureOf: (id: string) => FigureHead["nature"] | undefined): readonly Question[] {
  const asked = new Map<string, Question>();
  const ask = (id: string, over: ToldTime) => asked.set(figureKey(id, over), [id, over]);
  for (const sentence of sections.flatMap((section) => section.sentences)) {
    if ("indicator" in sentence) {
      for (const id of [levelOf(sentence), ...(sentence.growth === undefined ? [] : [growthOf(sentence)])]) for (const over of ["asOf", "cumulated"] as const) ask(id, over);
      continue;
    }
    for (const { figure } of sentence.clauses.flatMap(placesIn)) {
      ask(figure, sentence.over);
      if (hasYearToDate(time)) ask(figure, "asOf");
    }
  }
  // What stands on the day is all that there is of a stock; a flow may have rows of earlier years.
  for (const id of ledgers.flatMap(({ evidence }) => evidence)) ask(id, natureOf(id) === "stock" ? "asOf" : "ever");
  return [...asked.values()];
}

/** Where an indicator's newest values are all of the months that are asked, or there are none at all, these answer as well. */
export function answersCumulated({ tallies = [] }: EvaluatedFigure, { period }: BriefTime): boolean {
  const asked = printPeriod(cumulatedOf(period));
  return tallies.every((tally) => tally.period !== undefined && printPeriod(tally.period) === asked);
}
