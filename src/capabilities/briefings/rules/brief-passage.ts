import { lastDayOf } from "../../../kernel/period.ts";
import type { BriefingLedger, FigureSentence, IndicatorSentence, TemplateSection } from "../contract/briefing-template.ts";
import { asOfWords, hasEnded, periodLead, yearToDateLead } from "../messages/brief-time.ts";
import { briefWords } from "../messages/brief.ts";
import type { Telling } from "./brief-clause.ts";
import { tellSentence } from "./figure-sentence.ts";
import { indicatorPassage } from "./indicator-passage.ts";
import { statement, type BriefPassage } from "./statement.ts";

type Sentence = TemplateSection["sentences"][number];

const isIndicator = (sentence: Sentence): sentence is IndicatorSentence => "indicator" in sentence;
const isOfFigures = (sentence: Sentence): sentence is FigureSentence => "clauses" in sentence;
const timeOf = (sentence: Sentence): "period" | "asOf" | "indicator" => (isIndicator(sentence) ? "indicator" : sentence.over);

/** Sentences that follow each other and are of one time: they share the words that say of which. */
function stretchesOf(sentences: readonly Sentence[]): Sentence[][] {
  const stretches: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = stretches.at(-1);
    if (last?.[0] && timeOf(last[0]) === timeOf(sentence)) last.push(sentence);
    else stretches.push([sentence]);
  }
  return stretches;
}

function figurePassage(telling: Telling, sentences: readonly FigureSentence[], ledgers: ReadonlyMap<string, BriefingLedger>): BriefPassage {
  const { time } = telling;
  const told = sentences.map((sentence) => ({ sentence, ...tellSentence(telling, sentence, ledgers.get(sentence.ledger ?? "")) }));
  const overPeriod = sentences[0]?.over === "period";
  const saysState = hasEnded(time) && lastDayOf(time.period) < time.asOf && told.some(({ sentence, clauses }) => sentence.stateOn && clauses.length > 0);
  return {
    spans: [
      ...statement((addsUp) => (overPeriod ? periodLead(time, addsUp) : `${asOfWords(time)}，`), told.map(({ clauses }) => clauses)),
      ...(saysState ? [{ text: briefWords.state(asOfWords(time)) }] : []),
      ...statement((addsUp) => yearToDateLead(time, addsUp), told.map(({ toDate }) => toDate)),
    ],
    untold: told.flatMap(({ untold }) => untold),
    silent: told.flatMap(({ silent }) => (silent === undefined ? [] : [silent])),
    listed: [],
  };
}

/** The sentences about one subject, in their order. */
export function passageOf(telling: Telling, sentences: readonly Sentence[], ledgers: ReadonlyMap<string, BriefingLedger>): BriefPassage {
  const passages = stretchesOf(sentences).map((stretch) => {
    const indicators = stretch.filter(isIndicator);
    return indicators.length > 0 ? indicatorPassage(telling, indicators) : figurePassage(telling, stretch.filter(isOfFigures), ledgers);
  });
  return {
    spans: passages.flatMap(({ spans }) => spans), untold: passages.flatMap(({ untold }) => untold),
    silent: passages.flatMap(({ silent }) => silent), listed: passages.flatMap(({ listed }) => listed),
  };
}
