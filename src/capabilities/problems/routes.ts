import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import type { ProblemMeans } from "./contract/means.ts";
import * as contract from "./contract/operations.ts";
import { problems } from "./contract/problem.ts";
import { problemDetail } from "./service/detail.ts";
import { problemEvents } from "./service/event.ts";
import { problemCounts, problemKeeper } from "./service/problem.ts";
import { recordStep, withdrawStep } from "./service/step.ts";

export function problemRoutes(door: Door, means: ProblemMeans): void {
  serveLedger(door, problems, problemKeeper(means));
  serve(door, contract.countProblems, problemCounts);
  serve(door, contract.getProblemDetail, (tx, input) => problemDetail(means, tx, input));
  serve(door, contract.listProblemEvents, problemEvents);
  serve(door, contract.assignProblem, (tx, input) => recordStep(means, tx, "assigned", input));
  serve(door, contract.recordProblemProgress, (tx, input) => recordStep(means, tx, "progress", input));
  serve(door, contract.extendProblem, (tx, input) => recordStep(means, tx, "extended", input));
  serve(door, contract.answerProblem, (tx, input) => recordStep(means, tx, "answered", input));
  serve(door, contract.confirmProblem, (tx, input) => recordStep(means, tx, "confirmed", input));
  serve(door, contract.closeOutProblem, (tx, input) => recordStep(means, tx, "closedOut", input));
  serve(door, contract.reopenProblem, (tx, input) => recordStep(means, tx, "reopened", input));
  serve(door, contract.withdrawProblemStep, (tx, input) => withdrawStep(means, tx, input));
}
