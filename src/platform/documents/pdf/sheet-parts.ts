import type { PrintedMap } from "../../../kernel/printed-map.ts";
import type { Paper, PrintedColumn, PrintedSheet } from "../../../kernel/printed-sheet.ts";
import { fontFamilies, pageOf } from "../messages.ts";

/** Columns beside the frozen ones that one sheet of the paper can be read with, its type size in points, and how much wider than given the frozen ones are. */
const papers = { a3: { columnsAPart: 16, size: 7, wider: 1 }, a0: { columnsAPart: 45, size: 11, wider: 1.6 } } as const satisfies Record<Paper, unknown>;
/** A table of so few rows leaves room for larger type. */
const [fewRows, fewRowsSize] = [8, 9];

interface Head {
  readonly text: string;
  readonly span: number;
  readonly rows: number;
}

/** The two rows of heads: a column without a head above it takes both. */
function headsOf(columns: readonly PrintedColumn[]): Head[] {
  const grouped = columns.some(({ group }) => group !== undefined);
  const upper = columns.reduce<readonly Head[]>((heads, { title, group }, at) => {
    if (group === undefined) return [...heads, { text: title, span: 1, rows: grouped ? 2 : 1 }];
    const last = heads.at(-1);
    return last && columns[at - 1]?.group === group ? [...heads.slice(0, -1), { ...last, span: last.span + 1 }] : [...heads, { text: group, span: 1, rows: 1 }];
  }, []);
  return [...upper, ...columns.flatMap(({ title, group }) => (group === undefined ? [] : [{ text: title, span: 1, rows: 1 }]))];
}

/** A table too wide for one sheet goes on to further ones, each with the frozen columns. */
function partsOf({ columns, rows }: PrintedSheet, paper: Paper) {
  const { columnsAPart, wider } = papers[paper];
  const frozen = columns.flatMap(({ frozen: stays }, at) => (stays ? [at] : []));
  const others = columns.flatMap(({ frozen: stays }, at) => (stays ? [] : [at]));
  const count = Math.max(1, Math.ceil(others.length / columnsAPart));
  const each = Math.ceil(others.length / count);
  return Array.from({ length: count }, (_, part) => [...frozen, ...others.slice(part * each, (part + 1) * each)]).map((places) => {
    const own = places.flatMap((at) => columns[at] ?? []);
    return {
      // What is not frozen shares what is left.
      widths: own.map(({ width, frozen: stays }) => (stays ? width * wider : 0)),
      heads: headsOf(own),
      rows: rows.map((row) => places.map((at) => row[at] ?? { text: "" })),
    };
  });
}

/** What the template is given. */
export const templateData = (sheet: PrintedSheet, paper: Paper) => ({
  paper, title: sheet.title, notes: sheet.notes, signatures: sheet.signatures.map((name) => `${name}：`), fonts: fontFamilies, pageWords: pageOf,
  size: Math.max(papers[paper].size, sheet.rows.length <= fewRows ? fewRowsSize : 0), parts: partsOf(sheet, paper),
});

export const mapData = (map: PrintedMap, paper: Paper) => ({ paper, ...map, fonts: fontFamilies, pageWords: pageOf });
