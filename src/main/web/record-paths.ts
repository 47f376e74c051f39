import { agentServicePath, casePath, environmentalCommitmentPath, windowEnquiryPath } from "../../capabilities/approvals/web/paths.ts";
import { batchEntryPath, batchRoundsPath } from "../../capabilities/batches/web/paths.ts";
import { enterprisePath, membershipPath, pairingPath, qualificationPath, zoneIndustryPath } from "../../capabilities/enterprises/web/paths.ts";
import type { RecordPaths } from "../../capabilities/figures/web/paths.ts";
import { observationPath } from "../../capabilities/indicators/web/paths.ts";
import { decisionPath, meetingPath } from "../../capabilities/meetings/web/paths.ts";
import { operationEventPath, supplierPath } from "../../capabilities/operations/web/paths.ts";
import { problemPath } from "../../capabilities/problems/web/paths.ts";
import { projectPath } from "../../capabilities/projects/web/paths.ts";
import { visitPath } from "../../capabilities/visits/web/paths.ts";

/** How the page of a record under a figure is reached, by the record's kind. */
export const recordPaths: RecordPaths = {
  approvalCase: casePath, project: projectPath, enterprise: enterprisePath, windowEnquiry: windowEnquiryPath, agentService: agentServicePath,
  environmentalCommitment: environmentalCommitmentPath, problem: problemPath, meeting: meetingPath, meetingDecision: decisionPath, visit: visitPath,
  batchEntry: batchEntryPath, operationEvent: operationEventPath, supplier: supplierPath, indicatorObservation: observationPath,
  qualification: qualificationPath, sizeClassMembership: membershipPath, zoneIndustry: zoneIndustryPath, pairing: pairingPath,
  // A round is no zone's: its record stands for the zone's part in it.
  batchRoundOfZone: () => batchRoundsPath,
};
