import type { FunctionComponent } from "react";
import { AgentMandatePage } from "../../capabilities/approvals/web/agent-mandate-pages.tsx";
import { AgentServicePage } from "../../capabilities/approvals/web/agent-service-page.tsx";
import { EnvironmentalCommitmentPage } from "../../capabilities/approvals/web/commitment-page.tsx";
import { CommitmentEvidencePage } from "../../capabilities/approvals/web/evidence-page.tsx";
import { ItemMaterialEditPage } from "../../capabilities/approvals/web/item-material-edit-pages.tsx";
import { ItemArrangementPage } from "../../capabilities/approvals/web/item-arrangement-pages.tsx";
import { ItemOverridePage } from "../../capabilities/approvals/web/item-override-page.tsx";
import { LampExcusePage } from "../../capabilities/approvals/web/excuse-pages.tsx";
import { viewItems } from "../../capabilities/approvals/contract/zone-items.ts";
import { ItemField } from "../../capabilities/approvals/web/item-field.tsx";
import { LampRulesRecordPage } from "../../capabilities/approvals/web/lamp-rules-record-page.tsx";
import { WindowEnquiryPage } from "../../capabilities/approvals/web/window-enquiry-page.tsx";
import { BatchEntryPage } from "../../capabilities/batches/web/entry-page.tsx";
import { RoundPage } from "../../capabilities/batches/web/round-page.tsx";
import { GoalPage } from "../../capabilities/city/web/goal-page.tsx";
import { EnterpriseIndustryPage, ZoneIndustryPage } from "../../capabilities/enterprises/web/industry-pages.tsx";
import { MembershipPage } from "../../capabilities/enterprises/web/membership-pages.tsx";
import { PairingPage } from "../../capabilities/enterprises/web/pairing-pages.tsx";
import { QualificationPage } from "../../capabilities/enterprises/web/qualification-page.tsx";
import { ObservationPage } from "../../capabilities/indicators/web/observation-page.tsx";
import { DecisionPage } from "../../capabilities/meetings/web/decision-page.tsx";
import { MeetingPage } from "../../capabilities/meetings/web/meeting-page.tsx";
import { OperationEventPage } from "../../capabilities/operations/web/event-page.tsx";
import { SupplierPage } from "../../capabilities/operations/web/supplier-pages.tsx";
import { problemPath } from "../../capabilities/problems/web/paths.ts";
import { ProblemPage } from "../../capabilities/problems/web/problem-page.tsx";
import { ProjectConditionPage } from "../../capabilities/projects/web/condition-page.tsx";
import { MonthlyInvestmentPage } from "../../capabilities/projects/web/investment-page.tsx";
import { VisitPage } from "../../capabilities/visits/web/visit-page.tsx";
import { historyOfRecord } from "../../platform/history/contract.ts";
import type { Panel } from "../../ui/panel.ts";
import { usePlace } from "../../ui/place.ts";
import { HistoryPanel } from "./history/history-panel.tsx";
import { catalogueHistoryPanel, historyPanel } from "./record-panels.tsx";

interface Held { readonly permissions: ReadonlySet<string> }
interface Kept { readonly id: string; readonly zoneId: string }

const endingWith = (panel: Panel<Kept>) => (RecordPage: FunctionComponent<Held & { readonly panels: readonly Panel<Kept>[] }>): FunctionComponent<Held> =>
  function WithHistory({ permissions }) { return <RecordPage permissions={permissions} panels={[panel]} />; };

/** The page of a ledger's row, ending with its change history. */
const withHistory = endingWith(historyPanel);
/** The same for who keeps the catalogue, and sees no other record's history. */
const withCatalogueHistory = endingWith(catalogueHistoryPanel);

/** A round is no zone's: its history is asked for in the place of the reader. */
export function RoundRecord({ permissions }: Held) {
  const { zoneId } = usePlace();
  const { permission } = historyOfRecord;
  return <RoundPage permissions={permissions} panels={[{ key: "history", title: "操作记录", permission: permission.id, render: ({ id }) => <HistoryPanel zoneId={zoneId} rowId={id} /> }]} />;
}
export const BatchEntryRecord = withHistory(BatchEntryPage);
export const ItemOverrideRecord = withCatalogueHistory(ItemOverridePage);
export const ItemArrangementRecord = withCatalogueHistory(ItemArrangementPage);
export const ItemMaterialEditRecord = withCatalogueHistory(ItemMaterialEditPage);
export const ProjectConditionRecord = withHistory(ProjectConditionPage);
export const WindowEnquiryRecord = withHistory(WindowEnquiryPage);
export const AgentMandateRecord = withHistory(AgentMandatePage);
export const AgentServiceRecord = withHistory(AgentServicePage);
export const EnvironmentalCommitmentRecord = withHistory(EnvironmentalCommitmentPage);
export const CommitmentEvidenceRecord = withHistory(CommitmentEvidencePage);
export const PairingRecord = withHistory(PairingPage);
export const QualificationRecord = withHistory(QualificationPage);
export const MembershipRecord = withHistory(MembershipPage);
export const ZoneIndustryRecord = withHistory(ZoneIndustryPage);
export const EnterpriseIndustryRecord = withHistory(EnterpriseIndustryPage);
export const VisitRecord = withHistory(VisitPage);
export const ProblemRecord = withHistory((props) => <ProblemPage {...props} itemField={props.permissions.has(viewItems.id) ? <ItemField /> : undefined} />);
export const ZoneLampRulesRecord = withHistory(LampRulesRecordPage);
export const LampExcuseRecord = withHistory(LampExcusePage);
export const MonthlyInvestmentRecord = withHistory(MonthlyInvestmentPage);
export const MeetingRecord = withHistory((props) => <MeetingPage {...props} problemPath={problemPath} />);
export const DecisionRecord = withHistory(DecisionPage);
export const OperationEventRecord = withHistory(OperationEventPage);
export const SupplierRecord = withHistory(SupplierPage);
export const ObservationRecord = withHistory(ObservationPage);
export const GoalRecord = withHistory(GoalPage);
