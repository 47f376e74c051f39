import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "./contract/means.ts";
import { agentServedProjects, agentServiceCount } from "./figures/agent-service.ts";
import { decidedItems } from "./figures/decided.ts";
import { commitmentsMet, environmentalCommitmentCount } from "./figures/environmental-commitment.ts";
import { lifeCycleFigures } from "./figures/life-cycle.ts";
import { readyProjects } from "./figures/ready.ts";
import { windowEnquiryCount } from "./figures/window-enquiry.ts";

/** Of the key projects' permits. */
export const permitFigures = (means: ApprovalMeans): readonly FigureDefinition<ScopedTx>[] =>
  [decidedItems(means), ...lifeCycleFigures(means), readyProjects(means)];

/** Of the window, the agents and the environmental commitments. */
export const serviceFigures = (means: ApprovalMeans): readonly FigureDefinition<ScopedTx>[] =>
  [windowEnquiryCount(means), agentServiceCount(means), agentServedProjects, environmentalCommitmentCount, commitmentsMet];

export const approvalFigures = (means: ApprovalMeans): readonly FigureDefinition<ScopedTx>[] => [...permitFigures(means), ...serviceFigures(means)];
