import { useCallback, useId, useMemo, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { cellAt, ownControl } from "./matrix-cell-at.ts";
import { MatrixHead } from "./matrix-head.tsx";
import { movedFocus, type MatrixCell } from "./matrix-keys.ts";
import { matrixLayout, type MatrixFrozen, type MatrixGroup } from "./matrix-layout.ts";
import { cellId, headRows, MatrixRow, type MatrixCellRenderer } from "./matrix-row.tsx";
import { MatrixTip } from "./matrix-tip.tsx";
import "./matrix.css";
import { matrixWords } from "./messages.ts";
import { EmptyState } from "./states.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import { useMatrixRange } from "./use-matrix-range.ts";

export interface MatrixProps {
  readonly label: string;
  /** How many rows; data stays in the page's own columns, and cells are asked for by place. */
  readonly rows: number;
  /** Keep these and `cell` the same between renders (`useMemo`, `useCallback`): rows are drawn anew when they change. */
  readonly frozen: readonly MatrixFrozen[];
  readonly groups: readonly MatrixGroup[];
  /** What stands in a cell; columns count from the first that is not frozen. */
  readonly cell: MatrixCellRenderer;
  /** More about a cell, on hover and on focus. */
  readonly tip?: (row: number, column: number) => ReactNode;
  readonly onOpen?: (row: number, column: number) => void;
  /** A frozen cell was opened. */
  readonly onOpenRow?: (row: number) => void;
  /** In pixels. */
  readonly rowHeight?: number;
  readonly empty?: ReactNode;
}

/** Room for a scroll bar below few rows. */
const scrollBar = 18;

function useMatrixFocus(props: MatrixProps, frozen: number, columns: number) {
  const { rows, onOpen, onOpenRow } = props;
  const [focus, setFocus] = useState<MatrixCell>({ row: 0, column: 0 });
  const [byKey, setByKey] = useState(false);
  const held = { row: Math.min(focus.row, Math.max(rows - 1, 0)), column: Math.min(focus.column, Math.max(columns - 1, 0)) };
  const open = ({ row, column }: MatrixCell) => {
    if (row >= rows) return;
    if (column < frozen) onOpenRow?.(row);
    else onOpen?.(row, column - frozen);
  };
  return { focus: held, byKey, setByKey, setFocus, open };
}

function Grid(props: MatrixProps) {
  const { label, rows, frozen, groups, cell, tip, rowHeight = 42 } = props;
  const grid = useId();
  const phone = useIsPhone();
  const layout = useMemo(() => matrixLayout(frozen, groups, phone), [frozen, groups, phone]);
  const range = useMatrixRange(rows, rowHeight, layout);
  const columns = layout.frozen.length + layout.columns.length;
  const { focus, byKey, setByKey, setFocus, open } = useMatrixFocus(props, layout.frozen.length, columns);

  const press = (event: KeyboardEvent) => {
    if (ownControl(event.target)) return;
    if (event.key === "Enter" || event.key === " ") open(focus);
    else {
      const next = movedFocus(focus, event.key, event.ctrlKey || event.metaKey, { rows, columns, page: range.page });
      if (!next) return;
      setFocus(next);
      setByKey(true);
      range.bringToSight(next, focus);
    }
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const found = cellAt(event.target);
    if (!found || ownControl(event.target)) return;
    setByKey(false);
    setFocus(found);
    open(found);
  };
  const about = useCallback(
    (row: number, column: number) => (column < layout.frozen.length ? undefined : tip?.(row, column - layout.frozen.length)),
    [layout, tip],
  );
  const active = range.rows.some(({ index }) => index === focus.row) ? cellId(grid, focus.row, focus.column) : undefined;
  return (
    <>
      <div
        ref={range.scroller} className="matrix card no-print" role="grid" tabIndex={0}
        aria-label={label} aria-description={matrixWords.help} aria-rowcount={rows + headRows} aria-colcount={columns} aria-readonly="true"
        {...(active !== undefined && { "aria-activedescendant": active })} {...(byKey && { "aria-describedby": `${grid}-tip` })}
        style={{ maxHeight: range.height + scrollBar }}
        onKeyDown={press} onClick={click} onBlur={() => { setByKey(false); }}
      >
        <div className="matrix-all" style={{ width: layout.width, height: range.height }}>
          <MatrixHead layout={layout} first={range.first} last={range.last} />
          <div role="rowgroup">
            {range.rows.map(({ index, start }) => (
              <MatrixRow
                key={index} grid={grid} row={index} top={start} height={rowHeight} first={range.first} last={range.last}
                layout={layout} cell={cell} focused={index === focus.row ? focus.column : -1}
              />
            ))}
          </div>
        </div>
      </div>
      {tip && <MatrixTip id={`${grid}-tip`} scroller={range.scroller} tip={about} focused={byKey ? active : undefined} />}
    </>
  );
}

/**
 * Rows by grouped columns, of any size: only what is in sight is drawn; the first columns and both lines of the head
 * stay. By mouse, touch and keyboard; on paper it is not shown, the page prints what fits there.
 */
export function Matrix(props: MatrixProps) {
  const { rows, empty = <EmptyState title={matrixWords.empty} /> } = props;
  return rows === 0 ? empty : <Grid {...props} />;
}
