import type { FigureQuestion, SingleCut, ZoneTally } from "../../../kernel/figure.ts";
import { totalOf } from "../../../kernel/figure-total.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Period } from "../../../kernel/period.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { FigureAnswer } from "../contract.ts";
import { answerOf } from "../rules.ts";
import type { Definition } from "../service.ts";

/** One thing that a figure is cut to, and the zone that holds it. */
export interface CutTo {
  readonly by: SingleCut;
  readonly id: string;
  readonly zoneId: string;
}

/** A figure asked of a zone with all below it, or of one project or enterprise, on a day. */
export interface FigureAsked {
  readonly definition: Definition;
  readonly asOf: PlainDate;
  readonly period: Period;
  readonly periodAsked: boolean;
  readonly zoneId: string;
  readonly cut?: CutTo;
}

export interface Answered {
  readonly answer: FigureAnswer;
  readonly records: number;
  /** Whether the records themselves state the answer's period. */
  readonly periodStated: boolean;
}

/** The zone asked for, and for it and each below it the zones that it is made of. All must have been found in the actor's scope. */
export interface Reach {
  readonly zoneId: string;
  readonly below: (zoneId: string) => ReadonlySet<string>;
}

type Group = readonly [FigureAsked, ...FigureAsked[]];

/** What is asked alike but for the zone or the single thing: one statement answers all of it. */
function groupsOf(asked: readonly FigureAsked[]): readonly Group[] {
  const groups = new Map<string, [FigureAsked, ...FigureAsked[]]>();
  for (const one of asked) {
    const { definition: { id, version }, asOf, period: { from, to }, periodAsked, cut } = one;
    const key = [id, version, asOf, from, to, periodAsked, cut?.by ?? "zone"].join(" ");
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** How many statements it takes at the least to answer these. */
export const groupCount = (asked: readonly FigureAsked[]): number => groupsOf(asked).length;

const questionOf = ({ asOf, period, periodAsked }: FigureAsked, zoneId: string, zoneIds: readonly string[], cut?: CutTo): FigureQuestion => ({
  zoneId, zoneIds, asOf, period, periodAsked,
  ...(cut?.by === "project" ? { projectId: cut.id } : {}), ...(cut?.by === "enterprise" ? { enterpriseId: cut.id } : {}),
});

function answered({ definition }: FigureAsked, question: FigureQuestion, tallies: readonly ZoneTally[]): Answered {
  const { records, period } = totalOf(definition, tallies, question);
  return { answer: answerOf(definition, question, tallies), records, periodStated: period !== undefined };
}

/** The zones' own tallies are those of the zones together, so that any zone's answer is taken from them. */
async function ofZones(tx: ScopedTx, reach: Reach, group: Group): Promise<readonly Answered[]> {
  const zoneIds = new Set(group.flatMap(({ zoneId }) => [...reach.below(zoneId)]));
  const tallies = await group[0].definition.evaluate(tx, questionOf(group[0], reach.zoneId, [...zoneIds]));
  return group.map((one) => {
    const below = reach.below(one.zoneId);
    return answered(one, questionOf(one, one.zoneId, [...below]), tallies.filter(({ zoneId }) => below.has(zoneId)));
  });
}

const isCut = (one: FigureAsked): one is FigureAsked & { readonly cut: CutTo } => one.cut !== undefined;

/** Of single things: in one statement where the definition can tell them apart, else one by one, each once. */
async function ofSingles(tx: ScopedTx, reach: Reach, group: Group): Promise<readonly Answered[]> {
  const cuts = new Map(group.filter(isCut).map(({ cut }) => [cut.id, cut]));
  const [first] = group;
  const zoneIds = [...new Set([...cuts.values()].map(({ zoneId }) => zoneId))];
  const together = first.cut && first.definition.evaluateEach?.[first.cut.by];
  const found = together ? await together(tx, questionOf(first, reach.zoneId, zoneIds), [...cuts.keys()]) : new Map<string, readonly ZoneTally[]>();
  const answers = new Map<string, Answered>();
  for (const [id, cut] of cuts) {
    const question = questionOf(first, cut.zoneId, [cut.zoneId], cut);
    answers.set(id, answered(first, question, together ? (found.get(id) ?? []) : await first.definition.evaluate(tx, question)));
  }
  return group.flatMap(({ cut }) => answers.get(cut?.id ?? "") ?? []);
}

/** Answers many at once, in the order asked: statements grow with the definitions, days and periods, not with zones, projects and enterprises. */
export async function answerAll(tx: ScopedTx, reach: Reach, asked: readonly FigureAsked[]): Promise<readonly Answered[]> {
  const found = new Map<FigureAsked, Answered>();
  for (const group of groupsOf(asked)) {
    const answers = await (group[0].cut ? ofSingles : ofZones)(tx, reach, group);
    group.forEach((one, place) => { const answer = answers[place]; if (answer) found.set(one, answer); });
  }
  return asked.flatMap((one) => found.get(one) ?? []);
}
