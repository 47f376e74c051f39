import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { headHeight } from "./matrix-head.tsx";
import type { MatrixCell } from "./matrix-keys.ts";
import type { MatrixLayout } from "./matrix-layout.ts";

/** Rows and columns beyond the edge that are drawn in advance. */
const spareRows = 6;
const spareColumns = 2;

/** What of the matrix is in sight, and how to bring a cell there. */
export function useMatrixRange(rows: number, rowHeight: number, layout: MatrixLayout) {
  const scroller = useRef<HTMLDivElement>(null);
  const getScrollElement = () => scroller.current;
  const down = useVirtualizer({
    count: rows, getScrollElement, estimateSize: () => rowHeight, overscan: spareRows, paddingStart: headHeight, scrollPaddingStart: headHeight,
  });
  const across = useVirtualizer({
    count: layout.columns.length, getScrollElement, horizontal: true, overscan: spareColumns,
    estimateSize: (column) => layout.columns[column]?.width ?? 0, paddingStart: layout.frozenWidth, scrollPaddingStart: layout.stickyWidth,
  });
  useEffect(() => { across.measure(); }, [across, layout]);
  useEffect(() => { down.measure(); }, [down, rowHeight]);
  const columns = across.getVirtualItems();
  const bringToSight = ({ row, column }: MatrixCell, from: MatrixCell) => {
    down.scrollToIndex(row, { align: "auto" });
    if (column === from.column) return;
    const item = column - layout.frozen.length;
    if (item >= 0) across.scrollToIndex(item, { align: "auto" });
    else across.scrollToOffset(0);
  };
  return {
    scroller,
    rows: down.getVirtualItems(),
    first: columns[0]?.index ?? 0,
    last: columns.at(-1)?.index ?? -1,
    height: down.getTotalSize(),
    page: Math.max(1, Math.floor(((down.scrollRect?.height ?? 0) - headHeight) / rowHeight)),
    bringToSight,
  };
}
