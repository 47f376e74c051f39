import { viewAgentServices } from "../../capabilities/approvals/contract/agent-service.ts";
import { viewCommitments } from "../../capabilities/approvals/contract/environmental-commitment.ts";
import { readApprovals } from "../../capabilities/approvals/contract/operations.ts";
import { AgentServicesPanel } from "../../capabilities/approvals/web/agent-services-panel.tsx";
import { EnvironmentalCommitmentsPanel } from "../../capabilities/approvals/web/commitments-panel.tsx";
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
import { EnterpriseProjectsPanel } from "../../capabilities/projects/web/enterprise-projects-panel.tsx";
import { ProjectListPage } from "../../capabilities/projects/web/project-list-page.tsx";
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
  { key: "problems", title: "问题", permission: viewProblems.id, render: ({ id, name }) => <ProblemsPanel projectId={id} name={name} /> },
  { key: "services", title: "帮代办", permission: viewAgentServices.id, render: ({ id }) => <AgentServicesPanel projectId={id} /> },
  { key: "commitments", title: "环境承诺", permission: viewCommitments.id, render: ({ id }) => <EnvironmentalCommitmentsPanel projectId={id} /> },
  { key: "batches", title: "三个一批", permission: viewBatches.id, render: (project) => <ProjectBatchesPanel project={project} permissions={held} /> },
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
