import { sql, type RawBuilder } from "kysely";
import { Type, type Static, type TObject, type TProperties } from "typebox";
import type { EvaluateEach, FigureCut, FigureQuestion, SingleCut, ZoneTally } from "../../kernel/figure.ts";
import { readPeriod } from "../../kernel/period.ts";
import { Day, Id, Nullable, record } from "../../kernel/schema.ts";
import { NO_DAY, type PageAfter, type TracedRow, type TracedSource } from "../../kernel/traced-figure.ts";
import { inZones } from "./in-zones.ts";
import { rowReader } from "./rows.ts";
import type { ScopedTx } from "./scoped-transaction.ts";

type Fragment = RawBuilder<unknown>;
/** A fragment that depends on what is asked. */
type Asked = (tx: ScopedTx, question: FigureQuestion) => Fragment;

export interface TracedQueryParts<Cells extends TProperties = TProperties> {
  /** From the word `from` on, up to its `where`. */
  readonly from: Asked;
  /** Which rows count, sight included; the zones and the cut asked for are added here. */
  readonly where: Asked;
  /** Columns of `from`: whose row it is, its UUID, the day it occurred on (may be null), and whether it is an example. */
  readonly zone: Fragment;
  readonly id: Fragment;
  readonly on: Fragment;
  readonly example: Fragment;
  /** The project and the enterprise that a row belongs to; without one there is no such cut. */
  readonly project?: Asked;
  readonly enterprise?: Asked;
  /** `from` or `where` chooses by the enterprise asked for (the latest of its outages), so that rows of several cannot be told apart after. */
  readonly enterpriseInside?: true;
  /** Aggregates over one zone's rows: the value (`count(*)` unless given), or the two numbers of a ratio. Money in yuan. */
  readonly value?: Fragment;
  readonly numerator?: Fragment;
  readonly denominator?: Fragment;
  /** `text` for a value that is none of numbers, such as a day. */
  readonly valueAs?: "number" | "text";
  /** Aggregates that give the period (`2025-01/2025-02`) and the unit that the record itself states. */
  readonly period?: Fragment;
  readonly unit?: Fragment;
  /** Further columns of a record, each named as in `cells`. */
  readonly columns: Fragment | Asked;
  /** Their schemas by name; rows are checked, not cast. */
  readonly cells: Cells;
}

const TallyRow = record({
  zoneId: Id(""), records: Type.Integer(), value: Type.Union([Type.Number(), Type.String(), Type.Null()]),
  numerator: Nullable(Type.Number()), denominator: Nullable(Type.Number()), period: Nullable(Type.String()), unit: Nullable(Type.String()),
});
const readTallies = rowReader(TallyRow);
const readTalliesEach = rowReader(record({ ...TallyRow.properties, cutId: Id("") }));

const tracedCells = { zoneId: Id(""), id: Id(""), occurredOn: Nullable(Day("")), example: Type.Boolean() };

function statedPeriod(text: string): Pick<ZoneTally, "period"> {
  const reading = readPeriod(text);
  if (!reading.allowed) throw new TypeError(`not a period: ${text}`);
  return { period: reading.period };
}

const tallyOf = ({ zoneId, records, value, numerator, denominator, period, unit }: Static<typeof TallyRow>): ZoneTally => ({
  zoneId, records, value,
  ...(numerator === null ? {} : { numerator }), ...(denominator === null ? {} : { denominator }),
  ...(period === null ? {} : statedPeriod(period)), ...(unit === null ? {} : { unit }),
});

function cutTo(tx: ScopedTx, question: FigureQuestion, name: "project" | "enterprise", column: Asked | undefined): Fragment[] {
  const id = name === "project" ? question.projectId : question.enterpriseId;
  if (id === undefined) return [];
  if (!column) throw new RangeError(`this figure cannot be cut by ${name}`);
  return [sql`${column(tx, question)} = ${id}::uuid`];
}

