import { Type, type Static, type TProperties } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import type { Permission } from "../../../kernel/permission.ts";
import { SourceRef } from "../../../kernel/recorded.ts";
import { Choice, Day, Id, Line, Nullable, Prose, Reason, record, Version } from "../../../kernel/schema.ts";
import { assignProblems, closeProblems, confirmProblems, handleProblems, viewProblems } from "./permissions.ts";
import { problemFilter, problems } from "./problem.ts";
import { Disposition, ProblemStep, stepField, StepKind } from "./step.ts";

const ofZone = record({ zoneId: Id("开发区") });
const ofProblem = record({ zoneId: Id("开发区"), recordId: Id("问题") });

/** A problem with its steps, as of a day; `next` is empty on any day but today. */
export const ProblemDetail = record({
  problem: problems.row,
  steps: Type.Array(ProblemStep),
  next: Type.Array(StepKind, { title: "下一步" }),
  /** An enterprise's contact changes only what the enterprise raised and nobody took up. */
  correctable: Type.Boolean({ title: "可以更正" }),
  asOf: Day("截至日期"),
});
export type ProblemDetail = Static<typeof ProblemDetail>;

export const getProblemDetail = operation({
  id: "problems.getProblemDetail", method: "GET", path: "/zones/:zoneId/problems/:recordId/detail", summary: "查看问题及其办理经过", permission: viewProblems,
  params: ofProblem, query: record({ asOf: Type.Optional(Day("截至日期")) }), reply: ProblemDetail,
});

const ProblemCounts = record({
  all: Type.Integer({ title: "全部" }), pending: Type.Integer({ title: "待交办" }), inHand: Type.Integer({ title: "办理中" }),
  overdue: Type.Integer({ title: "超期" }), answered: Type.Integer({ title: "待销号" }), closed: Type.Integer({ title: "已销号" }),
});

/** Counts of the list's tabs, under its other conditions. */
export const countProblems = operation({
  id: "problems.countProblems", method: "GET", path: "/zones/:zoneId/problem-counts", summary: "问题台账各状态条数", permission: viewProblems,
  params: ofZone,
  query: record({
    text: Type.Optional(Line("关键字", 100)), from: Type.Optional(Day("起始日期")), to: Type.Optional(Day("截止日期")), asOf: Type.Optional(Day("截至日期")),
    ...problemFilter,
  }),
  reply: ProblemCounts,
});

/** One kind of step: what it asks for and who may record it. */
const step = <const Fields extends TProperties>(kind: StepKind, verb: string, summary: string, permission: Permission, fields: Fields) => operation({
  id: `problems.${verb}`, method: "POST", path: `/zones/:zoneId/problems/:recordId/steps/${kind}`, summary, permission,
  params: ofProblem,
  body: record({ occurredOn: Day("发生日期"), ...fields, sourceRef: SourceRef, version: Version }),
  reply: ProblemDetail,
});

const { departmentId, person, dueOn, disposition, satisfied, note, evidence } = stepField;

/** The first assignment sets the due day; a later one (转办) changes the department alone. */
export const assignProblem = step("assigned", "assignProblem", "交办或转办问题", assignProblems,
  { departmentId, dueOn: Type.Optional(dueOn), person: Type.Optional(person), note: Type.Optional(note) });
export const recordProblemProgress = step("progress", "recordProblemProgress", "登记办理进展", handleProblems, { note, person: Type.Optional(person) });
export const extendProblem = step("extended", "extendProblem", "延长办理时限", assignProblems, { dueOn, note });
export const answerProblem = step("answered", "answerProblem", "反馈办理结果", handleProblems,
  { disposition, note, evidence: Type.Optional(evidence), dueOn: Type.Optional(dueOn), person: Type.Optional(person) });
export const confirmProblem = step("confirmed", "confirmProblem", "登记企业确认或回访", confirmProblems, { satisfied, person, note: Type.Optional(note) });
export const closeOutProblem = step("closedOut", "closeOutProblem", "问题销号", closeProblems, { note: Type.Optional(note) });
export const reopenProblem = step("reopened", "reopenProblem", "重办问题", closeProblems, { note, dueOn: Type.Optional(dueOn) });

export const withdrawProblemStep = operation({
  id: "problems.withdrawProblemStep", method: "POST", path: "/zones/:zoneId/problems/:recordId/steps/:stepId/withdrawal", summary: "撤回误登的最后一步", permission: closeProblems,
  params: record({ zoneId: Id("开发区"), recordId: Id("问题"), stepId: Id("步骤编号") }), body: record({ version: Version, reason: Reason }), reply: ProblemDetail,
});

/** What happened to an enterprise's problems, one line an event. */
export const ProblemEvent = record({
  id: Id("事件"),
  problemId: Id("问题"),
  on: Day("日期"),
  kind: Choice("事件", ["raised", "answered", "closedOut", "reopened"]),
  content: Prose("问题诉求"),
  disposition: Nullable(Disposition),
  departmentName: Nullable(Line("责任单位名称")),
  note: Nullable(stepField.note),
  example: Type.Boolean({ title: "示例" }),
});
export type ProblemEvent = Static<typeof ProblemEvent>;

export const listProblemEvents = operation({
  id: "problems.listProblemEvents", method: "GET", path: "/zones/:zoneId/enterprises/:enterpriseId/problem-events", summary: "企业的问题反映、反馈、销号与重办经过", permission: viewProblems,
  params: record({ zoneId: Id("开发区"), enterpriseId: Id("企业") }),
  query: record({ asOf: Type.Optional(Day("截至日期")), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, title: "条数" })) }),
  reply: record({ rows: Type.Array(ProblemEvent), total: Type.Integer({ title: "合计条数" }) }),
});
