import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { measureWords } from "../messages/measure-words.ts";
import { folded, foldedPlace, foldText, type FoldedText } from "./folded-text.ts";
import type { DefinitionWord, Head, WordIndex } from "./definition-words.ts";
import { allIn, type Found } from "./phrase-index.ts";
import { ownMeasure, saidMeasure, wholesOf } from "./part-of.ts";
import { firstFrom, partAt, type TextParts } from "./text-parts.ts";

/** The words of definitions in a text, without the numbers themselves: 走访88家企业 reads 走访企业. */
export interface SkimmedText {
  readonly skimmed: FoldedText;
  readonly words: readonly Found<DefinitionWord>[];
}

export function skim(original: string, figures: readonly ReadFigure[], index: WordIndex): SkimmedText {
  const skimmed = foldText(original, figures);
  return { skimmed, words: allIn(index, skimmed.text) };
}

/**
 * How well a definition fits the words of a figure. Where its words stand: in what the reading says is measured, right
 * beside the number, or about it. Then how much of the text they cover. Never what value it has.
 */
export interface WordFit {
  readonly definition: number;
  readonly nearness: "measure" | "beside" | "around";
  /** The word itself, and how much of the text it covers together with its context. */
  readonly word: string;
  readonly length: number;
  readonly distance: number;
  /** By a word that is the definition's only in its context. */
  readonly loose: boolean;
}

const order: readonly WordFit["nearness"][] = ["measure", "beside", "around"];

/** Signs between a word and its number; beyond the last the word is about something else. */
const BESIDE = 6;
const AROUND = 40;
/** Of sentences without end. */
const LONGEST = 300;
/** A third of the measure: 投产 of 投产运行期限. */
const MOST = 3;
/** What a word of context in the sentence alone weighs: enough to go before an equal without one. */
const IN_SENTENCE = 0.5;

const better = (first: WordFit, second: WordFit): number =>
  order.indexOf(first.nearness) - order.indexOf(second.nearness) || second.length - first.length || first.distance - second.distance;

export const areEqual = (first: WordFit, second: WordFit): boolean => better(first, second) === 0;

interface Window {
  readonly from: number;
  readonly to: number;
}

interface Looked {
  readonly figure: ReadFigure;
  readonly at: number;
  readonly clause: Window;
  readonly sentence: Window;
  /** The nearest other numbers: a word beyond one is that one's. */
  readonly open: Window;
  /** What the reading says is measured, without the 数 that it adds to counts; empty where it tells no more than the kind. */
  readonly measure: string;
  /** Of which this is the figure's own, apart from the whole that it is a part of. */
  readonly own: string;
  /** A part of a whole in its clause: 2个 of 12个项目中2个. */
  readonly isPart: boolean;
}

/** 项目数 is the reading's way to say 项目, not the zone's number of projects: shorter counts are said of everything. */
const SHORTEST_COUNT = 4;

const inMeasure = (measure: string, index: WordIndex): readonly Found<DefinitionWord>[] =>
  allIn(index, measure).filter(({ start, end }) => end < measure.length || end - start >= SHORTEST_COUNT || !measure.endsWith(measureWords.countEnding));

function lookAt(figures: readonly ReadFigure[], place: number, figure: ReadFigure, { skimmed }: SkimmedText, parts: TextParts): Looked {
  const at = foldedPlace(skimmed, figure.start);
  const window = (start: number, end: number): Window => ({ from: Math.max(foldedPlace(skimmed, start), at - LONGEST), to: Math.min(foldedPlace(skimmed, end), at + LONGEST) });
  const [clause, sentence] = [partAt(parts.clauses, figure.start), partAt(parts.sentences, figure.start)];
  return {
    figure, at, clause: window(clause.start, clause.end), sentence: window(sentence.start, sentence.end),
    open: window(figures[place - 1]?.end ?? 0, figures[place + 1]?.start ?? Number.MAX_SAFE_INTEGER),
    measure: saidMeasure(figure),
    own: ownMeasure(figure, wholesOf(figures, place, parts).flatMap((whole) => figures[whole] ?? [])),
    isPart: skimmed.text.endsWith(measureWords.among, at) && (figures[place - 1]?.start ?? -1) >= clause.start,
  };
}

const within = ({ start, end }: Found<unknown>, { from, to }: Window): boolean => start >= from && end <= to;
const distanceTo = ({ start, end }: Found<unknown>, at: number): number => (start <= at && at <= end ? 0 : Math.min(Math.abs(start - at), Math.abs(at - end)));

/** Kinds of which a sentence holds one or two, said far from what they are of: 历经45天检修，2月19日……点火开炉. */
const spansSentence = ({ kind }: ReadFigure): boolean => kind === "growth" || kind === "date" || kind === "duration";

