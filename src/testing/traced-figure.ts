import { expect } from "vitest";
import type { FigureDefinition, FigureQuestion, FigureRecord } from "../kernel/figure.ts";
import { totalOf } from "../kernel/figure-total.ts";
import type { ScopedTx } from "../platform/db/scoped-transaction.ts";

type Figure = FigureDefinition<ScopedTx>;

/** Every record of a figure, by pages of so many; each page and the total are held against the limit and the rows. */
export async function allRecords(tx: ScopedTx, figure: Figure, question: FigureQuestion, limit = 200): Promise<readonly FigureRecord[]> {
  const rows: FigureRecord[] = [];
  let cursor: string | undefined;
  let total = 0;
  do {
    const page = await figure.records(tx, question, { limit, ...(cursor === undefined ? {} : { cursor }) });
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    rows.push(...page.rows);
    total = page.total;
    cursor = page.next;
  } while (cursor !== undefined);
  expect(rows.length).toBe(total);
  return rows;
}

/** What the records come to by themselves. `amounts` heads the cells that a sum adds. */
function valueOfRecords({ reducer, columns }: Figure, rows: readonly FigureRecord[], amounts: string | undefined): number | string | null | undefined {
  if (reducer === "count") return rows.length;
  if (reducer === "ratio") return rows.length === 0 ? null : (rows.filter(({ counted }) => counted).length / rows.length) * 100;
  if (reducer !== "sum" || amounts === undefined) return undefined;
  const place = columns.indexOf(amounts);
  expect(place).toBeGreaterThanOrEqual(0);
  return Math.round(rows.reduce((sum, { cells }) => sum + Number(cells[place] ?? 0), 0) * 1000) / 1000;
}

/**
 * Holds a figure against itself: value = records, however they are paged, none twice, each as wide as the columns;
 * each zone alone has what its part of the whole says, and the parts hold all the records. Gives the value.
 */
export async function checkFigure(tx: ScopedTx, figure: Figure, question: FigureQuestion, amounts?: string): Promise<number | string | null> {
  const tallies = await figure.evaluate(tx, question);
  const rows = await allRecords(tx, figure, question, 4);
  expect(await allRecords(tx, figure, question)).toEqual(rows);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.filter(({ cells }) => cells.length !== figure.columns.length)).toEqual([]);
  const total = totalOf(figure, tallies, question);
  expect(total.records).toBe(rows.length);
  const expected = valueOfRecords(figure, rows, amounts);
  if (expected !== undefined) expect(total.value).toBe(expected);
  for (const zoneId of question.zoneIds) {
    const part = tallies.find((tally) => tally.zoneId === zoneId);
    expect(rows.filter((row) => row.zoneId === zoneId).length).toBe(part?.records ?? 0);
    const alone = await figure.evaluate(tx, { ...question, zoneId, zoneIds: [zoneId] });
    expect(alone).toEqual(part ? [part] : []);
  }
  return total.value;
}
