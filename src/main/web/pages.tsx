import { permissionMatrix } from "../../capabilities/accounts/contract/matrix.ts";
import { readUsers } from "../../capabilities/accounts/contract/user.ts";
import { readForecast } from "../../capabilities/approvals/contract/forecast.ts";
import { listCases, readApprovals } from "../../capabilities/approvals/contract/operations.ts";
import { viewLamps } from "../../capabilities/approvals/contract/lamp.ts";
import { printProjectSheet } from "../../capabilities/approvals/contract/printed.ts";
import { viewOwnProjects } from "../../capabilities/approvals/contract/own-project.ts";
import { viewItems } from "../../capabilities/approvals/contract/zone-items.ts";
import { chartQuery } from "../../capabilities/approvals/web/chart-query.ts";
import { viewEnterprises } from "../../capabilities/enterprises/contract/enterprise.ts";
import { readFigures } from "../../capabilities/figures/contract.ts";
import { viewProjects } from "../../capabilities/projects/contract/permissions.ts";
import { editZones } from "../../capabilities/zones/contract.ts";
import { searchHistory } from "../../platform/history/contract.ts";
import { heldPage, page } from "./held-page.tsx";
import { ledgerPages } from "./ledger-routes.tsx";
import { certificateHelpPath, changePasswordPath, signInPath, top, type MenuGroup, type Page } from "./page.ts";

/** Groups of the menu, in their order (domain: work first, set-up last). */
export const menuGroups: readonly MenuGroup[] = [
  { key: "batches", title: "三个一批" },
  { key: "procedures", title: "项目手续" },
  { key: "window", title: "综合窗口与帮代办" },
  { key: "service", title: "包联走访与问题台账" },
  { key: "economy", title: "经济运行" },
  { key: "enterprises", title: "企业培育" },
  { key: "figures", title: "简报与数据核对" },
  { key: "audit", title: "审计" },
  { key: "settings", title: "系统管理" },
];

const bare: readonly Page[] = [
  { path: signInPath, title: "登录", permission: "anyone", element: page(async () => (await import("./account-pages.tsx")).SignIn) },
  { path: changePasswordPath, title: "修改密码", permission: "changingPassword", element: page(async () => (await import("./account-pages.tsx")).ChangePassword) },
  { path: certificateHelpPath, title: "安装证书", permission: "anyone", element: page(async () => (await import("./certificate-help.tsx")).CertificateHelp) },
];

