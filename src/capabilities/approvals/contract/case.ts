import { Type, type Static } from "typebox";
import { Day, Id, Line, Nullable, Reason, record, Version } from "../../../kernel/schema.ts";
import { CaseFact, CaseFactKind, CaseLamp, CaseState } from "./fact.ts";
import { ItemCode } from "./item.ts";

/** One project's instance of an item, as of a day: its state is computed from its facts. */
export const ApprovalCase = record({
  id: Id("编号"),
  projectId: Id("项目"),
  item: ItemCode,
  departmentId: Nullable(Id("责任单位")),
  departmentName: Nullable(Type.String()),
  outerNumber: Nullable(Type.String()),
  state: CaseState,
  /** The day of the newest standing fact. */
  stateOn: Nullable(Day("状态日期")),
  submittedOn: Nullable(Day("申报日期")),
  acceptedOn: Nullable(Day("受理日期")),
  dueOn: Nullable(Day("应办结日期")),
  decidedOn: Nullable(Day("办结日期")),
  lamp: CaseLamp,
  /** Working days past due (positive) or left (negative or 0); null where the clock does not run. */
  workdaysOver: Nullable(Type.Integer()),
  example: Type.Boolean(),
  version: Version,
});
export type ApprovalCase = Static<typeof ApprovalCase>;

/** A case with its steps, oldest first, how its due day was counted, and what may be recorded next. */
export const CaseDetail = record({
  case: ApprovalCase,
  facts: Type.Array(CaseFact),
  next: Type.Array(CaseFactKind),
  dueExplanation: Nullable(Type.String()),
  asOf: Day("截至日期"),
});
export type CaseDetail = Static<typeof CaseDetail>;

export const OpenCases = record({ items: Type.Array(ItemCode, { minItems: 1, maxItems: 100, uniqueItems: true, title: "事项" }) });

export const UpdateCase = record({
  departmentId: Type.Optional(Nullable(Id("责任单位"))),
  outerNumber: Type.Optional(Nullable(Line("外部系统办件号", 60))),
  reason: Type.Optional(Reason),
  version: Version,
});

/** A case that is due soon or overdue, as the landing list shows it. */
export const DueCase = record({
  id: Id("编号"),
  zoneId: Id("开发区"),
  projectId: Id("项目"),
  projectName: Type.String(),
  item: ItemCode,
  dueOn: Day("应办结日期"),
  acceptedOn: Nullable(Day("受理日期")),
  departmentName: Nullable(Type.String()),
  lamp: CaseLamp,
  workdaysOver: Type.Integer(),
  example: Type.Boolean(),
});
export type DueCase = Static<typeof DueCase>;
