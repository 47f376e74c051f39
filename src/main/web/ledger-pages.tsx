import { viewAgentServices } from "../../capabilities/approvals/contract/agent-service.ts";
import { agentMandates } from "../../capabilities/approvals/contract/agent-mandate.ts";
import { viewNotices } from "../../capabilities/approvals/contract/notice.ts";
import { listPlans } from "../../capabilities/approvals/contract/tailored-plan.ts";
import { AgentMandatesPanel } from "../../capabilities/approvals/web/agent-mandate-pages.tsx";
import { ProjectPlansPanel } from "../../capabilities/approvals/web/plan-pages.tsx";
import { ProjectWindowPanel } from "../../capabilities/approvals/web/project-window-panel.tsx";
import { viewCommitments } from "../../capabilities/approvals/contract/environmental-commitment.ts";
import { viewLamps } from "../../capabilities/approvals/contract/lamp.ts";
import { readApprovals } from "../../capabilities/approvals/contract/operations.ts";
import { AgentServicesPanel } from "../../capabilities/approvals/web/agent-services-panel.tsx";
import { EnvironmentalCommitmentsPanel } from "../../capabilities/approvals/web/commitments-panel.tsx";
import { ItemField } from "../../capabilities/approvals/web/item-field.tsx";
import { ProjectLampsPanel } from "../../capabilities/approvals/web/project-lamps-panel.tsx";
import { ProjectCasesPanel } from "../../capabilities/approvals/web/project-cases-panel.tsx";
import { IrregularMarks } from "../../capabilities/approvals/web/standing-mark.tsx";
import { viewBatches } from "../../capabilities/batches/contract/permissions.ts";
import { ProjectCeremonies } from "../../capabilities/batches/web/project-ceremonies.tsx";
import { ProjectBatchesPanel } from "../../capabilities/batches/web/project-batches-panel.tsx";
import type { Enterprise } from "../../capabilities/enterprises/contract/enterprise.ts";
import { viewPairings, viewStanding } from "../../capabilities/enterprises/contract/permissions.ts";
import { EnterprisePage } from "../../capabilities/enterprises/web/enterprise-page.tsx";
import { EnterpriseTimeline } from "../../capabilities/enterprises/web/enterprise-timeline.tsx";
import { EnterpriseIndustriesPanel, MembershipsPanel, PairingsPanel, QualificationsPanel } from "../../capabilities/enterprises/web/standing-panels.tsx";
import { viewMeetings } from "../../capabilities/meetings/contract/permissions.ts";
import { MeetingsPanel } from "../../capabilities/meetings/web/meetings-panel.tsx";
import { viewOperations } from "../../capabilities/operations/contract/permissions.ts";
import { EnterpriseOperationsPanel } from "../../capabilities/operations/web/enterprise-operations-panel.tsx";
import { viewProblems } from "../../capabilities/problems/contract/permissions.ts";
import { ProblemsPanel } from "../../capabilities/problems/web/problems-panel.tsx";
import { viewProjects } from "../../capabilities/projects/contract/permissions.ts";
import type { Project } from "../../capabilities/projects/contract/project.ts";
import { ProjectConditionsPanel } from "../../capabilities/projects/web/conditions-panel.tsx";
import { EnterpriseProjectsPanel } from "../../capabilities/projects/web/enterprise-projects-panel.tsx";
import { ProjectListPage } from "../../capabilities/projects/web/project-list-page.tsx";
import { InvestmentPanel } from "../../capabilities/projects/web/investment-panel.tsx";
import { ProjectPage } from "../../capabilities/projects/web/project-page.tsx";
import { viewVisits } from "../../capabilities/visits/contract.ts";
import { EnterpriseVisitsPanel } from "../../capabilities/visits/web/enterprise-visits-panel.tsx";
import { useHeld } from "../../ui/held.ts";
import type { Panel } from "../../ui/panel.ts";
import { historyPanel } from "./record-panels.tsx";
import { timelineSources } from "./timeline-sources.ts";

type Held = ReadonlySet<string>;

