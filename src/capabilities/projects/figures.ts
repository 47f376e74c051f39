import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { keyProjectInvestments, keyProjects } from "./figures/key-projects.ts";
import { capacity, plannedProduction, projectCount, promisedOutput, promisedTax, totalInvestment } from "./figures/register.ts";

/** The figures of the register of projects; those of starts stand in approvals, which know what bars a start. */
export const projectFigures: readonly FigureDefinition<ScopedTx>[] = [
  keyProjects, keyProjectInvestments, projectCount, totalInvestment, promisedOutput, promisedTax, capacity, plannedProduction,
];