const work: readonly Page[] = [
  { path: "/", title: "工作台", permission: "signedIn", menuGroup: top, quick: true, element: page(async () => (await import("./workbench.tsx")).Workbench) },
  {
    path: "/own-projects", title: "我的项目", permission: viewOwnProjects.id, menuGroup: top, quick: true,
    element: page(async () => (await import("../../capabilities/approvals/web/own-projects-page.tsx")).OwnProjectsPage),
  },
  {
    path: "/overview", title: "总览", permission: readFigures.id, menuGroup: top, quick: true,
    element: page(async () => (await import("./city-pages.tsx")).Overview),
  },
  {
    path: "/wall-chart", title: "挂图作战", permission: readApprovals.id, menuGroup: "procedures", quick: true,
    element: heldPage(async () => (await import("./wall-chart-page.tsx")).ZoneWallChartPage),
    ask: async (client, place, address) => { await client.query(chartQuery(place, address)); },
  },
  {
    path: "/cases/$caseId", title: "办件", permission: readApprovals.id, parent: "/wall-chart",
    element: heldPage(async () => (await import("./zone-pages.tsx")).ZoneCasePage),
  },
  {
    path: "/lamp-rules", title: "亮灯规则", permission: viewLamps.id, menuGroup: "procedures",
    element: heldPage(async () => (await import("../../capabilities/approvals/web/lamp-rules-page.tsx")).LampRulesPage),
  },
  {
    path: "/projects/$projectId/metro", title: "审批流程地铁图", permission: readApprovals.id, parent: "/wall-chart",
    element: page(async () => (await import("../../capabilities/approvals/web/metro-page.tsx")).MetroPage),
  },
  {
    path: "/projects/$projectId/sheet", title: "项目台账", permission: printProjectSheet.permission.id, parent: "/wall-chart",
    element: page(async () => (await import("../../capabilities/approvals/web/project-sheet-page.tsx")).ProjectSheetPage),
  },
  {
    path: "/projects", title: "项目", permission: viewProjects.id, menuGroup: "procedures", quick: true,
    element: page(async () => (await import("./ledger-pages.tsx")).LedgerProjectListPage),
  },
  {
    path: "/projects/$projectId", title: "项目", permission: viewProjects.id, parent: "/projects",
    element: page(async () => (await import("./ledger-pages.tsx")).LedgerProjectPage),
  },
  {
    path: "/forecast", title: "开工预测", permission: readForecast.id, menuGroup: "procedures",
    element: page(async () => (await import("../../capabilities/approvals/web/forecast-page.tsx")).ForecastPage),
  },
  {
    path: "/forecast-backtest", title: "预测回测", permission: readForecast.id, parent: "/forecast",
    element: page(async () => (await import("../../capabilities/approvals/web/backtest-page.tsx")).BacktestPage),
  },
  {
    path: "/enterprises", title: "企业", permission: viewEnterprises.id, menuGroup: "enterprises",
    element: heldPage(async () => (await import("../../capabilities/enterprises/web/enterprise-list-page.tsx")).EnterpriseListPage),
  },
  {
    path: "/enterprises/$enterpriseId", title: "企业", permission: viewEnterprises.id, parent: "/enterprises",
    element: page(async () => (await import("./ledger-pages.tsx")).LedgerEnterprisePage),
  },
  {
    path: "/approval-items", title: "审批事项目录", permission: viewItems.id, menuGroup: "procedures",
    element: heldPage(async () => (await import("../../capabilities/approvals/web/item-catalogue-page.tsx")).ItemCataloguePage),
  },
  {
    path: "/approval-items/$itemCode", title: "审批事项", permission: viewItems.id, parent: "/approval-items",
    element: heldPage(async () => (await import("../../capabilities/approvals/web/item-page.tsx")).ItemPage),
  },
  {
    path: "/projects/$projectId/case-list", title: "生成办件清单", permission: listCases.id, parent: "/projects",
    element: page(async () => (await import("../../capabilities/approvals/web/case-list-page.tsx")).CaseListPage),
  },
  {
    path: "/brief", title: "简报", permission: readFigures.id, menuGroup: "figures",
    element: page(async () => (await import("./brief-pages.tsx")).ZoneBriefPage),
  },
  {
    path: "/figures", title: "数据及其依据", permission: readFigures.id, menuGroup: "figures", quick: true,
    element: page(async () => (await import("../../capabilities/figures/web/figure-list-page.tsx")).FigureListPage),
  },
  {
    path: "/figures/$figureId", title: "数据", permission: readFigures.id, parent: "/figures",
    element: page(async () => (await import("./zone-pages.tsx")).ZoneFigurePage),
  },
  {
    path: "/check", title: "文稿核对", permission: readFigures.id, menuGroup: "figures",
    element: page(async () => (await import("./check-pages.tsx")).DraftCheckPage),
  },
];

const setUp: readonly Page[] = [
  {
    path: "/audit/history", title: "操作记录检索", permission: searchHistory.id, menuGroup: "audit", quick: true,
    element: page(async () => (await import("./history/history-search-page.tsx")).HistorySearchPage),
  },
  {
    path: "/audit/permissions", title: "权限矩阵", permission: permissionMatrix.permission.id, menuGroup: "audit",
    element: page(async () => (await import("../../capabilities/accounts/web/permission-matrix-page.tsx")).PermissionMatrixPage),
  },
  {
    path: "/settings/zones", title: "区域与单位", permission: editZones.id, menuGroup: "settings", quick: true,
    element: page(async () => (await import("./settings-pages.tsx")).SettingsZonesPage),
  },
  {
    path: "/settings/users", title: "用户与授权", permission: readUsers.id, menuGroup: "settings", quick: true,
    element: page(async () => (await import("../../capabilities/accounts/web/users-page.tsx")).UsersPage),
  },
  {
    path: "/settings/users/$userId", title: "用户", permission: readUsers.id, parent: "/settings/users",
    element: page(async () => (await import("./settings-pages.tsx")).SettingsUserPage),
  },
];

/** Every page of the product. Capabilities bring theirs; this list places them. */
export const pages: readonly Page[] = [...work, ...ledgerPages, ...setUp, ...bare];