const projectPanels = (held: Held): readonly Panel<Project>[] => [
  { key: "cases", title: "手续进度", permission: readApprovals.id, render: ({ id }) => <ProjectCasesPanel projectId={id} permissions={held} ceremonies={held.has(viewBatches.id) ? <ProjectCeremonies projectId={id} /> : undefined} /> },
  { key: "conditions", title: "申报条件", permission: viewProjects.id, render: ({ id }) => <ProjectConditionsPanel projectId={id} permissions={held} /> },
  { key: "batches", title: "三个一批", permission: viewBatches.id, render: (project) => <ProjectBatchesPanel project={project} permissions={held} /> },
  { key: "lamps", title: "亮灯", permission: viewLamps.id, render: ({ id }) => <ProjectLampsPanel projectId={id} /> },
  { key: "investment", title: "月度投资", permission: viewProjects.id, render: ({ id }) => <InvestmentPanel projectId={id} /> },
  { key: "problems", title: "问题", permission: viewProblems.id, render: ({ id, name }) => <ProblemsPanel projectId={id} name={name} itemField={<ItemField />} /> },
  { key: "window", title: "收件与告知", permission: viewNotices.id, render: ({ id }) => <ProjectWindowPanel projectId={id} /> },
  { key: "services", title: "帮代办", permission: viewAgentServices.id, render: ({ id }) => <AgentServicesPanel projectId={id} /> },
  { key: "mandates", title: "代办委托", permission: agentMandates.list.permission.id, render: ({ id }) => <AgentMandatesPanel projectId={id} permissions={held} /> },
  { key: "plans", title: "一项一策", permission: listPlans.permission.id, render: ({ id }) => <ProjectPlansPanel projectId={id} /> },
  { key: "commitments", title: "环境承诺", permission: viewCommitments.id, render: ({ id }) => <EnvironmentalCommitmentsPanel projectId={id} /> },
  { key: "meetings", title: "会议", permission: viewMeetings.id, render: ({ id }) => <MeetingsPanel projectId={id} permissions={held} /> },
  historyPanel,
];

/** A project with what each ledger holds of it, and its history. */
export function LedgerProjectPage() {
  const held = useHeld();
  return <ProjectPage permissions={held} panels={projectPanels(held)} {...(held.has(readApprovals.id) && { marks: (id) => <IrregularMarks projectId={id} reasons /> })} />;
}

/** The zone's projects, with a mark on starts and productions that do not count. */
export function LedgerProjectListPage() {
  const held = useHeld();
  return <ProjectListPage permissions={held} {...(held.has(readApprovals.id) && { marks: (id) => <IrregularMarks projectId={id} /> })} />;
}

const timeline = (held: Held): Panel<Enterprise> =>
  ({ key: "timeline", title: "时间线", render: ({ id }) => <EnterpriseTimeline enterpriseId={id} sources={timelineSources} permissions={held} /> });

const enterprisePanels = (held: Held): readonly Panel<Enterprise>[] => [
  // Who may see no ledger sees no line of time either.
  ...(timelineSources.some(({ permission }) => held.has(permission)) ? [timeline(held)] : []),
  { key: "projects", title: "项目", permission: viewProjects.id, render: ({ id }) => <EnterpriseProjectsPanel enterpriseId={id} /> },
  { key: "qualifications", title: "资质", permission: viewStanding.id, render: ({ id, name }) => <QualificationsPanel enterpriseId={id} name={name} /> },
  { key: "memberships", title: "四上", permission: viewStanding.id, render: ({ id, name }) => <MembershipsPanel enterpriseId={id} name={name} /> },
  { key: "industries", title: "产业", permission: viewStanding.id, render: ({ id, name }) => <EnterpriseIndustriesPanel enterpriseId={id} name={name} /> },
  { key: "pairings", title: "包联", permission: viewPairings.id, render: ({ id, name }) => <PairingsPanel enterpriseId={id} name={name} /> },
  { key: "problems", title: "问题", permission: viewProblems.id, render: ({ id, name }) => <ProblemsPanel enterpriseId={id} name={name} /> },
  { key: "visits", title: "走访", permission: viewVisits.id, render: ({ id }) => <EnterpriseVisitsPanel enterpriseId={id} permissions={held} /> },
  { key: "operations", title: "检修与运行", permission: viewOperations.id, render: ({ id }) => <EnterpriseOperationsPanel enterpriseId={id} permissions={held} /> },
  { key: "services", title: "帮代办", permission: viewAgentServices.id, render: ({ id }) => <AgentServicesPanel enterpriseId={id} /> },
  { key: "commitments", title: "环境承诺", permission: viewCommitments.id, render: ({ id }) => <EnvironmentalCommitmentsPanel enterpriseId={id} /> },
  { key: "meetings", title: "会议", permission: viewMeetings.id, render: ({ id }) => <MeetingsPanel enterpriseId={id} permissions={held} /> },
  historyPanel,
];

/** An enterprise with everything known of it on one line of time, then ledger by ledger, and its history. */
export function LedgerEnterprisePage() {
  const held = useHeld();
  return <EnterprisePage permissions={held} panels={enterprisePanels(held)} />;
}
