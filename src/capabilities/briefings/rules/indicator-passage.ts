import { lastDayOf, printPeriod } from "../../../kernel/period.ts";
import type { IndicatorSentence } from "../contract/briefing-template.ts";
import { periodWords, understoodYear } from "../messages/brief-time.ts";
import { briefWords } from "../messages/brief.ts";
import type { Telling } from "./brief-clause.ts";
import { cumulatedOf } from "./brief-period.ts";
import { tellIndicator, type ToldIndicators } from "./indicator-sentence.ts";
import { between, type BriefPassage } from "./statement.ts";

type ToldIndicator = ToldIndicators["told"][number];

/** Indicators by the period that they are of, in the order in which periods first come. */
function byPeriod(told: readonly ToldIndicator[]): ToldIndicator[][] {
  const groups = new Map<string, ToldIndicator[]>();
  for (const one of told) {
    const key = `${printPeriod(one.period)} ${String(one.isStock)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

export function indicatorPassage(telling: Telling, sentences: readonly IndicatorSentence[]): BriefPassage {
  const { time } = telling;
  const cumulated = cumulatedOf(time.period);
  const understood = understoodYear(time);
  const told = sentences.map((sentence) => tellIndicator(telling, sentence));
  const untold = told.flatMap((one) => one.untold);
  const groups = byPeriod(told.flatMap((one) => one.told));
  const notYet = lastDayOf(cumulated) <= time.asOf ? told.flatMap((one) => (one.notYet === undefined ? [] : [one.notYet])) : [];
  const isAll = notYet.length === told.filter((one) => one.told.length > 0).length;
  return {
    spans: [
      ...groups.flatMap((group) => {
        const [first] = group;
        if (!first) return [];
        const words = periodWords(first.period, understood);
        return [{ text: `${first.isStock ? briefWords.endOf(words) : words}，` }, ...between(group.map(({ spans }) => spans), "；"), { text: "。" }];
      }),
      ...(notYet.length === 0 ? [] : [{ text: briefWords.notYet(isAll ? [] : notYet, periodWords(cumulated, understood)) }]),
      ...(untold.length === 0 ? [] : [{ text: briefWords.noIndicators(groups.length > 0) }]),
    ],
    untold: [], silent: [], listed: untold,
  };
}
