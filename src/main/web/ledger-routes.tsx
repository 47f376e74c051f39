import { agentMandates } from "../../capabilities/approvals/contract/agent-mandate.ts";
import { viewAgentServices } from "../../capabilities/approvals/contract/agent-service.ts";
import { viewCommitments } from "../../capabilities/approvals/contract/environmental-commitment.ts";
import { viewCatalogueEdits } from "../../capabilities/approvals/contract/item-override.ts";
import { viewLamps } from "../../capabilities/approvals/contract/lamp.ts";
import { keepIntakes, viewNotices } from "../../capabilities/approvals/contract/notice.ts";
import { listPlans } from "../../capabilities/approvals/contract/tailored-plan.ts";
import { windowEnquiries, viewWindow } from "../../capabilities/approvals/contract/window-enquiry.ts";
import { viewBatches } from "../../capabilities/batches/contract/permissions.ts";
import { viewOverview } from "../../capabilities/city/contract/permissions.ts";
import { viewPairings, viewStanding } from "../../capabilities/enterprises/contract/permissions.ts";
import { viewIndicators } from "../../capabilities/indicators/contract/permissions.ts";
import { viewMeetings } from "../../capabilities/meetings/contract/permissions.ts";
import { viewOperations, viewSuppliers } from "../../capabilities/operations/contract/permissions.ts";
import { viewProblems } from "../../capabilities/problems/contract/permissions.ts";
import { viewProjects } from "../../capabilities/projects/contract/permissions.ts";
import { viewVisits } from "../../capabilities/visits/contract.ts";
import type { Permission } from "../../kernel/permission.ts";
import { heldPage, page } from "./held-page.tsx";
import type { Page } from "./page.ts";

type Held = Parameters<typeof heldPage>[0];

interface LedgerPages {
  readonly path: string;
  readonly title: string;
  readonly permission: Permission;
  readonly menuGroup?: string;
  readonly quick?: true;
  /** Absent where the rows are listed on another page, whose path is `parent`. */
  readonly list?: Held;
  readonly parent?: string;
  readonly record: Held;
}

/** A ledger's two pages: its list in the menu, and a row's own page below it. */
function ledger({ path, title, permission, menuGroup, quick, list, parent = path, record }: LedgerPages): readonly Page[] {
  return [
    ...(list ? [{ path, title, permission: permission.id, element: heldPage(list), ...(menuGroup !== undefined && { menuGroup }), ...(quick && { quick }) }] : []),
    { path: `${path}/$recordId`, title, permission: permission.id, parent, element: heldPage(record) },
  ];
}

