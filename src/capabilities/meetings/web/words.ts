import type { LampTone } from "../../../ui/lamp-tone.ts";
import type { DecisionState } from "../contract/decision.ts";

export const decisionTone = { open: "inHand", overdue: "overdue", done: "done", carriedOver: "replaced" } as const satisfies Record<DecisionState, LampTone>;

export const meetingWords = {
  meeting: "会议",
  none: "—",
  labels: {
    kind: "会议类型", title: "会议名称", heldOn: "召开日期", venue: "会议地点", host: "主持人", organisers: "组织单位", content: "会议内容",
    participants: "参会单位和人员", subjects: "议题", decisions: "议定事项",
  },
  organisersHelp: "会同其他单位召开的，按通知次序写全，如：管委会会同县行政审批服务管理局",
  participant: { one: (place: number) => `参会方 ${String(place)}`, add: "添加参会方", enterprise: "企业", department: "部门", unit: "其他单位", person: "人员", help: "每行填一个企业、部门或其他单位，人员可写多名；没有单位的只填人员" },
  subject: { one: (place: number) => `议题 ${String(place)}`, add: "添加议题", project: "项目", enterprise: "企业", problem: "问题", help: "每行填一个项目、企业或问题" },
  decision: { one: (place: number) => `事项 ${String(place)}`, add: "添加议定事项", help: "可在会后到会议页面补登" },
  remove: "移除",
  count: (count: number) => `${String(count)} 项`,
  andMore: (names: string, count: number) => `${names}等${String(count)}个`,
  parties: (count: number) => `${String(count)} 方`,
  attended: "参会",
  spokenOf: "议题涉及",
} as const;

export const decisionWords = {
  labels: {
    meetingId: "会议", content: "议定事项", departmentId: "责任单位", person: "责任人", dueOn: "完成时限", projectId: "涉及项目", enterpriseId: "涉及企业", problemId: "涉及问题",
    carriedFrom: "结转自", carriedTo: "结转至", doneOn: "办结日期", outcome: "办理结果", state: "办理状态",
  },
  all: "全部",
  complete: "办结",
  completeTitle: "办结议定事项",
  carryOver: "结转",
  carryOverHelp: "结转后，由所选会议的议定事项继续督办，原事项注明去向",
  doneHelp: "登记时已办结的填写",
  carryTitle: "结转议定事项", later: "后续会议",
  problemPlaceholder: "输入问题内容查找",
  meetingPlaceholder: "输入会议名称查找",
  overdueDays: (days: number) => `超期${String(days)}天`,
} as const;
