import { expect, test } from "vitest";
import type { PrintedSheet } from "../../../kernel/printed-sheet.ts";
import { templateData } from "./sheet-parts.ts";

const sheetOf = (columns: number, rows: number): PrintedSheet => ({
  name: "x", title: "x", notes: [], signatures: [],
  columns: [{ title: "project", width: 40, frozen: true }, ...Array.from({ length: columns }, (_, at) => ({ title: `item ${String(at)}`, group: at < columns / 2 ? "a" : "b", width: 20 }))],
  rows: Array.from({ length: rows }, (_, row) => ["project", ...Array.from({ length: columns }, (_, at) => `${String(row)}/${String(at)}`)].map((text) => ({ text }))),
});
const cellsOf = ({ parts }: ReturnType<typeof templateData>) => parts.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));

test("a chart of forty items goes on to further sheets of A3, each with the project, and stands whole on one of A0", () => {
  const sheet = sheetOf(40, 500);
  const [desk, wall] = [templateData(sheet, "a3"), templateData(sheet, "a0")];
  expect(cellsOf(desk).map(([row]) => row?.length)).toEqual([15, 15, 13]);
  expect(cellsOf(desk).every((rows) => rows.every(([first]) => first === "project"))).toBe(true);
  expect(cellsOf(wall)).toEqual([sheet.rows.map((row) => row.map(({ text }) => text))]);
  expect([desk.paper, wall.paper, wall.size > desk.size]).toEqual(["a3", "a0", true]);
});

test("every cell stands on one sheet of paper, once and in its row, whatever the paper", () => {
  for (const paper of ["a3", "a0"] as const) {
    const sheet = sheetOf(97, 3);
    const found = cellsOf(templateData(sheet, paper)).map((rows) => rows.map(([, ...cells]) => cells));
    expect(sheet.rows.map((_, row) => found.flatMap((rows) => rows[row] ?? []))).toEqual(sheet.rows.map(([, ...cells]) => cells.map(({ text }) => text)));
  }
});

test("a table of few rows is set in larger type", () => {
  expect(templateData(sheetOf(5, 6), "a3").size).toBeGreaterThan(templateData(sheetOf(5, 60), "a3").size);
});
