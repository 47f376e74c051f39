import type { ApprovalCase } from "../../capabilities/approvals/contract/case.ts";
import { CasePage } from "../../capabilities/approvals/web/case-page.tsx";
import { agentServicePath, casePath, environmentalCommitmentPath, windowEnquiryPath } from "../../capabilities/approvals/web/paths.ts";
import { WallChartPage } from "../../capabilities/approvals/web/wall-chart-page.tsx";
import { batchEntryPath, batchRoundsPath } from "../../capabilities/batches/web/paths.ts";
import { enterprisePath, membershipPath, pairingPath, qualificationPath, zoneIndustryPath } from "../../capabilities/enterprises/web/paths.ts";
import { readFigures } from "../../capabilities/figures/contract.ts";
import { FigurePage } from "../../capabilities/figures/web/figure-page.tsx";
import type { RecordPaths } from "../../capabilities/figures/web/paths.ts";
import { observationPath } from "../../capabilities/indicators/web/paths.ts";
import { decisionPath, meetingPath } from "../../capabilities/meetings/web/paths.ts";
import { operationEventPath, supplierPath } from "../../capabilities/operations/web/paths.ts";
import { problemPath } from "../../capabilities/problems/web/paths.ts";
import { projectPath } from "../../capabilities/projects/web/paths.ts";
import { visitPath } from "../../capabilities/visits/web/paths.ts";
import { historyOfRecord } from "../../platform/history/contract.ts";
import type { Panel } from "../../ui/panel.ts";
import { usePlace } from "../../ui/place.ts";
import { FigureRow } from "./figure-row.tsx";
import { HistoryPanel } from "./history/history-panel.tsx";
import type { Held } from "./menu.ts";

/** The wall chart under the zone's figures. */
export function ZoneWallChartPage({ permissions }: { readonly permissions: Held }) {
  return <WallChartPage permissions={permissions} {...(permissions.has(readFigures.id) && { figures: <FigureRow /> })} />;
}

/** A case with its history. */
export function ZoneCasePage({ permissions }: { readonly permissions: Held }) {
  const { zoneId } = usePlace();
  const history: Panel<ApprovalCase> = {
    key: "history", title: "操作记录", permission: historyOfRecord.permission.id,
    render: ({ id, projectId }) => <HistoryPanel zoneId={zoneId} rowId={id} projectId={projectId} />,
  };
  return <CasePage permissions={permissions} panels={[history]} />;
}

/** How the page of a record under a figure is reached, by the record's kind. */
const recordPaths: RecordPaths = {
  approvalCase: casePath, project: projectPath, enterprise: enterprisePath, windowEnquiry: windowEnquiryPath, agentService: agentServicePath,
  environmentalCommitment: environmentalCommitmentPath, problem: problemPath, meeting: meetingPath, meetingDecision: decisionPath, visit: visitPath,
  batchEntry: batchEntryPath, operationEvent: operationEventPath, supplier: supplierPath, indicatorObservation: observationPath,
  qualification: qualificationPath, sizeClassMembership: membershipPath, zoneIndustry: zoneIndustryPath, pairing: pairingPath,
  // A round is no zone's: its record stands for the zone's part in it.
  batchRoundOfZone: () => batchRoundsPath,
};

export function ZoneFigurePage() {
  return <FigurePage paths={recordPaths} />;
}
