import { Type, type Static } from "typebox";
import { recorded } from "../../../kernel/recorded.ts";
import { Choice, Day, Id, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";

/** 交办（再次即转办）、进展、延期、反馈、确认（回访）、销号、重办. */
export const StepKind = Choice("步骤", ["assigned", "progress", "extended", "answered", "confirmed", "closedOut", "reopened"]);
export type StepKind = Static<typeof StepKind>;

/** 已解决、已答复（政策不允许）、转长期（有期限）、转上级、企业撤回、重复: more than open and closed, so that nothing closes unsolved as solved. */
export const dispositions = ["resolved", "explained", "plannedWithDate", "escalated", "withdrawnByEnterprise", "duplicate"] as const;
export const Disposition = Choice("办理结果", dispositions);
export type Disposition = Static<typeof Disposition>;

/** What steps are made of, beside the day; which of it a kind asks for, its operation and the rules say. */
export const stepField = {
  departmentId: Id("责任单位"),
  /** At an assignment the person who answers for it; at a confirmation who confirmed. */
  person: Line("责任人或确认人", 60),
  /** The day by which it is to be handled; at an answer `plannedWithDate` the day by which it is to be solved. */
  dueOn: Day("完成时限"),
  disposition: Disposition,
  satisfied: Type.Boolean({ title: "企业是否满意" }),
  note: Prose("意见", 2000),
  evidence: Line("佐证材料（文号、凭证）", 300),
};

/** One dated step of a problem. A withdrawn one counts no more and stays readable. */
export const ProblemStep = record({
  id: Id("步骤编号"),
  kind: StepKind,
  occurredOn: Day("发生日期"),
  departmentId: Nullable(stepField.departmentId),
  departmentName: Nullable(Line("责任单位名称")),
  person: Nullable(stepField.person),
  dueOn: Nullable(stepField.dueOn),
  disposition: Nullable(Disposition),
  satisfied: Nullable(stepField.satisfied),
  note: Nullable(stepField.note),
  evidence: Nullable(stepField.evidence),
  withdrawn: Type.Boolean({ title: "已撤销" }),
  ...recorded,
});
export type ProblemStep = Static<typeof ProblemStep>;
