import { useEffect, useState, type ReactNode, type RefObject } from "react";
import { cellAt } from "./matrix-cell-at.ts";
import type { MatrixCell } from "./matrix-keys.ts";

interface Shown extends MatrixCell {
  readonly left: number;
  readonly top: number;
  readonly above: boolean;
}

export interface MatrixTipProps {
  readonly id: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly tip: (row: number, column: number) => ReactNode;
  /** Element id of the cell that was moved to by keyboard. */
  readonly focused: string | undefined;
}

/** Milliseconds that the pointer rests before the tip appears. */
const rest = 250;
const width = 300;

function place(cell: Element, at: MatrixCell): Shown {
  const box = cell.getBoundingClientRect();
  const above = box.bottom > window.innerHeight * 0.6;
  return { ...at, above, left: Math.max(8, Math.min(box.left, window.innerWidth - width - 8)), top: above ? box.top - 4 : box.bottom + 4 };
}

/** Follows the resting mouse; any scroll, key or leaving puts the tip away. */
function usePointer(scroller: RefObject<HTMLElement | null>, show: (shown: Shown | undefined) => void) {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let timer = 0;
    const hide = () => { window.clearTimeout(timer); show(undefined); };
    const over = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      hide();
      const found = cellAt(event.target);
      if (found) timer = window.setTimeout(() => { show(place(found.element, found)); }, rest);
    };
    const key = (event: KeyboardEvent) => { if (event.key === "Escape") hide(); };
    element.addEventListener("pointerover", over);
    element.addEventListener("pointerleave", hide);
    element.addEventListener("scroll", hide, { passive: true });
    element.addEventListener("keydown", key);
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener("pointerover", over);
      element.removeEventListener("pointerleave", hide);
      element.removeEventListener("scroll", hide);
      element.removeEventListener("keydown", key);
    };
  }, [scroller, show]);
}

/** One tip for all cells: the rule and the sum behind what the cell shows. */
export function MatrixTip({ id, scroller, tip, focused }: MatrixTipProps) {
  const [shown, setShown] = useState<Shown>();
  usePointer(scroller, setShown);
  useEffect(() => {
    // The focused cell is scrolled to first, and scrolling puts the tip away: so it waits.
    const timer = window.setTimeout(() => {
      const found = focused === undefined ? undefined : cellAt(document.getElementById(focused));
      setShown(found ? place(found.element, found) : undefined);
    }, rest);
    return () => { window.clearTimeout(timer); };
  }, [focused]);
  const content = shown ? tip(shown.row, shown.column) : undefined;
  if (!shown || content === undefined || content === null) return null;
  return (
    <div id={id} role="tooltip" className="matrix-tip no-print" style={{ left: shown.left, top: shown.top, maxWidth: width, ...(shown.above && { transform: "translateY(-100%)" }) }}>
      {content}
    </div>
  );
}
