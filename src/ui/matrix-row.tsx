import { memo, type ReactNode } from "react";
import type { MatrixLayout } from "./matrix-layout.ts";

export type MatrixCellRenderer = (row: number, column: number) => ReactNode;

export interface MatrixRowProps {
  /** Prefix of the cells' ids, by which the grid names the focused one. */
  readonly grid: string;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  /** Columns in sight. */
  readonly first: number;
  readonly last: number;
  readonly layout: MatrixLayout;
  readonly cell: MatrixCellRenderer;
  /** Focused column of this row, frozen ones counted; or -1. */
  readonly focused: number;
}

/** Rows of the head: groups, columns. */
export const headRows = 2;
export const cellId = (grid: string, row: number, column: number) => `${grid}-${String(row)}-${String(column)}`;

function common({ grid, row, focused }: MatrixRowProps, column: number) {
  const here = column === focused;
  return {
    id: cellId(grid, row, column),
    "aria-colindex": column + 1,
    "data-row": row,
    "data-column": column,
    ...(here && { "data-focused": "" }),
  };
}

function FrozenCells(props: MatrixRowProps) {
  const { layout, row } = props;
  return layout.frozen.map(({ key, start, width, sticky, render }, index) => (
    <div
      key={key}
      role={index === 0 ? "rowheader" : "gridcell"}
      className={sticky ? "matrix-frozen matrix-sticky" : "matrix-frozen"}
      style={sticky ? { width, left: start } : { width }}
      {...common(props, index)}
    >
      {render(row)}
    </div>
  ));
}

function BodyCells(props: MatrixRowProps) {
  const { layout, first, last, row, cell } = props;
  return layout.columns.slice(first, last + 1).map(({ key, start, width }, offset) => (
    <div key={key} role="gridcell" className="matrix-cell" style={{ left: start, width }} {...common(props, layout.frozen.length + first + offset)}>
      {cell(row, first + offset)}
    </div>
  ));
}

/** One row; drawn anew only when it, the columns in sight or its focus change, which keeps scrolling smooth. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, top, height, layout } = props;
  return (
    <div role="row" aria-rowindex={row + 1 + headRows} className="matrix-row" style={{ top, height, width: layout.width }}>
      <FrozenCells {...props} />
      <BodyCells {...props} />
    </div>
  );
});
