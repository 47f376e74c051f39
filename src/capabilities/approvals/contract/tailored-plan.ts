import { Type, type Static } from "typebox";
import { fileOperation, mediaTypes } from "../../../kernel/file-reply.ts";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Prose, record } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";

const viewPlans = permission("approvals.viewPlans", "查看一项一策", ["cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "auditor"]);
const keepPlans = permission("approvals.keepPlans", "出具一项一策、登记复盘", ["projectOfficer", "approvalAgent"]);

/** How far a policy has come for the project. */
export const PolicyStatus = Choice("政策状态", ["matched", "applied", "granted", "notEligible"]);
export type PolicyStatus = Static<typeof PolicyStatus>;

/** One step of the way: an item of the project, or a thing to do that is none. */
const PathStep = record({
  item: Type.Optional(ItemCode),
  name: Line("事项", 100),
  before: Type.Optional(Line("前置", 300)),
  stands: Type.Optional(Line("现状", 100)),
  dueOn: Type.Optional(Day("完成时限")),
  organ: Type.Optional(Line("责任单位", 100)),
  person: Type.Optional(Line("责任人", 50)),
});
export type PathStep = Static<typeof PathStep>;

const MatchedPolicy = record({
  name: Line("政策名称", 200),
  documentNumber: Type.Optional(Line("文号", 100)),
  gives: Line("支持内容", 500),
  status: PolicyStatus,
});

/** 一项一策: state, requests, path, policies and commitment of one project. */
export const PlanContent = record({
  state: Prose("现状", 4000),
  requests: Prose("诉求", 4000),
  path: Type.Array(PathStep, { maxItems: 100, title: "路径" }),
  policies: Type.Array(MatchedPolicy, { maxItems: 50, title: "政策匹配" }),
  commitment: Type.Optional(Prose("承诺", 4000)),
});
export type PlanContent = Static<typeof PlanContent>;

const review = { reviewedOn: Day("复盘日期"), reviewer: Line("复盘人", 50), finding: Prose("复盘情况", 2000) };

/** A version as it was issued, with what was found when somebody looked back at it. */
export const Plan = record({
  id: Id("一项一策"),
  zoneId: Id("开发区"),
  projectId: Id("项目"),
  projectName: Type.String(),
  number: Type.Integer(),
  issuedOn: Day("出具日期"),
  issuedBy: Line("出具人", 50),
  content: PlanContent,
  reviews: Type.Array(record({ id: Id("复盘"), ...review })),
  example: Type.Boolean(),
});
export type Plan = Static<typeof Plan>;

const ofProject = record({ zoneId: Id("开发区"), projectId: Id("项目") });
const ofPlan = record({ zoneId: Id("开发区"), planId: Id("一项一策") });

export const draftPlan = operation({
  id: "approvals.planDraft", method: "GET", path: "/zones/:zoneId/projects/:projectId/plan-draft", summary: "由台账生成一项一策初稿", permission: keepPlans,
  params: ofProject, reply: record({ asOf: Day("截至日期"), content: PlanContent, nextNumber: Type.Integer() }),
});
export const issuePlan = operation({
  id: "approvals.issuePlan", method: "POST", path: "/zones/:zoneId/projects/:projectId/plans", summary: "出具一项一策", permission: keepPlans,
  params: ofProject,
  /** `number` is the version that the writer is about to make: somebody else's in between is a conflict. */
  body: record({ issuedOn: Type.Optional(Day("出具日期")), issuedBy: Line("出具人", 50), content: PlanContent, number: Type.Integer({ minimum: 1, maximum: 10_000, title: "版次" }) }),
  reply: Plan,
});
export const listPlans = operation({
  id: "approvals.plans", method: "GET", path: "/zones/:zoneId/projects/:projectId/plans", summary: "项目的一项一策", permission: viewPlans,
  params: ofProject, reply: record({ rows: Type.Array(Plan) }),
});
export const getPlan = operation({
  id: "approvals.plan", method: "GET", path: "/zones/:zoneId/plans/:planId", summary: "一项一策", permission: viewPlans, params: ofPlan, reply: Plan,
});
export const addPlanReview = operation({
  id: "approvals.addPlanReview", method: "POST", path: "/zones/:zoneId/plans/:planId/reviews", summary: "登记一项一策复盘", permission: keepPlans, params: ofPlan, body: record(review), reply: Plan,
});
export const planFile = fileOperation({
  id: "approvals.planFile", path: "/zones/:zoneId/plans/:planId/file", summary: "导出一项一策", permission: viewPlans, params: ofPlan, file: mediaTypes.word,
});
