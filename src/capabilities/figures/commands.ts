import type { Client } from "../../platform/http/client/call.ts";
import { listZones, type Zone } from "../zones/contract.ts";
import { enterpriseNamed, projectNamed } from "./commands/named.ts";
import { getFigure, listFigureRecords, type FigureAnswer, type FigureDescription, type TracedRecord } from "./contract.ts";
import { figureCommandText } from "./messages.ts";

export interface FigureArguments {
  readonly figureId: string;
  readonly zoneId: string;
  readonly asOf?: string | undefined;
  readonly period?: string | undefined;
  /** A name or a code. */
  readonly project?: string | undefined;
  readonly enterprise?: string | undefined;
}

interface Query {
  readonly asOf?: string;
  readonly period?: string;
  readonly projectId?: string;
  readonly enterpriseId?: string;
}

/** Every record that a figure rests on, page after page. */
export async function allRecords(client: Client, params: { readonly zoneId: string; readonly figureId: string }, query: Query): Promise<{ records: TracedRecord[]; total: number }> {
  const records: TracedRecord[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await client(listFigureRecords, { params, query: { ...query, limit: 200, ...(cursor === undefined ? {} : { cursor }) } });
    records.push(...page.rows);
    if (page.next === undefined) return { records, total: page.total };
    cursor = page.next;
  }
}

/** The zone and all below it. */
function within(zones: readonly Zone[], id: string): Zone[] {
  return zones.filter((zone) => zone.id === id).concat(zones.filter(({ parentId }) => parentId === id).flatMap((below) => within(zones, below.id)));
}

/** Shares are read to a tenth of a percent, growth with its sign; the JSON keeps the whole number. */
function shown({ kind }: FigureDescription, { value, unit }: FigureAnswer): string {
  if (value === null) return figureCommandText.none;
  if (typeof value === "string") return `${value}${unit}`;
  if (kind === "growth") return `${value > 0 ? "+" : ""}${String(value)}${unit}`;
  return `${kind === "percent" ? value.toFixed(1) : String(value)}${unit}`;
}

function lineOf(zones: readonly Zone[]): (record: TracedRecord) => string {
  const names = new Map(zones.map(({ id, name }) => [id, name]));
  return ({ zoneId, occurredOn, title, cells }) =>
    [zones.length > 1 ? (names.get(zoneId) ?? "") : "", occurredOn ?? "", title, ...cells.map((cell) => String(cell ?? ""))].filter((part) => part !== "").join("  ");
}

async function queryOf(client: Client, zones: readonly Zone[], { asOf, period, project, enterprise }: FigureArguments): Promise<Query> {
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(period === undefined ? {} : { period }),
    ...(project === undefined ? {} : { projectId: await projectNamed(client, zones, project) }),
    ...(enterprise === undefined ? {} : { enterpriseId: await enterpriseNamed(client, zones, enterprise) }),
  };
}

/** `guatu figure`: the value and every record it rests on, as JSON and as text; for a city each record tells its zone. */
export async function figureCommand(client: Client, asked: FigureArguments): Promise<{ readonly json: unknown; readonly text: string }> {
  const { figureId, zoneId } = asked;
  const zones = within((await client(listZones, {})).rows, zoneId);
  const query = await queryOf(client, zones, asked);
  const { definition, answer } = await client(getFigure, { params: { zoneId, figureId }, query });
  const { records, total } = await allRecords(client, { zoneId, figureId }, query);
  const share = answer.denominator === undefined ? "" : ` (${String(answer.numerator)}/${String(answer.denominator)})`;
  const head = `${definition.name} ${shown(definition, answer)}${share}  ${figureCommandText.asOf} ${answer.asOf}`;
  return { json: { ...answer, records, total }, text: [head, `${figureCommandText.records} ${String(total)}`, ...records.map(lineOf(zones))].join("\n") };
}
