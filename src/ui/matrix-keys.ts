/** A cell; columns count from the first frozen one. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
}

export interface MatrixBounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);

/** Where the focus goes on a key, after the grid pattern of WAI-ARIA; undefined where the key is none of ours. */
export function movedFocus({ row, column }: MatrixCell, key: string, control: boolean, { rows, columns, page }: MatrixBounds): MatrixCell | undefined {
  if (rows === 0 || columns === 0) return undefined;
  const to = (nextRow: number, nextColumn: number): MatrixCell => ({ row: within(nextRow, rows), column: within(nextColumn, columns) });
  switch (key) {
    case "ArrowUp": return to(control ? 0 : row - 1, column);
    case "ArrowDown": return to(control ? rows - 1 : row + 1, column);
    case "ArrowLeft": return to(row, control ? 0 : column - 1);
    case "ArrowRight": return to(row, control ? columns - 1 : column + 1);
    case "PageUp": return to(row - page, column);
    case "PageDown": return to(row + page, column);
    case "Home": return to(control ? 0 : row, 0);
    case "End": return to(control ? rows - 1 : row, columns - 1);
    default: return undefined;
  }
}
