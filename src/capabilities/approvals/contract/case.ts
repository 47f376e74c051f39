import { Type, type Static } from "typebox";
import { Choice, Day, Id, Line, Moment, Nullable, Reason, record, Version } from "../../../kernel/schema.ts";
import { CaseFact, CaseFactKind, CaseLamp, CaseState } from "./fact.ts";
import { WaitingParty } from "./item-clock.ts";
import { ItemCode } from "./item-code.ts";

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
  /** Nobody recorded an acceptance: the organ's silence is one. */
  deemed: Type.Boolean(),
  /** What is watched: the earlier of the promised and the statutory day, or the special procedure's own while the clock stands in it. */
  dueOn: Nullable(Day("应办结日期")),
  /** The day first promised, where another is promised now. */
  firstDueOn: Nullable(Day("首次承诺日期")),
  decidedOn: Nullable(Day("办结日期")),
  validUntil: Nullable(Day("有效期至")),
  lamp: CaseLamp,
  /** Working days past due (positive) or left (negative or 0); null where the clock does not run. */
  workdaysOver: Nullable(Type.Integer()),
  example: Type.Boolean(),
  version: Version,
});
export type ApprovalCase = Static<typeof ApprovalCase>;

/** One clock of a case, with the sentence by which a clerk can check its day by hand. */
export const CaseClock = record({
  kind: Choice("时限", ["promised", "statutory", "special", "silence"]),
  /** Null where no day can be named: the clock stands. */
  dueOn: Nullable(Day("届满日期")),
  explanation: Type.String(),
});
export type CaseClock = Static<typeof CaseClock>;

/** The elapsed time, after its first day and with its last, by who was waited for. */
export const CaseWaiting = record({
  from: Day("起始日期"),
  to: Day("截止日期"),
  now: Nullable(WaitingParty),
  parts: Type.Array(record({ party: WaitingParty, days: Type.Integer(), workdays: Type.Integer() })),
});
export type CaseWaiting = Static<typeof CaseWaiting>;

/** A case with its steps, oldest first, how its days were counted, and what may be recorded next. */
export const CaseDetail = record({
  case: ApprovalCase,
  facts: Type.Array(CaseFact),
  next: Type.Array(CaseFactKind),
  /** What may have happened before the newest step and may still be entered. */
  earlier: Type.Array(CaseFactKind),
  /** Of the day that is watched. */
  dueExplanation: Nullable(Type.String()),
  clocks: Type.Array(CaseClock),
  firstPromisedOn: Nullable(Day("首次承诺日期")),
  promisedOn: Nullable(Day("现承诺日期")),
  waiting: Nullable(CaseWaiting),
  /** Prerequisites that apply to the project and are neither decided nor replaced; told before the application alone. */
  missing: Type.Array(ItemCode),
  /** Whether the item may be applied for anew: the case has ended, and nothing follows it. */
  mayApplyAnew: Type.Boolean(),
  /** The case that it follows, and the one that follows it from a day on. */
  renews: Nullable(Id("前次办件")),
  renewedBy: Nullable(record({ id: Id("重新申报的办件"), from: Day("重新申报起始日期") })),
  asOf: Day("截至日期"),
});
export type CaseDetail = Static<typeof CaseDetail>;

export const OpenCases = record({ items: Type.Array(ItemCode, { minItems: 1, maxItems: 100, uniqueItems: true, title: "事项" }) });

/** From which day on the new case stands in place of the one that ended. */
export const ApplyAnew = record({ from: Day("重新申报起始日期"), version: Version });

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
  firstDueOn: Nullable(Day("首次承诺日期")),
  departmentName: Nullable(Type.String()),
  lamp: CaseLamp,
  workdaysOver: Type.Integer(),
  example: Type.Boolean(),
});
export type DueCase = Static<typeof DueCase>;

/** A due day that another edition of the work days or of the items moved. */
export const RecountedCase = record({
  id: Id("编号"),
  caseId: Id("办件"),
  projectId: Id("项目"),
  projectName: Type.String(),
  item: ItemCode,
  dueBefore: Nullable(Day("原应办结日期")),
  dueAfter: Nullable(Day("现应办结日期")),
  recordedOn: Day("计算日期"),
  recordedAt: Moment("计算时间"),
  example: Type.Boolean(),
});

/** An application that was accepted without a prerequisite (容缺受理). */
export const OverriddenCase = record({
  id: Id("环节"),
  caseId: Id("办件"),
  projectId: Id("项目"),
  projectName: Type.String(),
  item: ItemCode,
  occurredOn: Day("申报日期"),
  override: Type.String(),
  missing: Type.Array(ItemCode),
  example: Type.Boolean(),
});
