import type { ReactNode } from "react";
import type { LampTone } from "./lamp-tone.ts";
import type { RowAction } from "./list-action.tsx";
import type { ListColumn } from "./list-column.ts";

/** What a list is sorted by; the server sorts. */
export interface ListSort {
  readonly key: string;
  readonly descending: boolean;
}

interface ListSelection {
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** What the table of a desk and the cards of a phone both need. */
export interface ListRows<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Number of the first row less one. */
  readonly before: number;
  readonly rowActions?: (row: Row) => readonly RowAction[];
  /** Width of 操作 in pixels. */
  readonly actionWidth?: number;
  /** Colour at the left edge; the state itself stands in a column, in words. */
  readonly tone?: (row: Row) => LampTone | undefined;
  /** Sums of the whole filter, by column. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  readonly sort?: ListSort;
  readonly onSort?: (sort: ListSort | undefined) => void;
  readonly selection?: ListSelection;
}
