import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { productionRate, startRate } from "./figures/cohort-rate.ts";
import { producingProjects, roundDay, roundInvestment, roundProjects, signedProjects, startedProjects } from "./figures/round.ts";

/** Figures of 三个一批. */
export const batchFigures: readonly FigureDefinition<ScopedTx>[] = [
  roundProjects, roundInvestment, roundDay, signedProjects, startedProjects, producingProjects, startRate, productionRate,
];
