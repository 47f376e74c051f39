import type { ReadKind } from "./figure.ts";

/** A number or a time found at a place, before it is known what it is of. */
export interface Token {
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | string | readonly [number, number];
  readonly unit: string;
  readonly kind: ReadKind;
  /** 余, 多 or + inside it. */
  readonly loose: boolean;
  /** A day by which something is to happen: 6月底前. */
  readonly deadline?: true;
  /** A bare magnitude as a limit: 亿元以上. */
  readonly bare?: true;
}

/** What a grammar finds; the scan adds how it is written. */
export type Found = Omit<Token, "text">;
