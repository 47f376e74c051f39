import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../approvals/contract/means.ts";
import { cohortRates } from "./figures/cohort-rate.ts";
import { producingProjects, roundDay, roundInvestment, roundProjects, signedProjects, startedProjects } from "./figures/round.ts";

/** Figures of 三个一批. */
export const batchFigures = (means: ApprovalMeans): readonly FigureDefinition<ScopedTx>[] => [
  roundProjects, roundInvestment, roundDay, signedProjects, startedProjects, producingProjects, ...cohortRates(means),
];
