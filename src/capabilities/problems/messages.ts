import type { ProblemCategory, ProblemOrigin, ProblemState, StateFilter } from "./contract/problem.ts";
import type { Disposition, StepKind } from "./contract/step.ts";
import type { Outcome } from "./rules/outcome.ts";
import type { ProblemRefusal } from "./rules/problem.ts";
import type { StepRefusal } from "./rules/step.ts";

export const originLabel = {
  visit: "走访", hotline: "热线", meeting: "会议", window: "综合窗口", enterprise: "企业诉求", upperLevel: "上级交办", other: "其他",
} as const satisfies Record<ProblemOrigin, string>;

export const categoryLabel = {
  approvalDelay: "审批缓慢", funds: "资金短缺", land: "用地制约", relocation: "征迁困难", supporting: "配套不全", obstruction: "阻工扰工", utilities: "水电路气",
  labour: "用工", materials: "原料物流", market: "市场", policy: "政策", environment: "环保", other: "其他",
} as const satisfies Record<ProblemCategory, string>;

export const stateLabel = {
  pending: "待交办", inHand: "办理中", answered: "已反馈待销号", closed: "已销号",
} as const satisfies Record<ProblemState, string>;

/** The tabs above the list, in their order. */
export const tabLabel = {
  all: "全部", pending: "待交办", inHand: "办理中", overdue: "超期", answered: "待销号", closed: "已销号",
} as const satisfies Record<StateFilter | "all", string>;

export const dispositionLabel = {
  resolved: "已解决", explained: "已答复（政策不允许）", plannedWithDate: "转长期（有期限）", escalated: "转上级", withdrawnByEnterprise: "企业撤回", duplicate: "重复",
} as const satisfies Record<Disposition, string>;

export const outcomeLabel = { ...dispositionLabel, open: "在办（未销号）" } as const satisfies Record<Outcome, string>;

export const stepLabel = {
  assigned: "交办", progress: "进展", extended: "延期", answered: "反馈", confirmed: "企业确认", closedOut: "销号", reopened: "重办",
} as const satisfies Record<StepKind, string>;

export const overdueText = (workdays: number, days: number): string => (workdays > 0 ? `超期${String(workdays)}个工作日` : `超期${String(days)}天`);

export type ProblemRefusalCode = ProblemRefusal | StepRefusal | "problemNotFound" | "departmentClosed" | "stepNotFound" | "stepNotLast" | "asOfInFuture";

export const problemTitle = {
  concernsNobody: "须填写涉及企业或涉及项目",
  notTheEnterprisesOwn: "只能更正或撤销本企业提出的诉求",
  requestInHand: "此诉求已在办理，不能再更正或撤销；如需撤回，请告知责任单位按“企业撤回”反馈",
  stepsStand: "此问题已有办理步骤，不能按误登撤销；属重复或企业撤回的，请如实反馈办理结果",
  raisedAfterStep: "反映日期不能晚于最早一步的日期",
  answererMayNotClose: "反馈办理结果的人不能自行销号，请由交办单位其他人员核实后销号",
  problemNotFound: "没有找到这个问题，或不在您的管辖范围内",
  departmentClosed: "该单位已撤销，不能再交办",
  stepNotFound: "没有找到这一步",
  stepNotLast: "只能撤回最后一步",
  asOfInFuture: "截至日期不能晚于今天",
  stepNotNext: "问题目前的状态不能登记这一步",
  dateInFuture: "日期不能晚于今天",
  stepBeforeRaised: "发生日期不能早于反映日期",
  stepBeforeEarlier: "发生日期不能早于上一步",
  stepNoteMissing: "须填写意见",
  stepPersonMissing: "须填写由谁确认",
  stepDepartmentMissing: "须填写责任单位",
  sameDepartment: "转办须换责任单位",
  dueDayMissing: "须填写完成时限",
  dueDayNotAsked: "这一步不设完成时限；改变时限请登记延期",
  dueDayPassed: "完成时限不能早于发生日期",
  dueDayNotLater: "延期后的时限须晚于原时限",
  dispositionMissing: "须填写办理结果",
  plannedDayMissing: "转长期的须填写计划解决日期",
  satisfactionMissing: "须填写企业是否满意",
  enterpriseDissatisfied: "企业表示不满意，不能销号，请重办",
  solutionUnproven: "报已解决的，须有佐证材料或企业满意确认方可销号",
} as const satisfies Record<ProblemRefusalCode, string>;
