import type { MatrixCell } from "./matrix-keys.ts";

/** The cell that an event happened in; undefined beside the cells. */
export function cellAt(target: EventTarget | null): (MatrixCell & { readonly element: Element }) | undefined {
  const element = target instanceof Element ? target.closest("[data-column]") : null;
  const row = element?.getAttribute("data-row");
  const column = element?.getAttribute("data-column");
  return element && row && column ? { row: Number(row), column: Number(column), element } : undefined;
}

/** Whether the event belongs to a link or button inside the cell. */
export const ownControl = (target: EventTarget | null): boolean => target instanceof Element && target.closest("a,button,input") !== null;
