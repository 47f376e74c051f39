import type { ReactNode } from "react";

/** One column of a list; on a phone, one line of a card. */
export interface ListColumn<Row> {
  readonly key: string;
  /** With the unit in brackets where there is one: 总投资（万元）. */
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** In pixels; a list without any width shares the room out. */
  readonly width?: number;
  /** Numbers stand at the right. */
  readonly align?: "left" | "right" | "center";
  /** Stays at the left when the table is scrolled sideways. */
  readonly fixed?: boolean;
  readonly sortable?: boolean;
  /** Not shown until the reader asks for it. */
  readonly hidden?: boolean;
  /** Where it stands on a phone's card; by default a labelled line. */
  readonly phone?: "title" | "status" | "line" | "absent";
}

/** The reader's own choice of columns, by key. */
export interface ColumnChoice {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

interface Keyed { readonly key: string; readonly hidden?: boolean }

export const defaultChoice = (columns: readonly Keyed[]): ColumnChoice => ({
  order: columns.map(({ key }) => key),
  hidden: columns.filter(({ hidden }) => hidden === true).map(({ key }) => key),
});

/** All columns in the reader's order; columns that a newer release added follow at their own place. */
export function inOrder<Column extends Keyed>(columns: readonly Column[], choice: ColumnChoice): readonly Column[] {
  const place = (column: Column, index: number): number => {
    const chosen = choice.order.indexOf(column.key);
    if (chosen >= 0) return chosen;
    const before = columns.slice(0, index).findLast(({ key }) => choice.order.includes(key));
    return before === undefined ? -1 : choice.order.indexOf(before.key) + 0.5;
  };
  return columns
    .map((column, index) => ({ column, place: place(column, index), index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ column }) => column);
}

export const shown = <Column extends Keyed>(columns: readonly Column[], choice: ColumnChoice): readonly Column[] =>
  inOrder(columns, choice).filter(({ key }) => !choice.hidden.includes(key));

/** The order after `key` has moved by one place; at the end it stays. */
export function moved(order: readonly string[], key: string, by: -1 | 1): readonly string[] {
  const at = order.indexOf(key);
  const other = order[at + by];
  if (at < 0 || other === undefined) return order;
  return order.map((one, index) => (index === at ? other : index === at + by ? key : one));
}

/** The choice after one column was shown or hidden; the last shown one stays. */
export function toggled(columns: readonly Keyed[], choice: ColumnChoice, key: string): ColumnChoice {
  if (choice.hidden.includes(key)) return { ...choice, hidden: choice.hidden.filter((one) => one !== key) };
  const left = columns.filter((column) => column.key !== key && !choice.hidden.includes(column.key));
  return left.length === 0 ? choice : { ...choice, hidden: [...choice.hidden, key] };
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((entry) => typeof entry === "string");

/** A choice kept by the browser. */
export function readChoice(raw: unknown): ColumnChoice | undefined {
  if (typeof raw !== "object" || raw === null || !("order" in raw) || !("hidden" in raw)) return undefined;
  const { order, hidden } = raw;
  return isTexts(order) && isTexts(hidden) ? { order, hidden } : undefined;
}
