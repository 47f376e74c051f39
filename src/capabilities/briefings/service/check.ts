import type { ReadFigure, Reading } from "../../../engines/reading/figure.ts";
import { readerOf, type Reader } from "../../../engines/reading.ts";
import type { Input, Output } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { holdsOn } from "../../figures/rules.ts";
import { timeAsked, type Definition } from "../../figures/service.ts";
import type { CheckedFigure, checkText } from "../contract/check.ts";
import type { ReadingLexicon } from "../contract/lexicon.ts";
import type { MeantBy } from "../rules/choice.ts";
import { wordIndex, type WordIndex } from "../rules/definition-words.ts";
import { matchFigures } from "../rules/match.ts";
import { periodHolders } from "../rules/period-holder.ts";
import { besideOf, settle, type Settled } from "../rules/settle.ts";
import { askedUsually, askFor, recordedFor, type Recorded, type TargetAsked } from "./asking.ts";
import { periodRow, withoutRows, withRows } from "./checked-figure.ts";
import { draftNames, type DraftNames } from "./draft-names.ts";
import { readingRows } from "./reading.ts";
import { meantOtherwise, rightEarlier, type Unequal } from "./second-look.ts";
import { outcomesOfShares } from "./told-shares.ts";

/** What main/ passes: every capability's figures, and the shipped words by which texts are read. */
export interface DraftMeans {
  readonly definitions: readonly Definition[];
  readonly lexicon: ReadingLexicon;
}

/** What is made of it once. */
interface CheckMeans {
  readonly reader: Reader;
  readonly definitions: readonly Definition[];
  readonly words: WordIndex;
  readonly lexicon: ReadingLexicon;
}

export const checkMeans = ({ definitions, lexicon }: DraftMeans): CheckMeans =>
  ({ reader: readerOf(lexicon), definitions, words: wordIndex(definitions), lexicon });

interface Check {
  readonly means: CheckMeans;
  readonly tx: ScopedTx;
  readonly names: DraftNames;
  readonly text: string;
  readonly figures: readonly ReadFigure[];
  readonly shares: Reading["shares"];
  readonly asOf: PlainDate;
}

function choicesOf({ means: { definitions, words, lexicon }, names, text, figures, asOf }: Check): readonly MeantBy[] {
  const holding = definitions.map((definition) => holdsOn(definition, asOf));
  return matchFigures({
    text, figures, heads: definitions, holds: (place) => holding[place] ?? false, index: words, endings: lexicon, ownMeasures: lexicon.ownMeasures,
    zoneId: names.zoneId, within: new Set(names.zoneIds), names: names.names,
  });
}

type Outcome = Settled<Recorded> | { readonly kind: "unclear" };

/** A rate with its two numbers, where that is what a figure is by its words. */
const rateOf = (outcome: Outcome | undefined): Recorded | undefined =>
  (outcome?.kind === "settled" && outcome.recorded.asked.definition.reducer === "ratio" ? outcome.recorded : undefined);

/** What the ledgers give for each figure, by the definitions that its words mean: as few statements as there are definitions, days and periods. */
async function outcomesOf({ means, tx, names, text, figures, shares, asOf }: Check, choices: readonly MeantBy[]): Promise<{ readonly outcomes: readonly Outcome[]; readonly asked: readonly (readonly TargetAsked[])[] }> {
  const asked = figures.map((figure, place): readonly TargetAsked[] => {
    const choice = choices[place];
    return choice?.kind === "targets" ? choice.targets.flatMap((target) => askFor(means.definitions, figure, target, asOf) ?? []) : [];
  });
  const recorded = new Map((await recordedFor(tx, names, asked.flat())).map((one) => [one.asked, one]));
  const byWords = figures.map((figure, place): Outcome =>
    (choices[place]?.kind === "unclear" ? { kind: "unclear" } : settle(figure, (asked[place] ?? []).flatMap((one) => recorded.get(one) ?? []), besideOf(text, figure))));
  const told = outcomesOfShares({ text, figures, shares }, (place) => rateOf(byWords[place]));
  return { outcomes: byWords.map((outcome, place) => told.get(place) ?? outcome), asked };
}

