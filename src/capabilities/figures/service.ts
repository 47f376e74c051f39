import type { FigureDefinition, FigureQuestion } from "../../kernel/figure.ts";
import type { Input, Output } from "../../kernel/operation.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { requireEnterpriseWithin } from "../enterprises/service/enterprise.ts";
import { requireProjectWithin } from "../projects/service/find.ts";
import { listZones, zonesWithin, zoneToday } from "../zones/service/zone.ts";
import type { getFigure, listFigureRecords, listFigures, listFiguresByZone } from "./contract.ts";
import { figureRefusal } from "./messages.ts";
import { answerOf, askedOf, definitionOn, describe, holdsOn, idsIn, isCutSo, partsByZone, type FigureRefusal } from "./rules.ts";

export type Definition = FigureDefinition<ScopedTx>;
type Definitions = readonly Definition[];

const notFound: readonly FigureRefusal[] = ["figureNotFound"];
const refuse = (code: FigureRefusal): Refusal => new Refusal(notFound.includes(code) ? "notFound" : "invalid", code, figureRefusal[code]);

interface Asked {
  readonly asOf?: string;
  readonly period?: string;
  readonly projectId?: string;
  readonly enterpriseId?: string;
}

/** The day and the period that are asked of a zone; refused where they cannot be. */
export async function timeAsked(tx: ScopedTx, zoneId: string, query: Pick<Asked, "asOf" | "period">): Promise<Pick<FigureQuestion, "asOf" | "period" | "periodAsked">> {
  const asked = askedOf(query, await zoneToday(tx, zoneId));
  if (!asked.allowed) throw refuse(asked.code);
  const { asOf, period, periodAsked } = asked;
  return { asOf, period, periodAsked };
}

/** A question with the names of what it is cut to. */
type NamedQuestion = FigureQuestion & Pick<Output<typeof getFigure>, "cut">;

async function questionOf(tx: ScopedTx, zoneId: string, query: Asked): Promise<NamedQuestion> {
  const { asOf, period, periodAsked } = await timeAsked(tx, zoneId, query);
  const zoneIds = await zonesWithin(tx, zoneId);
  const { projectId, enterpriseId } = query;
  const cut = {
    ...(projectId === undefined ? {} : { project: await requireProjectWithin(tx, zoneIds, projectId) }),
    ...(enterpriseId === undefined ? {} : { enterprise: await requireEnterpriseWithin(tx, zoneIds, enterpriseId) }),
  };
  return { zoneId, zoneIds, asOf, period, periodAsked, cut, ...(projectId === undefined ? {} : { projectId }), ...(enterpriseId === undefined ? {} : { enterpriseId }) };
}

function pick(definitions: Definitions, id: string, question: FigureQuestion): Definition {
  const found = definitionOn(definitions, id, question.asOf);
  if (typeof found === "string") throw refuse(found);
  if (!isCutSo(found, question)) throw refuse("figureNotCutSo");
  return found;
}

const evaluated = async (definition: Definition, tx: ScopedTx, question: FigureQuestion) =>
  ({ definition: describe(definition), answer: answerOf(definition, question, await definition.evaluate(tx, question)) });

/** Of a project or an enterprise: the figures that have a value for one. */
export async function evaluateAll(definitions: Definitions, tx: ScopedTx, { params, query }: Input<typeof listFigures>): Promise<Output<typeof listFigures>> {
  const question = await questionOf(tx, params.zoneId, query);
  const named = query.ids === undefined ? undefined : new Set(idsIn(query.ids));
  const rows = [];
  for (const definition of definitions.filter((one) => (named?.has(one.id) ?? true) && holdsOn(one, question.asOf) && isCutSo(one, question))) rows.push(await evaluated(definition, tx, question));
  return { asOf: question.asOf, rows };
}

export async function evaluateFigure(definitions: Definitions, tx: ScopedTx, { params, query }: Input<typeof getFigure>): Promise<Output<typeof getFigure>> {
  const question = await questionOf(tx, params.zoneId, query);
  return { ...await evaluated(pick(definitions, params.figureId, question), tx, question), cut: question.cut };
}

/** One statement a figure, whatever the number of zones. */
export async function evaluateByZone(definitions: Definitions, tx: ScopedTx, { params, query }: Input<typeof listFiguresByZone>): Promise<Output<typeof listFiguresByZone>> {
  const { ids, ...asked } = query;
  const question = await questionOf(tx, params.zoneId, asked);
  const picked = idsIn(ids).map((id) => pick(definitions, id, question));
  const within = new Set(question.zoneIds);
  const zones = (await listZones(tx)).rows.filter(({ id }) => within.has(id)).map(({ id, code, name }) => ({ id, code, name }));
  const rows = [];
  for (const definition of picked) {
    const tallies = await definition.evaluate(tx, question);
    rows.push({ definition: describe(definition), total: answerOf(definition, question, tallies), byZone: partsByZone(definition, question, tallies) });
  }
  return { asOf: question.asOf, zones, rows };
}

export async function traceFigure(definitions: Definitions, tx: ScopedTx, { params, query }: Input<typeof listFigureRecords>): Promise<Output<typeof listFigureRecords>> {
  const question = await questionOf(tx, params.zoneId, query);
  const { cursor, limit = 50 } = query;
  const page = await pick(definitions, params.figureId, question).records(tx, question, { limit, ...(cursor === undefined ? {} : { cursor }) });
  return { rows: page.rows.map((row) => ({ ...row, cells: [...row.cells] })), total: page.total, ...(page.next === undefined ? {} : { next: page.next }) };
}
