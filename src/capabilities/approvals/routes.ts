import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { agentServices } from "./contract/agent-service.ts";
import { proposeCaseList, saveCaseList } from "./contract/case-list.ts";
import { commitmentEvidence } from "./contract/commitment-evidence.ts";
import { listEnterpriseDecided } from "./contract/enterprise-decided.ts";
import { itemArrangements } from "./contract/item-arrangement.ts";
import { itemOverrides } from "./contract/item-override.ts";
import { environmentalCommitments } from "./contract/environmental-commitment.ts";
import type { ApprovalMeans } from "./contract/means.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import * as contract from "./contract/operations.ts";
import { getZoneItem, listZoneItems } from "./contract/zone-items.ts";
import { windowEnquiries } from "./contract/window-enquiry.ts";
import { agentServiceKeeper } from "./service/agent-service.ts";
import { assignCase, caseDetail } from "./service/case.ts";
import { addCaseFact, rightCaseFact, strikeFact } from "./service/case-fact.ts";
import { keepCaseList, proposedCaseList } from "./service/case-list.ts";
import { commitmentEvidenceKeeper } from "./service/commitment-evidence.ts";
import { dueCases } from "./service/due-cases.ts";
import { enterpriseDecided } from "./service/enterprise-decided.ts";
import { environmentalCommitmentKeeper } from "./service/environmental-commitment.ts";
import { itemArrangementKeeper } from "./service/item-arrangement.ts";
import { itemOverrideKeeper } from "./service/item-override.ts";
import { recordProjectProduction, recordProjectStart } from "./service/life-cycle.ts";
import { irregularEvents, projectStanding } from "./service/standing.ts";
import { getProjectStanding, listIrregular } from "./contract/standing.ts";
import { getBacktest, getForecast } from "./contract/forecast.ts";
import { backtestOf } from "./service/backtest.ts";
import { forecastOf, type ForecastMeans } from "./service/forecast.ts";
import { listItemsOfProject, projectCases } from "./service/project-cases.ts";
import { listGrantedOverrides } from "./service/override.ts";
import { listMoved } from "./service/recount.ts";
import { readWallChart } from "./service/wall-chart.ts";
import { zoneItem, zoneItems } from "./service/zone-items.ts";
import { windowEnquiryKeeper } from "./service/window-enquiry.ts";

export function approvalRoutes(door: Door, means: ApprovalMeans): void {
  serve(door, contract.listItems, () => Promise.resolve(means.catalogue));
  serve(door, contract.getWallChart, (tx, input) => readWallChart(means, tx, input));
  serve(door, contract.listProjectCases, (tx, input) => projectCases(means, tx, input));
  serve(door, contract.getCase, (tx, input) => caseDetail(means, tx, input));
  serve(door, contract.listDueCases, (tx, input) => dueCases(means, tx, input));
  serve(door, contract.listRecounted, listMoved);
  serve(door, contract.listOverrides, listGrantedOverrides);
  serve(door, contract.openCases, (tx, input) => listItemsOfProject(means, tx, input));
  serve(door, proposeCaseList, (tx, input) => proposedCaseList(means, tx, input));
  serve(door, saveCaseList, (tx, input) => keepCaseList(means, tx, input));
  serve(door, contract.updateCase, (tx, input) => assignCase(means, tx, input));
  serve(door, contract.recordCaseFact, (tx, input) => addCaseFact(means, tx, input));
  serve(door, contract.correctCaseFact, (tx, input) => rightCaseFact(means, tx, input));
  serve(door, contract.strikeCaseFact, (tx, input) => strikeFact(means, tx, input));
  serve(door, getProjectStanding, (tx, input) => projectStanding(means, tx, input));
  serve(door, listIrregular, (tx, input) => irregularEvents(means, tx, input));
  serve(door, contract.recordStart, recordProjectStart);
  serve(door, contract.recordProduction, recordProjectProduction);
  serve(door, listZoneItems, (tx, input) => zoneItems(means, tx, input));
  serve(door, getZoneItem, (tx, input) => zoneItem(means, tx, input));
  serveLedger(door, itemOverrides, itemOverrideKeeper(means));
  serveLedger(door, itemArrangements, itemArrangementKeeper(means));
  serveLedger(door, windowEnquiries, windowEnquiryKeeper(means));
  serveLedger(door, agentServices, agentServiceKeeper(means));
  serveLedger(door, environmentalCommitments, environmentalCommitmentKeeper);
  serveLedger(door, commitmentEvidence, commitmentEvidenceKeeper);
  serve(door, listEnterpriseDecided, enterpriseDecided);
}

/** Apart, since it reads more than the other routes do. */
export function forecastRoutes(door: Door, means: ForecastMeans): void {
  serve(door, getForecast, (tx, input) => forecastOf(means, tx, input));
  serve(door, getBacktest, (tx, input) => backtestOf(means, tx, input));
}
