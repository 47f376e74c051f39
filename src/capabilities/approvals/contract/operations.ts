import { Type } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Day, Id, Line, Page, PageQuery, record, Version } from "../../../kernel/schema.ts";
import { ApplyAnew, ApprovalCase, CaseDetail, DueCase, OpenCases, OverriddenCase, RecountedCase, UpdateCase } from "./case.ts";
import { CorrectedCaseFact, NewCaseFact, StrikeCaseFact } from "./fact.ts";
import { ApprovalItem } from "./item.ts";
import { WallChart } from "./wall-chart.ts";
import { viewItems } from "./zone-items.ts";

export const readApprovals = permission("approvals.read", "查看手续办理进度", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "statistician", "auditor",
]);
export const recordApprovals = permission("approvals.record", "登记和更正手续办理", ["projectOfficer", "approvalAgent", "departmentHandler"]);
export const listCases = permission("approvals.listCases", "列入事项、确定责任单位", ["projectOfficer"]);
export const recordLifeCycle = permission("approvals.recordLifeCycle", "登记开工、投产", ["projectOfficer"]);

const zone = { zoneId: Id("开发区") };
const ofProject = record({ ...zone, projectId: Id("项目") });
const ofCase = record({ ...zone, caseId: Id("办件") });
const ofFact = record({ ...zone, caseId: Id("办件"), factId: Id("环节") });
const asOf = { asOf: Type.Optional(Day("截至日期")) };

export const listItems = operation({
  id: "approvals.items", method: "GET", path: "/approval-items", summary: "审批事项目录", permission: viewItems,
  reply: record({ edition: Type.Integer(), validFrom: Day("起用日期"), items: Type.Array(ApprovalItem) }),
});
export const getWallChart = operation({
  id: "approvals.wallChart", method: "GET", path: "/zones/:zoneId/wall-chart", summary: "挂图作战：重点项目手续办理进度", permission: readApprovals,
  params: record(zone), query: record({ ...asOf, year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" })) }), reply: WallChart, checkedReply: true,
});
export const listProjectCases = operation({
  id: "approvals.projectCases", method: "GET", path: "/zones/:zoneId/projects/:projectId/cases", summary: "项目的审批事项办理情况", permission: readApprovals,
  params: ofProject, query: record(asOf), reply: record({ asOf: Day("截至日期"), readyToStart: Type.Boolean(), missing: Type.Array(Type.String()), cases: Type.Array(ApprovalCase) }),
});
export const getCase = operation({
  id: "approvals.case", method: "GET", path: "/zones/:zoneId/cases/:caseId", summary: "办件详情", permission: readApprovals,
  params: ofCase, query: record(asOf), reply: CaseDetail,
});
export const listDueCases = operation({
  id: "approvals.dueCases", method: "GET", path: "/zones/:zoneId/due-cases", summary: "临期和超期办件", permission: readApprovals,
  params: record(zone), query: record(PageQuery), reply: Page(DueCase),
});
export const listRecounted = operation({
  id: "approvals.recounted", method: "GET", path: "/zones/:zoneId/recounted-cases", summary: "重新计算后变动的应办结日期", permission: readApprovals,
  params: record(zone), query: record(PageQuery), reply: Page(RecountedCase),
});
export const listOverrides = operation({
  id: "approvals.overrides", method: "GET", path: "/zones/:zoneId/overrides", summary: "容缺受理的办件", permission: readApprovals,
  params: record(zone), query: record(PageQuery), reply: Page(OverriddenCase),
});
export const openCases = operation({
  id: "approvals.openCases", method: "POST", path: "/zones/:zoneId/projects/:projectId/cases", summary: "为项目列入审批事项", permission: listCases,
  params: ofProject, body: OpenCases, reply: record({ cases: Type.Array(ApprovalCase) }),
});
export const applyAnew = operation({
  id: "approvals.applyAnew", method: "POST", path: "/zones/:zoneId/cases/:caseId/anew", summary: "办件失效、未获批准或撤回后重新申报", permission: listCases,
  params: ofCase, body: ApplyAnew, reply: CaseDetail,
});
export const updateCase = operation({
  id: "approvals.updateCase", method: "PUT", path: "/zones/:zoneId/cases/:caseId", summary: "确定办件的责任单位和外部办件号", permission: listCases,
  params: ofCase, body: UpdateCase, reply: CaseDetail,
});
export const recordCaseFact = operation({
  id: "approvals.recordFact", method: "POST", path: "/zones/:zoneId/cases/:caseId/facts", summary: "登记办理环节", permission: recordApprovals,
  params: ofCase, body: NewCaseFact, reply: CaseDetail,
});
export const correctCaseFact = operation({
  id: "approvals.correctFact", method: "PUT", path: "/zones/:zoneId/cases/:caseId/facts/:factId", summary: "更正办理环节", permission: recordApprovals,
  params: ofFact, body: CorrectedCaseFact, reply: CaseDetail,
});
export const strikeCaseFact = operation({
  id: "approvals.strikeFact", method: "POST", path: "/zones/:zoneId/cases/:caseId/facts/:factId/strike", summary: "撤销误登的办理环节", permission: recordApprovals,
  params: ofFact, body: StrikeCaseFact, reply: CaseDetail,
});

/** Recorded as it happened; without evidence and verifier it waits for verification and counts as neither. */
const LifeCycleEntry = record({
  occurredOn: Day("发生日期"),
  evidence: Type.Optional(Line("开工（投产）依据", 500)),
  verifier: Type.Optional(Line("核实人", 60)),
  sourceRef: Type.Optional(Line("来源凭证", 200)),
  version: Version,
});
const Recorded = record({ id: Id("编号") });
export const recordStart = operation({
  id: "approvals.recordStart", method: "POST", path: "/zones/:zoneId/projects/:projectId/start", summary: "登记实质性开工", permission: recordLifeCycle,
  params: ofProject, body: LifeCycleEntry, reply: Recorded,
});
export const recordProduction = operation({
  id: "approvals.recordProduction", method: "POST", path: "/zones/:zoneId/projects/:projectId/production", summary: "登记投产", permission: recordLifeCycle,
  params: ofProject, body: LifeCycleEntry, reply: Recorded,
});
