import type { Period } from "./period.ts";
import type { PlainDate } from "./plain-date.ts";

/** How a figure's records become its value. */
type FigureReducer = "count" | "countDistinct" | "sum" | "ratio" | "value" | "span";
/** How a figure adds up over zones and time: a stock at a day, a flow over a period, or not at all. */
type FigureNature = "stock" | "flow" | "notAdditive";
type FigureCut = "zone" | "industry" | "project" | "enterprise";

/** What a figure is evaluated for. */
export interface FigureQuestion {
  readonly zoneId: string;
  /** Facts that occurred up to and on this day count, as known now. */
  readonly asOf: PlainDate;
  readonly period: Period;
}

/** The value; a ratio carries both its numbers. `value` is null where nothing can be said (a ratio of nothing). */
interface FigureValue {
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** One record that a figure rests on. `cells` are shown in the order of the definition's `columns`. */
export interface FigureRecord {
  readonly kind: string;
  readonly zoneId: string;
  readonly id: string;
  readonly title: string;
  readonly cells: readonly (string | number | null)[];
  readonly occurredOn: string | null;
  /** In a ratio: whether the record counts in the numerator as well. */
  readonly counted?: boolean;
  /** The row is an example, not a stated fact. */
  readonly example: boolean;
}

interface FigurePage {
  readonly rows: readonly FigureRecord[];
  readonly total: number;
  /** Pass it back for the next page; absent on the last one. */
  readonly next?: string;
}

/**
 * A figure's family at one version. Value and records come from one query of a store (membership by facts), or
 * from one list that the capability's own pure rule filters (membership by state); never from two.
 */
export interface FigureDefinition<Tx> {
  /** `capability.name`, stable. */
  readonly id: string;
  readonly version: number;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  /** Chinese name and the words it goes by in reports. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly kind: "count" | "percent" | "money";
  readonly nature: FigureNature;
  readonly reducer: FigureReducer;
  readonly cuts: readonly FigureCut[];
  /** In words: whose records count, and over which time. */
  readonly population: string;
  readonly window: string;
  /** Heads of the records' cells. */
  readonly columns: readonly string[];
  readonly evaluate: (tx: Tx, question: FigureQuestion) => Promise<FigureValue>;
  readonly records: (tx: Tx, question: FigureQuestion, page: { readonly cursor?: string; readonly limit: number }) => Promise<FigurePage>;
}
