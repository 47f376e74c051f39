import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { decisionCount, decisionsDone } from "./figures/decision.ts";
import { enterpriseSeminars, meetingCount, seminarEnterprises } from "./figures/meeting.ts";

export const meetingFigures: readonly FigureDefinition<ScopedTx>[] = [meetingCount, enterpriseSeminars, seminarEnterprises, decisionCount, decisionsDone];
