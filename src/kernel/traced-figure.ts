import { printDayCursor, readDayCursor, type DayCursor } from "./day-cursor.ts";
import type { EvaluateEach, FigureCut, FigureDefinition, FigureHead, FigureQuestion, FigureRecord, SingleCut, ZoneTally } from "./figure.ts";
import { quotient } from "./figure-total.ts";
import { plainDate } from "./plain-date.ts";

/** What each record brings along, whatever it is of. */
export interface TracedRow {
  readonly zoneId: string;
  /** A UUID; unique among the figure's records. */
  readonly id: string;
  readonly occurredOn: string | null;
  readonly example: boolean;
}

export interface PageAfter {
  readonly after?: DayCursor;
  readonly limit: number;
}

/** Where value and records both come from. Pages are ordered by day, those without a day first, then by id. */
export interface TracedSource<Tx, Row extends TracedRow> {
  /** What it can be cut to. */
  readonly cuts: readonly FigureCut[];
  readonly tally: (tx: Tx, question: FigureQuestion) => Promise<readonly ZoneTally[]>;
  /** The same for many single things in one statement, where the rows can be told apart so. */
  readonly tallyEach?: { readonly [Cut in SingleCut]?: EvaluateEach<Tx> };
  readonly page: (tx: Tx, question: FigureQuestion, page: PageAfter) => Promise<readonly Row[]>;
}

/** Where records without a day stand in the order. */
export const NO_DAY = plainDate("1900-01-01");
const FIRST_VALID = plainDate("2000-01-01");

export const dayCursorOf = ({ occurredOn, id }: TracedRow): DayCursor => ({ day: occurredOn ?? NO_DAY, id });

/** A single value is that of one record; several records have none. A ratio's value follows from its two numbers. */
function reduced({ kind, reducer }: FigureHead, tally: ZoneTally): ZoneTally {
  if (reducer === "value" && tally.records !== 1) return { zoneId: tally.zoneId, records: tally.records, value: null };
  if (reducer !== "ratio") return tally;
  const { numerator = 0, denominator = 0 } = tally;
  return { ...tally, numerator, denominator, value: quotient({ kind }, numerator, denominator) };
}

const singleCuts = ["project", "enterprise"] as const satisfies readonly SingleCut[];

/** What the head promises of the source's ways to ask for many at once. */
function eachOf<Tx>(head: FigureHead, tallyEach: { readonly [Cut in SingleCut]?: EvaluateEach<Tx> } = {}): { readonly [Cut in SingleCut]?: EvaluateEach<Tx> } {
  return Object.fromEntries(singleCuts.filter((cut) => head.cuts.includes(cut)).flatMap((cut) => {
    const tally = tallyEach[cut];
    const evaluate: EvaluateEach<Tx> | undefined = tally && (async (tx, question, ids) =>
      new Map([...await tally(tx, question, ids)].map(([id, tallies]) => [id, tallies.map((one) => reduced(head, one))])));
    return evaluate ? [[cut, evaluate]] : [];
  }));
}

function refuseFalseCuts({ id, cuts }: FigureHead, source: readonly FigureCut[]): void {
  const missing = cuts.find((cut) => !source.includes(cut));
  if (missing !== undefined) throw new RangeError(`${id} says that it can be cut by ${missing}, but its source cannot`);
}

/** What the figure's own words say of a record; the rest comes with the row. */
interface RecordWords {
  readonly kind: string;
  readonly title: string;
  readonly cells: FigureRecord["cells"];
  readonly counted?: boolean;
}

/** A definition of which value and records are taken from one source. One row more than asked for tells whether there is a next page. */
export function tracedFigure<Tx, Row extends TracedRow>(head: FigureHead, source: TracedSource<Tx, Row>, record: (row: Row) => RecordWords): FigureDefinition<Tx> {
  refuseFalseCuts(head, source.cuts);
  const evaluate = async (tx: Tx, question: FigureQuestion) => (await source.tally(tx, question)).map((tally) => reduced(head, tally));
  return {
    version: 1,
    validFrom: FIRST_VALID,
    ...head,
    evaluate,
    evaluateEach: eachOf(head, source.tallyEach),
    records: async (tx, question, { cursor, limit }) => {
      const after = cursor === undefined ? undefined : readDayCursor(cursor);
      const found = await source.page(tx, question, { limit: limit + 1, ...(after ? { after } : {}) });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        rows: shown.map((row) => ({ zoneId: row.zoneId, id: row.id, occurredOn: row.occurredOn, example: row.example, ...record(row) })),
        total: (await source.tally(tx, question)).reduce((sum, { records }) => sum + records, 0),
        ...(found.length > limit && last ? { next: printDayCursor(dayCursorOf(last)) } : {}),
      };
    },
  };
}
