import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "./contract/means.ts";
import { decidedItems } from "./figures/decided.ts";
import { producingProjects, startedProjects } from "./figures/life-cycle.ts";
import { readyProjects } from "./figures/ready.ts";

export const approvalFigures = (means: ApprovalMeans): readonly FigureDefinition<ScopedTx>[] =>
  [decidedItems(means), startedProjects, producingProjects, readyProjects(means)];