function nearnessOf(found: Found<DefinitionWord>, word: string, { figure, at, clause, sentence, open, measure }: Looked): WordFit["nearness"] | undefined {
  const distance = distanceTo(found, at);
  const isOpen = within(found, clause) && within(found, open);
  // The whole of a name before its number says more than the part of it that was read.
  if (isOpen && found.end === at && measure !== "" && word.includes(measure)) return "measure";
  if (isOpen && distance <= BESIDE) return "beside";
  const reaches = measure === "" && distance <= AROUND && (spansSentence(figure) ? within(found, sentence) : isOpen);
  return reaches ? "around" : undefined;
}

interface Sighted extends Pick<WordFit, "nearness" | "word" | "distance"> {
  readonly of: DefinitionWord;
}

/** 新增“四上”企业 are not the 四上企业 that there are. */
const isAdded = (text: string, { start, end }: Found<unknown>): boolean =>
  measureWords.added.some((word) => text.endsWith(word, start) && !text.slice(start, end).includes(word));

const sighted = (text: string, found: Found<DefinitionWord>, nearness: WordFit["nearness"], distance: number): readonly Sighted[] =>
  (isAdded(text, found) ? [] : found.of.map((of) => ({ of, nearness, distance, word: text.slice(found.start, found.end) })));

function sightings(looked: Looked, { skimmed, words }: SkimmedText, index: WordIndex): readonly Sighted[] {
  // Of two words of a measure the last is its head: 已办结事项的重点项目 counts projects.
  const said = folded(looked.figure.measure);
  const measure = inMeasure(said, index).flatMap((found) => sighted(said, found, "measure", said.length - found.end));
  const around: Sighted[] = [];
  for (let place = firstFrom(words, looked.sentence.from); place < words.length; place += 1) {
    const found = words[place];
    if (!found || found.start >= looked.sentence.to) break;
    const nearness = nearnessOf(found, skimmed.text.slice(found.start, found.end), looked);
    if (nearness) around.push(...sighted(skimmed.text, found, nearness, distanceTo(found, looked.at)));
  }
  return [...measure, ...around];
}

/** What the words of context add: those in the clause count as words of its own. */
function contextOf(looked: Looked, { words }: SkimmedText, index: WordIndex): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  const weigh = (of: readonly DefinitionWord[], weight: number): void => {
    for (const { definition, role } of of) if (role === "context") weights.set(definition, Math.max(weights.get(definition) ?? 0, weight));
  };
  for (const { start, end, of } of allIn(index, looked.measure)) weigh(of, end - start);
  for (let place = firstFrom(words, looked.sentence.from); place < words.length; place += 1) {
    const found = words[place];
    if (!found || found.start >= looked.sentence.to) break;
    const inClause = within(found, looked.clause);
    // A part is of the whole in its clause: 此前签约的8个项目中3个已开工 is not of the round that the sentence began with.
    if (inClause || !looked.isPart) weigh(found.of, inClause ? found.end - found.start : IN_SENTENCE);
  }
  return weights;
}

/** 其中今年新增1家 is of what was added, whatever stands before. */
const isIncrease = ({ figure: { kind }, at }: Looked, { skimmed }: SkimmedText): boolean =>
  kind !== "growth" && measureWords.added.some((word) => skimmed.text.endsWith(word, at));

/** A loose word is meant right before its number (已开工2个), or where it is most of what is measured: 开工 in 开工数, not in 具备开工条件的重点项目数. */
const coversMeasure = (word: string, { own, at }: Looked, { skimmed }: SkimmedText): boolean =>
  own === "" || skimmed.text.endsWith(word, at) || (own.includes(word) && word.length * MOST >= own.length);

/** What is asked of a definition besides its words: kind, unit, whose it can be. `weighsContext`: a named project's own figure is not its round's. */
export interface FitRules {
  readonly fits: (head: Head, definition: number, stem: boolean) => boolean;
  readonly weighsContext: boolean;
}

/** The definitions that the figure's words may mean, the best first. */
export function fitsFor(figures: readonly ReadFigure[], place: number, heads: readonly Head[], text: { readonly skimmed: SkimmedText; readonly parts: TextParts; readonly index: WordIndex }, { fits, weighsContext }: FitRules): readonly WordFit[] {
  const figure = figures[place];
  if (!figure) return [];
  const looked = lookAt(figures, place, figure, text.skimmed, text.parts);
  const context = contextOf(looked, text.skimmed, text.index);
  const best = new Map<number, WordFit>();
  if (isIncrease(looked, text.skimmed)) return [];
  for (const { of: { definition, role, stem, loose = false }, nearness, word, distance } of sightings(looked, text.skimmed, text.index)) {
    const head = heads[definition];
    if (role !== "name" || !head || !fits(head, definition, stem === true)) continue;
    const weight = loose ? context.get(definition) : 0;
    if (weight === undefined || (loose && !coversMeasure(word, looked, text.skimmed))) continue;
    const bonus = loose && !weighsContext ? -IN_SENTENCE : weight;
    const fit: WordFit = { definition, nearness, word, length: word.length + bonus, distance, loose };
    const known = best.get(definition);
    if (!known || better(fit, known) < 0) best.set(definition, fit);
  }
  return [...best.values()].sort(better);
}
