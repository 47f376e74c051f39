import type { BriefingLedger, FigureSentence } from "../contract/briefing-template.ts";
import { hasYearToDate, periodWords, understoodYear } from "../messages/brief-time.ts";
import { isTold, tellClause, type Telling, type ToldClause } from "./brief-clause.ts";
import { evidenceTime, valueFor, type ToldTime, type ToldHead } from "./brief-value.ts";
import { placesIn } from "./clause-words.ts";
import type { Lack } from "./statement.ts";

/** What of a sentence can be told, and what not. */
export interface ToldSentence {
  readonly clauses: readonly ToldClause[];
  /** The same flows up to the as-of day, where they have grown since the period's end. */
  readonly toDate: readonly ToldClause[];
  readonly untold: readonly Lack[];
  /** What the ledger would hold, where it holds nothing at all, and the figures that are not told then. */
  readonly silent?: Lack;
}

const hasRecords = ({ figures, subject }: Telling, ids: readonly string[], overOf: (id: string) => ToldTime): boolean =>
  ids.some((id) => valueFor(figures, id, overOf(id), subject).records > 0);

const idsIn = ({ clauses }: FigureSentence): string[] => [...new Set(clauses.flatMap((clause) => placesIn(clause).map(({ figure }) => figure)))];

function isSilent(telling: Telling, sentence: FigureSentence, ledger: BriefingLedger | undefined): boolean {
  return ledger !== undefined && !hasRecords(telling, ledger.evidence, (id) => evidenceTime(telling.figures, id)) && !hasRecords(telling, idsIn(sentence), () => sentence.over);
}

/** Whether one of its figures has another value on the day than over the period: then the sentence is told of both, whole, as its parts belong together. */
function hasMoved({ figures, subject }: Telling, sentence: FigureSentence): boolean {
  return idsIn(sentence).some((id) => {
    const [then, now] = [valueFor(figures, id, "period", subject), valueFor(figures, id, "asOf", subject)];
    return isTold(now) && (then.value !== now.value || then.numerator !== now.numerator || then.denominator !== now.denominator);
  });
}

/** What has no value over the period but has one on the day is missing for the period alone. */
function lackOf({ time }: Telling, head: ToldHead, toDate: readonly ToldClause[]): Lack {
  const isToldLater = toDate.some(({ spans }) => spans.some(({ figure }) => figure?.definition === head.id));
  return { topic: `${isToldLater ? periodWords(time.period, understoodYear(time)) : ""}${head.name}`, heads: [head] };
}

export function tellSentence(telling: Telling, sentence: FigureSentence, ledger: BriefingLedger | undefined): ToldSentence {
  if (ledger && isSilent(telling, sentence, ledger)) {
    const heads = idsIn(sentence).map((id) => valueFor(telling.figures, id, sentence.over, telling.subject).head);
    return { clauses: [], toDate: [], untold: [], silent: { topic: ledger.topic, heads } };
  }
  const told = sentence.clauses.map((clause) => tellClause(telling, clause, sentence.over));
  const isToldToDate = sentence.over === "period" && hasYearToDate(telling.time) && hasMoved(telling, sentence);
  const some = ({ spans }: ToldClause): boolean => spans.length > 0;
  const toDate = isToldToDate ? sentence.clauses.map((clause) => tellClause(telling, clause, "asOf")).filter(some) : [];
  return { clauses: told.filter(some), toDate, untold: told.flatMap(({ untold }) => untold.map((head) => lackOf(telling, head, toDate))) };
}
