import type { FigureCut, FigureQuestion, ZoneTally } from "./figure.ts";
import { dayCursorOf, type PageAfter, type TracedRow, type TracedSource } from "./traced-figure.ts";

interface Judgement<Row> {
  /** For a ratio: which rows of the list, all of which are its denominator, count in the numerator. */
  readonly counted?: (row: Row) => boolean;
  /** What a zone's rows come to; how many there are unless given. */
  readonly value?: (rows: readonly Row[]) => number | string | null;
}

interface ListParts<Tx, Row extends TracedRow> extends Judgement<Row> {
  /** What the question may be cut to; the list is of what it asks, narrowed set-based by the store and judged by the rule of the pages. */
  readonly cuts: readonly FigureCut[];
  readonly list: (tx: Tx, question: FigureQuestion) => Promise<readonly Row[]>;
}

const inOrder = (a: TracedRow, b: TracedRow): number => {
  const [first, second] = [dayCursorOf(a), dayCursorOf(b)];
  if (first.day !== second.day) return first.day < second.day ? -1 : 1;
  return first.id < second.id ? -1 : 1;
};

const isAfter = (row: TracedRow, { after }: PageAfter): boolean => {
  if (!after) return true;
  const { day, id } = dayCursorOf(row);
  return day > after.day || (day === after.day && id > after.id);
};

function tallyOf<Row extends TracedRow>(zoneId: string, rows: readonly Row[], { counted, value }: Judgement<Row>): ZoneTally {
  return {
    zoneId, records: rows.length, value: value ? value(rows) : rows.length,
    ...(counted ? { numerator: rows.filter(counted).length, denominator: rows.length } : {}),
  };
}

/** The source of a figure of which membership hangs on a state: one list, judged by the capability's own rule. */
export function listSource<Tx, Row extends TracedRow>({ cuts, list, ...parts }: ListParts<Tx, Row>): TracedSource<Tx, Row> {
  return {
    cuts,
    tally: async (tx, question) => {
      const all = await list(tx, question);
      return question.zoneIds.map((zone) => tallyOf(zone, all.filter(({ zoneId }) => zoneId === zone), parts)).filter(({ records }) => records > 0);
    },
    page: async (tx, question, page) => (await list(tx, question)).toSorted(inOrder).filter((row) => isAfter(row, page)).slice(0, page.limit),
  };
}
