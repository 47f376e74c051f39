import type { FigureQuestion } from "../../../kernel/figure.ts";
import type { Input, Output } from "../../../kernel/operation.ts";
import { readPeriod, type Period } from "../../../kernel/period.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { definitionOn, usualPeriod } from "../../figures/rules.ts";
import type { Definition } from "../../figures/service.ts";
import type { Zone } from "../../zones/contract.ts";
import { listZones, zoneOf, zonesWithin } from "../../zones/service/zone.ts";
import type { getBrief } from "../contract/brief.ts";
import type { BriefingTemplate } from "../contract/briefing-template.ts";
import { briefRefusal } from "../messages/brief.ts";
import type { BriefTime } from "../messages/brief-time.ts";
import { writeBrief } from "../rules/brief-document.ts";
import { briefAsked, cumulatedOf } from "../rules/brief-period.ts";
import { answersCumulated, questionsOf } from "../rules/brief-questions.ts";
import { figureKey, type ToldTime, type EvaluatedFigure, type EvaluatedFigures, type BriefSubject } from "../rules/brief-value.ts";

/** What main/ passes: every figure of the product, and the shipped edition of what a briefing says. */
export interface BriefMeans {
  readonly definitions: readonly Definition[];
  readonly briefing: BriefingTemplate;
}

/** Earlier than any row of a ledger. */
const BEFORE_ALL = "1900-01";

function allTime(asOf: PlainDate): Period {
  const reading = readPeriod(`${BEFORE_ALL}/${asOf.slice(0, 7)}`);
  if (!reading.allowed) throw new RangeError(`no months up to ${asOf}`);
  return reading.period;
}

function askedPeriod({ period, asOf }: BriefTime, over: ToldTime): Pick<FigureQuestion, "period" | "periodAsked"> {
  switch (over) {
    case "period": return { period, periodAsked: true };
    case "cumulated": return { period: cumulatedOf(period), periodAsked: true };
    case "ever": return { period: allTime(asOf), periodAsked: true };
    case "asOf": return { period: usualPeriod(asOf), periodAsked: false };
  }
}

/** The version that holds on the day; where none does, the words of the last one alone. */
async function evaluatedOn(definitions: readonly Definition[], tx: ScopedTx, id: string, question: FigureQuestion): Promise<EvaluatedFigure> {
  const holding = definitionOn(definitions, id, question.asOf);
  if (typeof holding !== "string") return { head: holding, tallies: await holding.evaluate(tx, question) };
  const head = definitions.findLast((definition) => definition.id === id);
  if (!head) throw new RangeError(`the briefing's template names ${id}, which is no figure of the product`);
  return { head };
}

/** One statement a figure and time, whatever the number of zones. */
async function evaluate({ definitions, briefing }: BriefMeans, tx: ScopedTx, zone: Pick<FigureQuestion, "zoneId" | "zoneIds">, time: BriefTime): Promise<EvaluatedFigures> {
  const figures = new Map<string, EvaluatedFigure>();
  const natures = new Map(definitions.map(({ id, nature }) => [id, nature]));
  for (const [id, over] of questionsOf(briefing, time, (one) => natures.get(one))) {
    const newest = over === "cumulated" ? figures.get(figureKey(id, "asOf")) : undefined;
    figures.set(figureKey(id, over), newest && answersCumulated(newest, time) ? newest : await evaluatedOn(definitions, tx, id, { ...zone, asOf: time.asOf, ...askedPeriod(time, over) }));
  }
  return figures;
}

/** Those of the zones that stand below this one, however deep, with itself. */
function reachOf(zones: readonly Zone[], zoneId: string): ReadonlySet<string> {
  const below = zones.filter(({ parentId }) => parentId === zoneId).flatMap(({ id }) => [...reachOf(zones, id)]);
  return new Set([zoneId, ...below]);
}

/** The briefing of a zone, or of a city with a paragraph for each of its zones. */
export async function briefOf(means: BriefMeans, tx: ScopedTx, { params: { zoneId }, query }: Input<typeof getBrief>): Promise<Output<typeof getBrief>> {
  const zone = await zoneOf(tx, zoneId);
  const time = briefAsked(query, plainDate(zone.today));
  if (!time.allowed) throw new Refusal("invalid", time.code, briefRefusal[time.code]);
  const zoneIds = await zonesWithin(tx, zoneId);
  const zones = (await listZones(tx)).rows.filter(({ id }) => zoneIds.includes(id));
  const subjectOf = ({ id, code, name }: Zone): BriefSubject => ({ zoneId: id, code, name, reach: reachOf(zones, id) });
  return writeBrief({
    template: means.briefing, figures: await evaluate(means, tx, { zoneId, zoneIds }, time), time,
    whole: subjectOf(zone), below: zones.filter(({ parentId }) => parentId === zoneId).map(subjectOf), kind: zone.kind, clockDay: zone.clockDay, example: zone.example,
  });
}
