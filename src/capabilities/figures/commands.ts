import type { Input, Operation, Output } from "../../kernel/operation.ts";
import { getFigure, listFigureRecords, type FigureDescription, type TracedRecord } from "./contract.ts";
import { figureCommandText } from "./messages.ts";

/** Calls an operation of a running server, given by `main/`. */
export type Client = <Op extends Operation>(op: Op, input: Input<Op>) => Promise<Output<Op>>;

export interface FigureArguments {
  readonly figureId: string;
  readonly zoneId: string;
  readonly asOf?: string;
  readonly period?: string;
}

async function allRecords(client: Client, { figureId, zoneId, ...query }: FigureArguments): Promise<{ records: TracedRecord[]; total: number }> {
  const records: TracedRecord[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await client(listFigureRecords, { params: { zoneId, figureId }, query: { ...query, limit: 200, ...(cursor === undefined ? {} : { cursor }) } });
    records.push(...page.rows);
    if (page.next === undefined) return { records, total: page.total };
    cursor = page.next;
  }
}

/** Shares are read to a tenth of a percent; the JSON keeps the whole number. */
const shown = ({ kind }: FigureDescription, value: number | null): string => (value === null ? figureCommandText.none : kind === "percent" ? value.toFixed(1) : String(value));

const line = (record: TracedRecord): string => [record.occurredOn ?? "", record.title, ...record.cells.map((cell) => String(cell ?? ""))].filter((part) => part !== "").join("  ");

/** `guatu figure`: the value and every record it rests on, as JSON and as text. */
export async function figureCommand(client: Client, asked: FigureArguments): Promise<{ readonly json: unknown; readonly text: string }> {
  const { figureId, zoneId, ...query } = asked;
  const { definition, answer } = await client(getFigure, { params: { zoneId, figureId }, query });
  const { records, total } = await allRecords(client, asked);
  const share = answer.denominator === undefined ? "" : ` (${String(answer.numerator)}/${String(answer.denominator)})`;
  const head = `${definition.name} ${shown(definition, answer.value)}${answer.unit}${share}  ${figureCommandText.asOf} ${answer.asOf}`;
  return { json: { ...answer, records, total }, text: [head, `${figureCommandText.records} ${String(total)}`, ...records.map(line)].join("\n") };
}
