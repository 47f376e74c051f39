/** How a cell of a printed sheet is coloured; the word in it says the same. */
export type PrintedTone = "done" | "inHand" | "near" | "overdue" | "idle" | "none" | "replaced" | "head";

/** A cell as paper shows it and, where it is a day or a number, as a spreadsheet holds it. */
export interface PrintedCell {
  readonly text: string;
  /** Below the text, smaller. */
  readonly lines?: readonly string[];
  readonly tone?: PrintedTone;
  /** The day that a spreadsheet's cell is; the text then says what day it is of. */
  readonly day?: string;
  readonly number?: number;
}

export interface PrintedColumn {
  readonly title: string;
  /** The head above it, shared with its neighbours. */
  readonly group?: string;
  /** In millimetres on paper. */
  readonly width: number;
  /** It stays in sight, and is repeated on every sheet of paper. */
  readonly frozen?: true;
}

/** On a desk, or on a wall: the whole table on one sheet where it can be. Landscape both. */
export type Paper = "a3" | "a0";

/** One table as it is printed and as it is exported: both are drawn from this alone. */
export interface PrintedSheet {
  /** The tab of a spreadsheet. */
  readonly name: string;
  readonly title: string;
  /** Zone, as-of day, units, filter. */
  readonly notes: readonly string[];
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly signatures: readonly string[];
}
