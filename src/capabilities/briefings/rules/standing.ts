import type { CheckedFigure, Verdict } from "../contract/check.ts";

/** How a figure stands for whoever reads the draft: its verdict, or `timeOnly`. */
export type Standing = Verdict | "timeOnly";

/**
 * 一季度 and 截至4月14日 say of when other figures are: where the ledgers have nothing of their own to hold against them, they are
 * not told as missing there. A forecast's day is a claim, and stays one.
 */
export const standingOf = ({ kind, verdict, qualifier }: Pick<CheckedFigure, "kind" | "verdict" | "qualifier">): Standing =>
  (verdict === "notInLedgers" && (kind === "period" || kind === "date") && qualifier !== "expected" ? "timeOnly" : verdict);
