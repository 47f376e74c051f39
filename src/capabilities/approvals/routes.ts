import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import type { ApprovalMeans } from "./contract/means.ts";
import * as contract from "./contract/operations.ts";
import { assignCase, caseDetail } from "./service/case.ts";
import { addCaseFact, rightCaseFact, strikeFact } from "./service/case-fact.ts";
import { dueCases } from "./service/due-cases.ts";
import { recordProjectProduction, recordProjectStart } from "./service/life-cycle.ts";
import { listItemsOfProject, projectCases } from "./service/project-cases.ts";
import { readWallChart } from "./service/wall-chart.ts";

export function approvalRoutes(door: Door, means: ApprovalMeans): void {
  serve(door, contract.listItems, () => Promise.resolve(means.catalogue));
  serve(door, contract.getWallChart, (tx, input) => readWallChart(means, tx, input));
  serve(door, contract.listProjectCases, (tx, input) => projectCases(means, tx, input));
  serve(door, contract.getCase, (tx, input) => caseDetail(means, tx, input));
  serve(door, contract.listDueCases, (tx, input) => dueCases(means, tx, input));
  serve(door, contract.openCases, (tx, input) => listItemsOfProject(means, tx, input));
  serve(door, contract.updateCase, (tx, input) => assignCase(means, tx, input));
  serve(door, contract.recordCaseFact, (tx, input) => addCaseFact(means, tx, input));
  serve(door, contract.correctCaseFact, (tx, input) => rightCaseFact(means, tx, input));
  serve(door, contract.strikeCaseFact, (tx, input) => strikeFact(means, tx, input));
  serve(door, contract.recordStart, recordProjectStart);
  serve(door, contract.recordProduction, recordProjectProduction);
}
