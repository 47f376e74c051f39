import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import * as problem from "./figures/problem.ts";

export const problemFigures: readonly FigureDefinition<ScopedTx>[] = [
  problem.received, problem.closedOut, ...problem.waysOut, problem.inHand, problem.overdue, problem.resolvedRate, problem.closeOutRate, problem.enterprises,
];
