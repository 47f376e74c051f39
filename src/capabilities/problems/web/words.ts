import type { StepKind } from "../contract/step.ts";

export const problemWords = {
  raisedOn: "反映日期", origin: "问题来源", category: "问题类别", content: "问题诉求", raisedBy: "反映人", enterprise: "涉及企业", project: "涉及项目",
  state: "办理状态", department: "责任单位", assignedOn: "交办日期", firstDueOn: "首次完成时限", dueOn: "完成时限", disposition: "办理结果", answeredOn: "反馈日期",
  plannedOn: "计划解决日期", confirmation: "企业确认", closedOn: "销号日期", reopenings: "重办次数", course: "办理经过",
  satisfied: "满意", dissatisfied: "不满意", pool: "共享问题池",
  textHint: "问题诉求、反映人、企业或项目",
  noSteps: "尚未交办", noStepsHint: "交办后，进展、反馈、确认与销号在此按日期排列。",
  withdrawn: "已撤回", withdrawStep: "撤回", withdrawStepReason: "撤回原因", withdrawStepTitle: "撤回误登的最后一步", withdrawStepHint: "撤回后，这一步仍可查看，但不再计入办理状态。",
  recordedOn: "登记于", late: "超期后延期",
  raisedByHelp: "姓名或职务，不登记身份证件和电话号码", enterpriseHelp: "只填项目的，按项目业主登记",
  extensions: (times: number, late: number) => `延期${String(times)}次${late > 0 ? `（超期后${String(late)}次）` : ""}`,
  pastFirst: "已过首次时限", toReopen: "企业不满意，待重办",
  notAssigned: "未交办", notAnswered: "未反馈", notConfirmed: "未确认", notClosed: "未销号", noDueDay: "未定", unproven: "报已解决而无佐证，须企业确认满意后方可销号",
} as const;

/** What a button does. */
export const stepAction = {
  assigned: "交办", progress: "登记进展", extended: "延期", answered: "反馈结果", confirmed: "登记企业确认", closedOut: "销号", reopened: "重办",
} as const satisfies Record<StepKind, string>;

/** Handing on, once somebody has been charged. */
export const forwardAction = "转办";

export const stepFieldWords = {
  occurredOn: { assigned: "交办日期", progress: "进展日期", extended: "延期批准日期", answered: "反馈日期", confirmed: "确认日期", closedOut: "销号日期", reopened: "重办日期" },
  note: { assigned: "交办要求", progress: "进展情况", extended: "延期原因", answered: "办理情况", confirmed: "企业意见", closedOut: "核实情况", reopened: "重办原因" },
  dueOn: { assigned: "完成时限", progress: "", extended: "延期后时限", answered: "计划解决日期", confirmed: "", closedOut: "", reopened: "新的完成时限" },
  person: { assigned: "责任人", progress: "经办人", extended: "", answered: "经办人", confirmed: "确认人", closedOut: "", reopened: "" },
  confirmedHelp: "企业方确认人；电话回访的注明“回访”", evidence: "佐证材料", evidenceHelp: "文号、凭证或照片编号；报已解决而无佐证的，须企业满意确认后方可销号",
  satisfied: "企业是否满意", sourceRef: "来源",
} as const satisfies { readonly [K in "occurredOn" | "note" | "dueOn" | "person"]: Record<StepKind, string> } & Record<string, unknown>;