/** The pages of the city's ledgers, in the order of the menu. */
export const ledgerPages: readonly Page[] = [
  { path: "/city", title: "开发区对照", permission: viewOverview.id, menuGroup: "figures", element: page(async () => (await import("./city-pages.tsx")).CityOverview) },
  ...ledger({
    path: "/batch-rounds", title: "期次", permission: viewBatches, menuGroup: "batches",
    list: async () => (await import("../../capabilities/batches/web/round-list-page.tsx")).RoundListPage,
    record: async () => (await import("./record-pages.tsx")).RoundRecord,
  }),
  ...ledger({
    path: "/batch-entries", title: "入批项目", permission: viewBatches, menuGroup: "batches",
    list: async () => (await import("../../capabilities/batches/web/entry-list-page.tsx")).BatchEntryListPage,
    record: async () => (await import("./record-pages.tsx")).BatchEntryRecord,
  }),
  { path: "/window-desk", title: "窗口速录", permission: windowEnquiries.create.permission.id, menuGroup: "window", element: page(async () => (await import("../../capabilities/approvals/web/window-desk-page.tsx")).WindowDeskPage) },
  { path: "/window-intake", title: "窗口收件", permission: keepIntakes.id, menuGroup: "window", element: page(async () => (await import("../../capabilities/approvals/web/intake-page.tsx")).IntakePage) },
  { path: "/notices/$noticeId", title: "一次性告知书", permission: viewNotices.id, parent: "/projects", element: page(async () => (await import("../../capabilities/approvals/web/notice-page.tsx")).NoticePage) },
  { path: "/plans/$planId", title: "一项一策", permission: listPlans.permission.id, parent: "/projects", element: page(async () => (await import("../../capabilities/approvals/web/plan-pages.tsx")).PlanPage) },
  ...ledger({
    path: "/item-arrangements", title: "审批安排", permission: viewCatalogueEdits, menuGroup: "procedures",
    list: async () => (await import("../../capabilities/approvals/web/item-arrangement-pages.tsx")).ItemArrangementListPage,
    record: async () => (await import("./record-pages.tsx")).ItemArrangementRecord,
  }),
  ...ledger({
    path: "/item-overrides", title: "事项调整", permission: viewCatalogueEdits, menuGroup: "procedures",
    list: async () => (await import("../../capabilities/approvals/web/item-override-list-page.tsx")).ItemOverrideListPage,
    record: async () => (await import("./record-pages.tsx")).ItemOverrideRecord,
  }),
  ...ledger({
    path: "/item-material-edits", title: "材料调整", permission: viewCatalogueEdits, menuGroup: "procedures",
    list: async () => (await import("../../capabilities/approvals/web/item-material-edit-pages.tsx")).ItemMaterialEditListPage,
    record: async () => (await import("./record-pages.tsx")).ItemMaterialEditRecord,
  }),
  ...ledger({
    path: "/project-conditions", title: "申报条件", permission: viewProjects, parent: "/projects",
    record: async () => (await import("./record-pages.tsx")).ProjectConditionRecord,
  }),
  ...ledger({
    path: "/window-enquiries", title: "窗口咨询", permission: viewWindow, menuGroup: "window",
    list: async () => (await import("../../capabilities/approvals/web/window-enquiry-list-page.tsx")).WindowEnquiryListPage,
    record: async () => (await import("./record-pages.tsx")).WindowEnquiryRecord,
  }),
  ...ledger({
    path: "/agent-services", title: "帮代办服务", permission: viewAgentServices, menuGroup: "window",
    list: async () => (await import("../../capabilities/approvals/web/agent-service-list-page.tsx")).AgentServiceListPage,
    record: async () => (await import("./record-pages.tsx")).AgentServiceRecord,
  }),
  ...ledger({
    path: "/agent-mandates", title: "代办委托", permission: agentMandates.list.permission, menuGroup: "window",
    list: async () => (await import("../../capabilities/approvals/web/agent-mandate-pages.tsx")).AgentMandateListPage,
    record: async () => (await import("./record-pages.tsx")).AgentMandateRecord,
  }),
  ...ledger({
    path: "/environmental-commitments", title: "环境承诺", permission: viewCommitments, menuGroup: "window",
    list: async () => (await import("../../capabilities/approvals/web/commitment-list-page.tsx")).EnvironmentalCommitmentListPage,
    record: async () => (await import("./record-pages.tsx")).EnvironmentalCommitmentRecord,
  }),
  ...ledger({
    path: "/commitment-evidence", title: "兑现佐证", permission: viewCommitments, parent: "/environmental-commitments",
    record: async () => (await import("./record-pages.tsx")).CommitmentEvidenceRecord,
  }),
  ...ledger({
    path: "/zone-lamp-rules", title: "历次亮灯规则", permission: viewLamps, parent: "/lamp-rules",
    record: async () => (await import("./record-pages.tsx")).ZoneLampRulesRecord,
  }),
  ...ledger({
    path: "/lamp-excuses", title: "免亮灯", permission: viewLamps, parent: "/lamp-rules",
    record: async () => (await import("./record-pages.tsx")).LampExcuseRecord,
  }),
  ...ledger({
    path: "/monthly-investments", title: "月度投资", permission: viewProjects, parent: "/projects",
    record: async () => (await import("./record-pages.tsx")).MonthlyInvestmentRecord,
  }),
  ...ledger({
    path: "/visits", title: "走访", permission: viewVisits, menuGroup: "service", quick: true,
    list: async () => (await import("../../capabilities/visits/web/visit-list-page.tsx")).VisitListPage,
    record: async () => (await import("./record-pages.tsx")).VisitRecord,
  }),
  ...ledger({
    path: "/problems", title: "问题台账", permission: viewProblems, menuGroup: "service", quick: true,
    list: async () => (await import("../../capabilities/problems/web/problem-list-page.tsx")).ProblemListPage,
    record: async () => (await import("./record-pages.tsx")).ProblemRecord,
  }),
  ...ledger({
    path: "/meetings", title: "会议", permission: viewMeetings, menuGroup: "service",
    list: async () => (await import("../../capabilities/meetings/web/meeting-list-page.tsx")).MeetingListPage,
    record: async () => (await import("./record-pages.tsx")).MeetingRecord,
  }),
  ...ledger({
    path: "/meeting-decisions", title: "议定事项", permission: viewMeetings, menuGroup: "service",
    list: async () => (await import("../../capabilities/meetings/web/decision-list-page.tsx")).DecisionListPage,
    record: async () => (await import("./record-pages.tsx")).DecisionRecord,
  }),
  { path: "/economy", title: "主要指标", permission: viewIndicators.id, menuGroup: "economy", element: page(async () => (await import("../../capabilities/indicators/web/overview-page.tsx")).IndicatorOverviewPage) },
  ...ledger({
    path: "/indicator-observations", title: "指标数据", permission: viewIndicators, menuGroup: "economy",
    list: async () => (await import("../../capabilities/indicators/web/observation-list-page.tsx")).ObservationListPage,
    record: async () => (await import("./record-pages.tsx")).ObservationRecord,
  }),
  ...ledger({
    path: "/operation-events", title: "检修停产", permission: viewOperations, menuGroup: "economy",
    list: async () => (await import("../../capabilities/operations/web/event-list-page.tsx")).OperationEventListPage,
    record: async () => (await import("./record-pages.tsx")).OperationEventRecord,
  }),
  ...ledger({
    path: "/suppliers", title: "供应商", permission: viewSuppliers, menuGroup: "economy",
    list: async () => (await import("../../capabilities/operations/web/supplier-pages.tsx")).SupplierListPage,
    record: async () => (await import("./record-pages.tsx")).SupplierRecord,
  }),
  ...ledger({
    path: "/pairings", title: "包联", permission: viewPairings, menuGroup: "service",
    list: async () => (await import("../../capabilities/enterprises/web/pairing-pages.tsx")).PairingListPage,
    record: async () => (await import("./record-pages.tsx")).PairingRecord,
  }),
  ...ledger({
    path: "/qualifications", title: "资质荣誉", permission: viewStanding, menuGroup: "enterprises",
    list: async () => (await import("../../capabilities/enterprises/web/qualification-list-page.tsx")).QualificationListPage,
    record: async () => (await import("./record-pages.tsx")).QualificationRecord,
  }),
  ...ledger({
    path: "/size-class-memberships", title: "四上企业", permission: viewStanding, menuGroup: "enterprises",
    list: async () => (await import("../../capabilities/enterprises/web/membership-pages.tsx")).MembershipListPage,
    record: async () => (await import("./record-pages.tsx")).MembershipRecord,
  }),
  ...ledger({
    path: "/industries", title: "产业体系", permission: viewStanding, menuGroup: "enterprises",
    list: async () => (await import("../../capabilities/enterprises/web/industry-pages.tsx")).IndustrySystemPage,
    record: async () => (await import("./record-pages.tsx")).ZoneIndustryRecord,
  }),
  ...ledger({
    path: "/enterprise-industries", title: "企业所属产业", permission: viewStanding, parent: "/industries",
    record: async () => (await import("./record-pages.tsx")).EnterpriseIndustryRecord,
  }),
  ...ledger({
    path: "/goals", title: "目标", permission: viewOverview, menuGroup: "figures",
    list: async () => (await import("../../capabilities/city/web/goal-tree-page.tsx")).GoalTreePage,
    record: async () => (await import("./record-pages.tsx")).GoalRecord,
  }),
];