const unequalOf = ({ figures, text }: Check, outcomes: readonly Outcome[]): readonly Unequal[] =>
  figures.flatMap((figure, place) => {
    const outcome = outcomes[place];
    return outcome?.kind === "settled" && outcome.agreement === "other" ? [{ figure, beside: besideOf(text, figure), recorded: outcome.recorded }] : [];
  });

/** Spans that stand as the periods of stated values: what the records of those values are of, or else usually are of. */
async function periodsOf({ tx, names, figures, text }: Check, outcomes: readonly Outcome[], asked: readonly (readonly TargetAsked[])[]): Promise<ReadonlyMap<ReadFigure, Recorded>> {
  const holders = periodHolders(text, figures);
  const usual = [...holders].flatMap(([figure, holder]) => {
    const outcome = outcomes[holder];
    const [first] = asked[holder] ?? [];
    return outcome?.kind === "missing" && first ? [{ figure, asked: askedUsually(first) }] : [];
  });
  const found = await recordedFor(tx, names, usual.map((one) => one.asked));
  const recorded = [...holders].flatMap(([figure, holder]) => {
    const outcome = outcomes[holder];
    return outcome?.kind === "settled" ? [[figure, outcome.recorded] as const] : [];
  });
  const others = usual.flatMap(({ figure }, place) => { const one = found[place]; return one ? [[figure, one] as const] : []; });
  return new Map([...recorded, ...others].filter(([, { answered, records, value }]) => answered.periodStated && records > 0 && value !== null));
}

async function checkedFigures(check: Check): Promise<CheckedFigure[]> {
  const { means: { definitions }, tx, names, figures, asOf } = check;
  const { outcomes, asked } = await outcomesOf(check, choicesOf(check));
  const unequal = unequalOf(check, outcomes);
  const meant = await meantOtherwise(definitions, tx, names, unequal, asOf);
  const earlier = await rightEarlier(tx, names, unequal.filter(({ figure }) => !meant.has(figure)));
  const periods = await periodsOf(check, outcomes, asked);
  return figures.map((figure, place) => {
    const outcome = outcomes[place];
    const [period, other, then] = [periods.get(figure), meant.get(figure), earlier.get(figure)];
    if (period) return periodRow(names, figure, period);
    if (outcome?.kind === "ambiguous") return withoutRows(figure, "ambiguous", outcome.among);
    if (outcome?.kind === "unclear") return withoutRows(figure, "ambiguous");
    if (outcome?.kind !== "settled") return withoutRows(figure, "notInLedgers");
    const { recorded, agreement } = outcome;
    if (agreement === "same") return withRows(names, figure, "consistent", recorded);
    if (agreement === "rounded") return withRows(names, figure, "consistentAfterRounding", recorded);
    if (other) return withRows(names, figure, "definedDifferently", recorded, { meant: other });
    return then ? withRows(names, figure, "stale", recorded, { then }) : withRows(names, figure, "different", recorded);
  });
}

/** A draft's figures against the ledgers of the zone and those below it. Nothing of the text is kept. */
export async function checkDraft(means: CheckMeans, tx: ScopedTx, { params: { zoneId }, body }: Input<typeof checkText>): Promise<Output<typeof checkText>> {
  const { asOf } = await timeAsked(tx, zoneId, body.asOf === undefined ? {} : { asOf: body.asOf });
  const reading: Reading = means.reader.read(body.text, asOf);
  const names = await draftNames(tx, zoneId);
  const figures = await checkedFigures({ means, tx, names, text: body.text, figures: reading.figures, shares: reading.shares, asOf });
  return { asOf, ...readingRows(reading), figures };
}
