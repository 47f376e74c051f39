import type { FigureDefinition, FigureQuestion } from "../../kernel/figure.ts";
import type { Input, Output } from "../../kernel/operation.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../zones/service/zone.ts";
import type { getFigure, listFigureRecords, listFigures } from "./contract.ts";
import { figureRefusal } from "./messages.ts";
import { answerOf, askedOf, definitionOn, describe, holdsOn, type FigureRefusal } from "./rules.ts";

export type Definition = FigureDefinition<ScopedTx>;
type Definitions = readonly Definition[];

const notFound: readonly FigureRefusal[] = ["figureNotFound"];
const refuse = (code: FigureRefusal): Refusal => new Refusal(notFound.includes(code) ? "notFound" : "invalid", code, figureRefusal[code]);

async function questionOf(tx: ScopedTx, zoneId: string, query: { readonly asOf?: string; readonly period?: string }): Promise<FigureQuestion> {
  const asked = askedOf(query, await zoneToday(tx, zoneId));
  if (!asked.allowed) throw refuse(asked.code);
  return { zoneId, asOf: asked.asOf, period: asked.period };
}

function pick(definitions: Definitions, id: string, question: FigureQuestion): Definition {
  const found = definitionOn(definitions, id, question.asOf);
  if (typeof found === "string") throw refuse(found);
  return found;
}

export async function evaluateAll(definitions: Definitions, tx: ScopedTx, { params, query }: Input<typeof listFigures>): Promise<Output<typeof listFigures>> {
  const question = await questionOf(tx, params.zoneId, query);
  const rows = [];
  for (const definition of definitions.filter((one) => holdsOn(one, question.asOf))) {
    rows.push({ definition: describe(definition), answer: answerOf(definition, question, await definition.evaluate(tx, question)) });
  }
  return { asOf: question.asOf, rows };
}

export async function evaluateFigure(definitions: Definitions, tx: ScopedTx, { params, query }: Input<typeof getFigure>): Promise<Output<typeof getFigure>> {
  const question = await questionOf(tx, params.zoneId, query);
  const definition = pick(definitions, params.figureId, question);
  return { definition: describe(definition), answer: answerOf(definition, question, await definition.evaluate(tx, question)) };
}

export async function traceFigure(definitions: Definitions, tx: ScopedTx, { params, query }: Input<typeof listFigureRecords>): Promise<Output<typeof listFigureRecords>> {
  const question = await questionOf(tx, params.zoneId, query);
  const { cursor, limit = 50 } = query;
  const page = await pick(definitions, params.figureId, question).records(tx, question, { limit, ...(cursor === undefined ? {} : { cursor }) });
  return { rows: page.rows.map((row) => ({ ...row, cells: [...row.cells] })), total: page.total, ...(page.next === undefined ? {} : { next: page.next }) };
}
