/** A cell's lines; each is a paragraph of its own. */
type Cell = readonly string[] | string;

/** One block of an official document, in the order of its text. */
export type WordBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  /** Indented by two characters, as the body of a document is, unless it stands flush. */
  | { readonly kind: "paragraph"; readonly text: string; readonly flush?: boolean; readonly align?: "left" | "center" | "right" }
  /** Widths are parts of a whole: 2, 1, 1. The head repeats on every page. */
  | { readonly kind: "table"; readonly widths: readonly number[]; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  /** Who signs: a line each, at the right. */
  | { readonly kind: "signatures"; readonly lines: readonly string[] };

/** An official document as its text is laid out (GB/T 9704): title, what stands under it, and its blocks. */
export interface WordDocument {
  readonly title: string;
  /** Below the title, in the middle: its number, or its day. */
  readonly under?: string;
  readonly blocks: readonly WordBlock[];
}
