import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, FenAmount, Id, Line, Nullable, record } from "../../../kernel/schema.ts";
import { LampDimension, LampLevel, LampRule, LampRuleSet, WarningLamp } from "./lamp-rule.ts";
import { projectLampOrder } from "./wall-chart.ts";

/** Lamps press those who work on a project: its enterprise is shown how its cases stand, not these. */
export const viewLamps = permission("approvals.viewLamps", "查看项目亮灯和亮灯规则", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "auditor",
]);

/** What a project shows for one dimension. `excused` would be yellow or red but for an approved excuse; `unknown` lacks what the rule reads. */
export const ProjectLampColour = Choice("灯", projectLampOrder);
export type ProjectLampColour = Static<typeof ProjectLampColour>;

/** Why a rule has nothing to say. */
export const LampLack = Choice("缺少", ["noPlannedStart", "notStarted", "noPlan", "noReport", "noCases"]);
export type LampLack = Static<typeof LampLack>;

export const ExcuseKind = Choice("免亮灯事由", ["winterStoppage", "policy", "forceMajeure", "other"]);
export type ExcuseKind = Static<typeof ExcuseKind>;

/** The excuse that stands in a lamp's place. */
export const LampExcused = record({ id: Id("免亮灯"), kind: ExcuseKind, reason: Type.String(), approver: Type.String(), from: Day("起始日期"), to: Day("截止日期") });
export type LampExcused = Static<typeof LampExcused>;

/** What lit a lamp: whatever of it the rule reads. */
export const LampInputs = record({
  plannedStart: Nullable(Day("计划开工")),
  /** The day first planned, where another is planned now. */
  firstPlannedStart: Nullable(Day("首次计划开工")),
  startedOn: Nullable(Day("开工日期")),
  enteredOn: Nullable(Day("入库日期")),
  /** The last month reported by the day; later whole months are told as missing. */
  month: Nullable(Type.String({ title: "统计月份" })),
  unreported: Type.Integer({ title: "未报月数" }),
  schedule: Nullable(Choice("进度计划", ["monthly", "linear"])),
  annualFen: Nullable(FenAmount("年度计划")),
  planFen: Nullable(FenAmount("累计计划")),
  doneFen: Nullable(FenAmount("累计完成")),
  near: Type.Integer({ title: "临期件数" }),
  overdue: Type.Integer({ title: "超期件数" }),
});
export type LampInputs = Static<typeof LampInputs>;

/** One lamp of a project, with the rule and the inputs that lit it. */
export const ProjectLamp = record({
  dimension: LampDimension,
  lamp: ProjectLampColour,
  /** What it would be without the excuse. */
  would: Nullable(WarningLamp),
  rule: LampRule,
  level: Nullable(LampLevel),
  value: Nullable(Type.Number({ title: "计量值" })),
  lack: Nullable(LampLack),
  inputs: LampInputs,
  excuse: Nullable(LampExcused),
});
export type ProjectLamp = Static<typeof ProjectLamp>;

/** The rules of a zone on a day: chosen, or the example. */
export const LampRulesInForce = record({
  recordId: Nullable(Id("记录")),
  base: Nullable(Type.String({ title: "所用规则" })),
  name: Line("规则名称", 60),
  validFrom: Nullable(Day("执行日期")),
  rules: Type.Array(LampRule),
});
export type LampRulesInForce = Static<typeof LampRulesInForce>;

const LampRow = record({
  projectId: Id("项目"), name: Type.String(), example: Type.Boolean(),
  lamps: Type.Array(ProjectLamp),
  /** Under the set compared with. */
  compared: Type.Array(ProjectLamp),
});

/** Lamps of the year's key projects, or of one project, and of the zone taken together; `under` compares with a shipped set. */
export const listLamps = operation({
  id: "approvals.lamps", method: "GET", path: "/zones/:zoneId/lamps", summary: "项目亮灯及依据", permission: viewLamps,
  params: record({ zoneId: Id("开发区") }),
  query: record({ asOf: Type.Optional(Day("截至日期")), year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" })), projectId: Type.Optional(Id("项目")), under: Type.Optional(Line("对照规则", 60)) }),
  reply: record({
    asOf: Day("截至日期"), year: Type.Integer(), inForce: LampRulesInForce, under: Nullable(Line("对照规则", 60)),
    rows: Type.Array(LampRow), zone: Type.Array(ProjectLamp), zoneCompared: Type.Array(ProjectLamp),
  }),
});

/** The shipped sets. */
export const listLampRuleSets = operation({
  id: "approvals.lampRuleSets", method: "GET", path: "/lamp-rule-sets", summary: "可选用的亮灯规则", permission: viewLamps,
  reply: record({ sets: Type.Array(LampRuleSet) }),
});
