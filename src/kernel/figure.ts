import type { Period } from "./period.ts";
import type { PlainDate } from "./plain-date.ts";

/** How a figure's records become its value. */
type FigureReducer = "count" | "countDistinct" | "sum" | "ratio" | "value" | "span";
/** How a figure adds up over zones and time: a stock at a day, a flow over a period, or not at all. */
type FigureNature = "stock" | "flow" | "notAdditive";
/** What a figure may be asked for: a zone with those below it, an industry, one project, one enterprise. */
export type FigureCut = "zone" | "industry" | "project" | "enterprise";
/** The cuts to one single thing. */
export type SingleCut = Extract<FigureCut, "project" | "enterprise">;
/** What its value measures. Money is in yuan, shares and growth in percent, a date an ISO day; `other` as its unit says. */
type FigureKind = "count" | "percent" | "money" | "growth" | "duration" | "mass" | "date" | "other";

/** What a figure is evaluated for. */
export interface FigureQuestion {
  /** The zone asked for. */
  readonly zoneId: string;
  /** It and those below it that the asker sees: rows of all of them count. */
  readonly zoneIds: readonly string[];
  /** Facts that occurred up to and on this day count, as known now. */
  readonly asOf: PlainDate;
  /** January to the as-of's month unless asked otherwise. */
  readonly period: Period;
  /** Whether the asker named the period. */
  readonly periodAsked: boolean;
  /** Only what belongs to this project or this enterprise counts. */
  readonly projectId?: string;
  readonly enterpriseId?: string;
}

/** A value with what it is made of; null where nothing can be said (a ratio of nothing). */
export interface FigureValue {
  readonly value: number | string | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Where the record itself says what it is of: a reported observation's period, a capacity's unit. */
  readonly period?: Period;
  readonly unit?: string;
}

/** One zone's own part of a figure, without the zones below it; a zone without records may be absent. */
export interface ZoneTally extends FigureValue {
  readonly zoneId: string;
  readonly records: number;
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

interface InContext {
  readonly words: readonly string[];
  readonly beside: readonly string[];
  /** Even so only of a single project or firm: what is promised for after the commissioning is never a zone's. */
  readonly ofSingle?: true;
}

/** What a figure is, in words and choices, apart from how it is evaluated. */
export interface FigureHead {
  /** `capability.name`, stable. */
  readonly id: string;
  /** 1 unless given, as the first version holds from 2000-01-01 on. */
  readonly version?: number;
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
  /** Chinese name and the words it goes by in reports. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Words by which it goes only beside others, of which one stands in the sentence: a mere 总投资 beside 集中签约. */
  readonly inContext?: InContext;
  /** It often stands in the very name of what it is of: 年产2万吨石墨材料项目. */
  readonly inNames?: true;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly nature: FigureNature;
  readonly reducer: FigureReducer;
  /** Of what it has a value. Without `zone` a zone has none: it lists the records, and each project or enterprise has its own. */
  readonly cuts: readonly FigureCut[];
  /** In words: whose records count, and over which time. */
  readonly population: string;
  readonly window: string;
  /** Heads of the records' cells. */
  readonly columns: readonly string[];
}

/** Tallies by the id of the project or the enterprise; one without records is absent. */
export type EvaluateEach<Tx> = (tx: Tx, question: FigureQuestion, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly ZoneTally[]>>;

/**
 * A figure's family at one version. Value and records come from one query of a store (membership by facts), or
 * from one list that the capability's own pure rule filters (membership by state); never from two.
 */
export interface FigureDefinition<Tx> extends FigureHead {
  readonly version: number;
  readonly validFrom: PlainDate;
  readonly evaluate: (tx: Tx, question: FigureQuestion) => Promise<readonly ZoneTally[]>;
  /** For many single things in one go, each with its own tallies; absent where they must be asked one by one. `question` is not cut itself. */
  readonly evaluateEach?: { readonly [Cut in SingleCut]?: EvaluateEach<Tx> };
  readonly records: (tx: Tx, question: FigureQuestion, page: { readonly cursor?: string; readonly limit: number }) => Promise<FigurePage>;
}
