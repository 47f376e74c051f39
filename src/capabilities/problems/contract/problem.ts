import { Type, type Static } from "typebox";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { ledger } from "../../../kernel/ledger.ts";
import { Choice, Day, Id, Line, Nullable, Prose } from "../../../kernel/schema.ts";
import { registerProblems, viewProblems } from "./permissions.ts";
import { Disposition } from "./step.ts";

export const origins = ["visit", "hotline", "meeting", "window", "enterprise", "upperLevel", "other"] as const;
export const ProblemOrigin = Choice("问题来源", origins);
export type ProblemOrigin = Static<typeof ProblemOrigin>;

export const categories = [
  "approvalDelay", "funds", "land", "relocation", "supporting", "obstruction", "utilities", "labour", "materials", "market", "policy", "environment", "other",
] as const;
export const ProblemCategory = Choice("问题类别", categories);
export type ProblemCategory = Static<typeof ProblemCategory>;

/** 待交办、办理中、已反馈待销号、已销号. */
export const ProblemState = Choice("办理状态", ["pending", "inHand", "answered", "closed"]);
export type ProblemState = Static<typeof ProblemState>;

const entered = {
  enterpriseId: Id("涉及企业"),
  projectId: Id("涉及项目"),
  raisedBy: Line("反映人", 60),
  /** The approval item that it holds up, by its code in the catalogue; approvals know the codes. */
  item: EntryCode("所涉审批事项"),
};

/** What follows from the steps up to the as-of day. */
const derived = {
  state: ProblemState,
  departmentId: Nullable(Id("责任单位")),
  departmentName: Nullable(Line("责任单位名称")),
  assignedOn: Nullable(Day("交办日期")),
  /** The day first committed to: a moved deadline keeps it. */
  firstDueOn: Nullable(Day("首次完成时限")),
  dueOn: Nullable(Day("完成时限")),
  extensions: Type.Integer({ minimum: 0, title: "延期次数" }),
  lateExtensions: Type.Integer({ minimum: 0, title: "超期后延期次数" }),
  disposition: Nullable(Disposition),
  answeredOn: Nullable(Day("反馈日期")),
  /** Until when a problem answered as planned is to be solved. */
  plannedOn: Nullable(Day("计划解决日期")),
  satisfied: Nullable(Type.Boolean({ title: "企业是否满意" })),
  closedOn: Nullable(Day("销号日期")),
  reopenings: Type.Integer({ minimum: 0, title: "重办次数" }),
  overdueDays: Type.Integer({ minimum: 0, title: "超期天数（自然日）" }),
  overdueWorkdays: Type.Integer({ minimum: 0, title: "超期天数（工作日）" }),
  /** Past the day first committed to, though it may have been moved. */
  pastFirstDue: Type.Boolean({ title: "已过首次时限" }),
};

export const StateFilter = Choice("办理状态", ["pending", "inHand", "overdue", "answered", "closed"]);
export type StateFilter = Static<typeof StateFilter>;

/** Conditions of the list and of its counts, beside the state. */
export const problemFilter = {
  category: Type.Optional(ProblemCategory),
  origin: Type.Optional(ProblemOrigin),
  departmentId: Type.Optional(Id("责任单位")),
  enterpriseId: Type.Optional(entered.enterpriseId),
  projectId: Type.Optional(entered.projectId),
};

/** 问题台账: a problem from its hearing to its verified close-out. */
export const problems = ledger({
  capability: "problems", one: "Problem", many: "Problems", path: "problems", title: "问题", view: viewProblems, edit: registerProblems,
  row: {
    raisedOn: Day("反映日期"),
    origin: ProblemOrigin,
    category: ProblemCategory,
    content: Prose("问题诉求"),
    raisedBy: Nullable(entered.raisedBy),
    enterpriseId: Nullable(entered.enterpriseId),
    enterpriseName: Nullable(Line("企业名称")),
    projectId: Nullable(entered.projectId),
    projectName: Nullable(Line("项目名称")),
    item: Nullable(entered.item),
    ...derived,
  },
  body: {
    raisedOn: Day("反映日期"),
    origin: ProblemOrigin,
    category: ProblemCategory,
    content: Prose("问题诉求"),
    raisedBy: Type.Optional(entered.raisedBy),
    /** The project's owner where only the project is named. */
    enterpriseId: Type.Optional(entered.enterpriseId),
    projectId: Type.Optional(entered.projectId),
    item: Type.Optional(entered.item),
  },
  filter: { state: Type.Optional(StateFilter), ...problemFilter },
});
export type Problem = Static<typeof problems.row>;
