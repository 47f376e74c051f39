import type { PrintedTone } from "./printed-sheet.ts";

/** A station of a printed map at its place on the grid; its tone is told by outline as well as by colour. */
interface PrintedStation {
  readonly column: number;
  readonly line: number;
  readonly tone: PrintedTone;
  readonly name: string;
  /** Below the name, smaller. */
  readonly lines: readonly string[];
  /** It waits for several others. */
  readonly interchange: boolean;
}

/** Lines with stations, as they are printed on one sheet. */
export interface PrintedMap {
  readonly title: string;
  readonly notes: readonly string[];
  readonly legend: readonly { readonly tone: PrintedTone; readonly text: string }[];
  readonly columns: number;
  /** Lines of one ink belong together; a branch has no name of its own. */
  readonly lines: readonly { readonly name: string; readonly ink: number; readonly from: number; readonly to: number }[];
  readonly stations: readonly PrintedStation[];
  /** Pairs of stations by their places: the second waits for the first. */
  readonly links: readonly (readonly [number, number])[];
}
