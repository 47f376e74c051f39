import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { recorded, SourceRef } from "../../../kernel/recorded.ts";
import { Choice, Day, FenAmount, Id, Line, Nullable, Reason, Version, record } from "../../../kernel/schema.ts";
import { editProjects } from "./permissions.ts";
import { ofProject } from "./path.ts";

/** What has a first and a current value; `owner` and `agent` name a party, the others an amount, a day or a capacity. */
export const Measure = Choice("指标", [
  "totalInvestment", "annualPlannedInvestment", "promisedOutput", "promisedTax", "capacity", "plannedStart", "plannedProduction", "owner", "agent",
]);
export type Measure = Static<typeof Measure>;

/** What a measure's value may consist of; which of these a measure needs is a rule. */
const valueParts = {
  year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999, title: "计划年度" })),
  amountFen: Type.Optional(FenAmount("金额")),
  day: Type.Optional(Day("计划日期")),
  /** Up to three decimals, as text, so that it stays exact. */
  quantity: Type.Optional(Type.String({ pattern: "^(0|[1-9]\\d{0,14})(\\.\\d{1,3})?$", title: "产能" })),
  unit: Type.Optional(Line("产能单位", 30)),
  partyId: Type.Optional(Id("业主或代办员")),
};
export const ValueContent = record({ measure: Measure, ...valueParts });
export type ValueContent = Static<typeof ValueContent>;

export const ProjectValue = record({
  id: Id("数值"),
  measure: Measure,
  year: Nullable(Type.Integer({ title: "计划年度" })),
  amountFen: Nullable(FenAmount("金额")),
  day: Nullable(Day("计划日期")),
  quantity: Nullable(Type.String({ title: "产能" })),
  unit: Nullable(Line("产能单位", 30)),
  partyId: Nullable(Id("业主或代办员")),
  partyName: Nullable(Line("业主或代办员名称")),
  occurredOn: Day("起算日期"),
  reason: Nullable(Line("调整原因", 500)),
  ...recorded,
});
export type ProjectValue = Static<typeof ProjectValue>;

/** A measure from its first value to the one that holds on the day asked for; an annual plan is a series a year. */
export const ValueSeries = record({
  measure: Measure,
  year: Nullable(Type.Integer({ title: "计划年度" })),
  first: ProjectValue,
  current: ProjectValue,
  history: Type.Array(ProjectValue, { title: "历次数值" }),
});
export type ValueSeries = Static<typeof ValueSeries>;

/** `version` is the project's: whoever moves a value has seen the one before. */
export const setValue = operation({
  id: "projects.setValue",
  method: "POST",
  path: "/zones/:zoneId/projects/:projectId/values",
  summary: "调整项目数值（保留首次值）",
  permission: editProjects,
  params: record(ofProject),
  body: record({ measure: Measure, ...valueParts, occurredOn: Type.Optional(Day("起算日期")), reason: Reason, sourceRef: SourceRef, version: Version }),
  reply: record({ value: ProjectValue, projectVersion: Version }),
});

/** Puts right what was written wrong; `version` is the value's own. */
export const correctValue = operation({
  id: "projects.correctValue",
  method: "PUT",
  path: "/zones/:zoneId/projects/:projectId/values/:valueId",
  summary: "更正录入有误的项目数值",
  permission: editProjects,
  params: record({ ...ofProject, valueId: Id("数值") }),
  body: record({ ...valueParts, occurredOn: Day("起算日期"), reason: Reason, sourceRef: SourceRef, version: Version }),
  reply: ProjectValue,
});
