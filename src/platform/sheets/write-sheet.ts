import { writeXlsx, type Cell, type CellStyle, type CellValue, type MergeRange, type WriteSheet } from "hucre";
import type { PrintedCell, PrintedColumn, PrintedSheet, PrintedTone } from "../../kernel/printed-sheet.ts";

const washes = {
  done: "EAF4EE", inHand: "E9F1F9", near: "FDF3E1", overdue: "FCECEA", idle: "FFFFFF", none: "EEF0F3", replaced: "F1EEF8", head: "F2F4F7",
} as const satisfies Record<PrintedTone, string>;

const edge = { style: "thin", color: { rgb: "9AA5B1" } } as const;
const border = { top: edge, right: edge, bottom: edge, left: edge } as const;
const filled = (tone: PrintedTone): CellStyle => ({ fill: { type: "pattern", pattern: "solid", fgColor: { rgb: washes[tone] } } });

/** A day stays a day that can be sorted and counted with; what it is of stands before it. */
const dayFormat = (text: string): string => (text === "" ? "yyyy-mm-dd" : `"${text.replaceAll('"', "")} "yyyy-mm-dd`);

const valueOf = ({ text, lines = [], day, number }: PrintedCell): CellValue =>
  (day !== undefined ? new Date(`${day}T00:00:00Z`) : number ?? (text === "" && lines.length === 0 ? null : [text, ...lines].join("\n")));

function styleOf({ text, day, tone }: PrintedCell): CellStyle {
  return { border, alignment: { vertical: "center", wrapText: true }, ...(tone && filled(tone)), ...(day !== undefined && { numFmt: dayFormat(text) }) };
}

const headStyle: CellStyle = { ...filled("head"), border, font: { bold: true }, alignment: { horizontal: "center", vertical: "center", wrapText: true } };

/** The rows of heads with what is merged in them, the first of them at `top`. */
function heads(columns: readonly PrintedColumn[], top: number): { readonly rows: CellValue[][]; readonly merges: MergeRange[] } {
  if (columns.every(({ group }) => group === undefined)) return { rows: [columns.map(({ title }) => title)], merges: [] };
  const merges = columns.flatMap(({ group }, at): MergeRange[] => {
    if (group === undefined) return [{ startRow: top, endRow: top + 1, startCol: at, endCol: at }];
    if (columns[at - 1]?.group === group) return [];
    const next = columns.findIndex((column, place) => place > at && column.group !== group);
    const last = (next < 0 ? columns.length : next) - 1;
    return last > at ? [{ startRow: top, endRow: top, startCol: at, endCol: last }] : [];
  });
  return { rows: [columns.map(({ title, group }, at) => (group === undefined ? title : columns[at - 1]?.group === group ? null : group)), columns.map(({ title, group }) => (group === undefined ? null : title))], merges };
}

function sheetOf({ name, title, notes, columns, rows, signatures }: PrintedSheet): WriteSheet {
  const width = columns.length;
  const whole = (first: CellValue): CellValue[] => [first, ...Array.from({ length: width - 1 }, () => null)];
  const top = 1 + notes.length;
  const head = heads(columns, top);
  const first = top + head.rows.length;
  const frozen = columns.filter((column) => column.frozen).length;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, style: CellStyle) => { cells.set(`${String(row)},${String(column)}`, { style }); };
  put(0, 0, { font: { bold: true, size: 16 }, alignment: { horizontal: "center", vertical: "center" } });
  for (const [row] of head.rows.entries()) for (const [column] of columns.entries()) put(top + row, column, headStyle);
  for (const [row, line] of rows.entries()) for (const [column, cell] of line.entries()) put(first + row, column, styleOf(cell));
  return {
    name,
    columns: columns.map((column) => ({ width: Math.max(5, Math.round(column.width / 1.9)) })),
    rows: [
      whole(title), ...notes.map((note) => whole(note)), ...head.rows, ...rows.map((line) => line.map(valueOf)),
      ...(signatures.length === 0 ? [] : [whole(null), whole(signatures.map((signature) => `${signature}：`).join("　　　　　　　　"))]),
    ],
    cells,
    merges: [...[0, ...notes.map((_, at) => at + 1)].flatMap((row) => (width > 1 ? [{ startRow: row, endRow: row, startCol: 0, endCol: Math.min(width, 12) - 1 }] : [])), ...head.merges],
    freezePane: { rows: first, columns: frozen },
    pageSetup: {
      paperSize: "a3", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${String(top + 1)}:$${String(first)}`,
      margins: { top: 0.4, right: 0.4, bottom: 0.5, left: 0.4, header: 0.2, footer: 0.2 },
    },
  };
}

/** A spreadsheet of these tables: days are days, numbers numbers, set up to be printed on A3 paper. */
export const writeSheets = (sheets: readonly PrintedSheet[]): Promise<Uint8Array> => writeXlsx({ sheets: sheets.map(sheetOf) });
