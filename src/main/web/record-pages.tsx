import { listProjectCases } from "../../capabilities/approvals/contract/operations.ts";
import { casePath } from "../../capabilities/approvals/web/paths.ts";
import { ProjectCasesPanel } from "../../capabilities/approvals/web/project-cases-panel.tsx";
import { WallChartPage } from "../../capabilities/approvals/web/wall-chart-page.tsx";
import type { Enterprise } from "../../capabilities/enterprises/contract.ts";
import { EnterprisePage } from "../../capabilities/enterprises/web/enterprise-page.tsx";
import { enterprisePath } from "../../capabilities/enterprises/web/paths.ts";
import { readFigures } from "../../capabilities/figures/contract.ts";
import { FigurePage } from "../../capabilities/figures/web/figure-page.tsx";
import type { RecordPaths } from "../../capabilities/figures/web/paths.ts";
import { viewProjects } from "../../capabilities/projects/contract/permissions.ts";
import type { Project } from "../../capabilities/projects/contract/project.ts";
import { EnterpriseProjectsPanel } from "../../capabilities/projects/web/enterprise-projects-panel.tsx";
import { projectPath } from "../../capabilities/projects/web/paths.ts";
import { ProjectPage } from "../../capabilities/projects/web/project-page.tsx";
import { readHistory } from "../../platform/history/contract.ts";
import type { Panel } from "../../ui/panel.ts";
import { FigureRow } from "./figure-row.tsx";
import { HistoryPanel } from "./history/history-panel.tsx";
import type { Held } from "./menu.ts";

interface Props { readonly permissions: Held }
interface Kept { readonly id: string; readonly zoneId: string }

const history: Panel<Kept> = {
  key: "history", title: "操作记录", permission: readHistory.id,
  render: ({ id, zoneId }) => <HistoryPanel zoneId={zoneId} rowId={id} />,
};

/** A project with what approvals and the history hold of it. */
export function ComposedProjectPage({ permissions }: Props) {
  const cases: Panel<Project> = {
    key: "cases", title: "手续进度", permission: listProjectCases.permission.id,
    render: ({ id }) => <ProjectCasesPanel projectId={id} permissions={permissions} />,
  };
  return <ProjectPage permissions={permissions} panels={[cases, history]} />;
}

const projects: Panel<Enterprise> = {
  key: "projects", title: "项目", permission: viewProjects.id,
  render: ({ id }) => <EnterpriseProjectsPanel enterpriseId={id} />,
};

/** An enterprise with its projects and its history. */
export function ComposedEnterprisePage({ permissions }: Props) {
  return <EnterprisePage permissions={permissions} panels={[projects, history]} />;
}

/** The wall chart under the zone's figures. */
export function ComposedWallChartPage({ permissions }: Props) {
  return <WallChartPage permissions={permissions} {...(permissions.has(readFigures.id) && { figures: <FigureRow /> })} />;
}

/** How the page of a record under a figure is reached, by the record's kind. */
const recordPaths: RecordPaths = { approvalCase: casePath, project: projectPath, enterprise: enterprisePath };

export function ComposedFigurePage() {
  return <FigurePage paths={recordPaths} />;
}