/** The tallies and the pages are all taken from this. */
function counting<Cells extends TProperties>(tx: ScopedTx, question: FigureQuestion, parts: TracedQueryParts<Cells>, ...further: readonly Fragment[]): Fragment {
  const conditions = [
    inZones(parts.zone, question.zoneIds), sql`(${parts.where(tx, question)})`,
    ...cutTo(tx, question, "project", parts.project), ...cutTo(tx, question, "enterprise", parts.enterprise), ...further,
  ];
  return sql`${parts.from(tx, question)} where ${sql.join(conditions, sql` and `)}`;
}

const floating = (aggregate: Fragment | undefined): Fragment => (aggregate ? sql`(${aggregate})::float8` : sql`null::float8`);
const textual = (aggregate: Fragment | undefined): Fragment => (aggregate ? sql`(${aggregate})::text` : sql`null::text`);

/** Aggregates over the rows of one group. */
function tallied<Cells extends TProperties>({ zone, value = sql`count(*)`, valueAs, numerator, denominator, period, unit }: TracedQueryParts<Cells>): Fragment {
  return sql`${zone} as "zoneId", count(*) as records, ${valueAs === "text" ? textual(value) : floating(value)} as value,
    ${floating(numerator)} as numerator, ${floating(denominator)} as denominator, ${textual(period)} as period, ${textual(unit)} as unit`;
}

/** Zone by zone as `tally` has it, for each of these projects or enterprises. */
const tallyingEach = <Cells extends TProperties>(parts: TracedQueryParts<Cells>, column: Asked): EvaluateEach<ScopedTx> => async (tx, question, ids) => {
  const cut = column(tx, question);
  const { rows } = await sql`select ${cut} as "cutId", ${tallied(parts)}
    ${counting(tx, question, parts, sql`${cut} = any (${ids}::uuid[])`)} group by 1, 2`.execute(tx.query);
  const found = new Map<string, ZoneTally[]>();
  for (const row of readTalliesEach(rows)) found.set(row.cutId, [...(found.get(row.cutId) ?? []), tallyOf(row)]);
  return found;
};

function eachOf<Cells extends TProperties>(parts: TracedQueryParts<Cells>): { readonly [Cut in SingleCut]?: EvaluateEach<ScopedTx> } {
  const { project, enterprise, enterpriseInside } = parts;
  return {
    ...(project ? { project: tallyingEach(parts, project) } : {}),
    ...(enterprise && !enterpriseInside ? { enterprise: tallyingEach(parts, enterprise) } : {}),
  };
}

/** The source of a figure of which membership hangs on facts alone: one set of rows, tallied by zone or paged. */
export function tracedQuery<Cells extends TProperties>(parts: TracedQueryParts<Cells>): TracedSource<ScopedTx, Static<TObject<Cells>> & TracedRow> {
  const { zone, id, on, example } = parts;
  const readRows = rowReader(record({ ...tracedCells, ...parts.cells }));
  const order = sql`coalesce(${on}, ${NO_DAY}::date), ${id}`;
  const cuts: readonly FigureCut[] = ["zone", ...(parts.project ? ["project" as const] : []), ...(parts.enterprise ? ["enterprise" as const] : [])];
  return {
    cuts,
    tally: async (tx, question) => {
      const { rows } = await sql`select ${tallied(parts)} ${counting(tx, question, parts)} group by ${zone}`.execute(tx.query);
      return readTallies(rows).map(tallyOf);
    },
    tallyEach: eachOf(parts),
    page: async (tx, question, { after, limit }: PageAfter) => {
      const columns = typeof parts.columns === "function" ? parts.columns(tx, question) : parts.columns;
      const later = after ? sql`and (${order}) > (${after.day}::date, ${after.id}::uuid)` : sql``;
      const { rows } = await sql`select ${zone} as "zoneId", ${id} as id, ${on} as "occurredOn", ${example} as example, ${columns}
        ${counting(tx, question, parts)} ${later} order by ${order} limit ${limit}`.execute(tx.query);
      return readRows(rows) as unknown as (Static<TObject<Cells>> & TracedRow)[];
    },
  };
}
