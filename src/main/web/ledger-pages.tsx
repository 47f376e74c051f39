import { readApprovals } from "../../capabilities/approvals/contract/operations.ts";
import { ProjectCasesPanel } from "../../capabilities/approvals/web/project-cases-panel.tsx";
import type { Enterprise } from "../../capabilities/enterprises/contract/enterprise.ts";
import { EnterprisePage } from "../../capabilities/enterprises/web/enterprise-page.tsx";
import { viewProjects } from "../../capabilities/projects/contract/permissions.ts";
import type { Project } from "../../capabilities/projects/contract/project.ts";
import { EnterpriseProjectsPanel } from "../../capabilities/projects/web/enterprise-projects-panel.tsx";
import { ProjectPage } from "../../capabilities/projects/web/project-page.tsx";
import { useHeld } from "../../ui/held.ts";
import type { Panel } from "../../ui/panel.ts";
import { historyPanel } from "./record-panels.tsx";

/** A project with its approvals and its history. */
export function LedgerProjectPage() {
  const held = useHeld();
  const panels: readonly Panel<Project>[] = [
    { key: "cases", title: "手续进度", permission: readApprovals.id, render: ({ id }) => <ProjectCasesPanel projectId={id} permissions={held} /> },
    historyPanel,
  ];
  return <ProjectPage permissions={held} panels={panels} />;
}

const enterprisePanels: readonly Panel<Enterprise>[] = [
  { key: "projects", title: "项目", permission: viewProjects.id, render: ({ id }) => <EnterpriseProjectsPanel enterpriseId={id} /> },
  historyPanel,
];

/** An enterprise with its projects and its history. */
export function LedgerEnterprisePage() {
  return <EnterprisePage permissions={useHeld()} panels={enterprisePanels} />;
}
