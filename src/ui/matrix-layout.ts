import type { ReactNode } from "react";

/** A column at the left that stays in sight: number, name, owner. */
export interface MatrixFrozen {
  readonly key: string;
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  /** Narrower, on a phone. */
  readonly phoneWidth?: number;
  readonly render: (row: number) => ReactNode;
}

interface MatrixColumn {
  readonly key: string;
  readonly title: string;
  readonly width?: number;
}

/** Columns under one head. */
export interface MatrixGroup {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly MatrixColumn[];
}

interface Placed { readonly start: number; readonly width: number }

interface PlacedFrozen extends MatrixFrozen, Placed {
  /** It keeps its place while the rest moves; on a phone only the first does. */
  readonly sticky: boolean;
}

export interface PlacedGroup extends Placed {
  readonly group: MatrixGroup;
  /** Place of its first column among all. */
  readonly first: number;
}

/** Where everything stands, in pixels from the left edge of the whole. */
export interface MatrixLayout {
  readonly frozen: readonly PlacedFrozen[];
  readonly groups: readonly PlacedGroup[];
  readonly columns: readonly (MatrixColumn & Placed)[];
  /** Width of what stays in sight at the left. */
  readonly stickyWidth: number;
  readonly frozenWidth: number;
  readonly width: number;
}

const columnWidth = 92;

export function matrixLayout(frozen: readonly MatrixFrozen[], groups: readonly MatrixGroup[], phone: boolean): MatrixLayout {
  let at = 0;
  const next = (width: number): Placed => {
    const placed = { start: at, width };
    at += width;
    return placed;
  };
  const placedFrozen = frozen.map((column, index) => ({
    ...column,
    ...next(phone ? (column.phoneWidth ?? column.width) : column.width),
    sticky: !phone || index === 0,
  }));
  const frozenWidth = at;
  const columns = groups.flatMap(({ columns: own }) => own).map((column) => ({ ...column, ...next(column.width ?? columnWidth) }));
  let first = 0;
  const placedGroups = groups.map((group) => {
    const from = first;
    first += group.columns.length;
    const start = columns[from]?.start ?? at;
    const end = columns[first]?.start ?? at;
    return { group, first: from, start, width: end - start };
  });
  const stickyWidth = placedFrozen.filter(({ sticky }) => sticky).reduce((sum, { width }) => sum + width, 0);
  return { frozen: placedFrozen, groups: placedGroups, columns, stickyWidth, frozenWidth, width: at };
}

/** The groups that hold any column from `first` to `last`. */
export const groupsWithin = (layout: MatrixLayout, first: number, last: number): readonly PlacedGroup[] =>
  layout.groups.filter((group) => group.first <= last && group.first + group.group.columns.length > first);
