import type { PlainDate } from "../../kernel/plain-date.ts";

export type ReadKind = "money" | "count" | "percent" | "growth" | "area" | "mass" | "energy" | "duration" | "date" | "period" | "ordinal" | "other";
export type ReadQualifier = "exact" | "approx" | "over" | "under" | "range" | "expected";

/** A figure as a text states it. `start` and `end` are places in the text in UTF-16 units, `end` after the last. */
export interface ReadFigure {
  /** The number with its own suffix and unit, as written, without what stands before it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In base units (yuan, square metres, tonnes, kWh, W); percentages as points; a fall is negative; a day, month or period ISO; a pair for a range. */
  readonly value: number | string | readonly [number, number];
  /** `CNY`, `USD`, `%`, `pp`, `m2`, `m`, `t`, `t/a`, `t/d`, `kWh`, `W`, `d`, `year`, `half`, `quarter`, `month`, `months`, `date`, `datetime`; else the classifier as written. */
  readonly unit: string;
  readonly kind: ReadKind;
  readonly qualifier: ReadQualifier;
  readonly qualifier2?: ReadQualifier;
  /** What is measured, in the text's own words put in order; empty where none could be told. */
  readonly measure: string;
  /** Whose figure it is, even where the name stands sentences earlier; empty where none could be told. */
  readonly subject: string;
  /** `2025-01/2025-02`, `2025`, a day, `../2025-04-14` (up to), or `after commissioning`. */
  readonly period: string;
}

export type FindingCode = "impossibleShare" | "shareDiffers" | "sumDiffers" | "repeatDiffers" | "forecastDatePassed";

/** Arithmetic of the text that fails, or a forecast for a day that has passed. `figures` are places in the list of figures. */
export interface ReadFinding {
  readonly code: FindingCode;
  readonly figures: readonly number[];
  /** What the other figures would give: a share in percent, a sum in base units, or the day of the text. */
  readonly expected?: number | string | readonly number[];
}

/** The day from which 今年, 2月 and 目前 are counted, and whether the text states it or it was given. */
export interface TextDay {
  readonly day: PlainDate;
  readonly stated: boolean;
}

/** A figure told as part of another, and its share of it in percent where the text states one; by places in the list of figures. */
export interface ReadShare {
  readonly whole: number;
  readonly part: number;
  readonly share?: number;
}

export interface Reading {
  readonly day: TextDay;
  readonly figures: readonly ReadFigure[];
  readonly shares: readonly ReadShare[];
  readonly findings: readonly ReadFinding[];
}
