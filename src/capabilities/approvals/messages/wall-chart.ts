import type { Problem } from "../../problems/contract/problem.ts";
import { dispositionLabel, stateLabel as problemStateLabel } from "../../problems/messages.ts";
import type { CaseLamp } from "../contract/fact.ts";
import { caseLampLabel } from "../messages.ts";
import { lampDimensionLabel } from "./lamp.ts";
import type { ProjectLampColour } from "../contract/lamp.ts";
import type { LampDimension } from "../contract/lamp-rule.ts";

export const overdueText = (days: number): string => `超期${String(days)}个工作日`;
export const leftText = (days: number): string => (days === 0 ? "今日到期" : `剩${String(days)}个工作日`);

/** A project's lamp in a crowded cell. */
const shortLamp = { green: "绿", blue: "蓝", yellow: "黄", red: "红", excused: "免", unknown: "—" } as const satisfies Record<ProjectLampColour, string>;
export const shortLampText = (dimension: LampDimension, lamp: ProjectLampColour): string => `${lampDimensionLabel[dimension]} ${shortLamp[lamp]}`;

/** The words of the printed chart and of its spreadsheet. */
export const printWords = {
  sheet: (zone: string, year: number) => `${zone}${String(year)}年重点项目手续办理挂图`,
  tab: "挂图",
  listTab: "明细",
  listTitle: (zone: string, year: number) => `${zone}${String(year)}年重点项目手续办理明细`,
  asOf: (day: string) => `截至 ${day}`,
  earlier: "按该日及以前发生的事实",
  count: (projects: number, cases: number) => `${String(projects)} 个项目，${String(cases)} 件事项`,
  legend: (counts: Readonly<Record<CaseLamp, number>>, order: readonly CaseLamp[]) => order.map((lamp) => `${caseLampLabel[lamp]} ${String(counts[lamp])}`).join("　"),
  units: "单位：日期为年-月-日，时限为工作日",
  filtered: (conditions: readonly string[]) => `查询条件：${conditions.join("，")}`,
  index: "序号",
  project: "项目名称",
  owner: "业主",
  leaders: "包联领导",
  agent: "代办员",
  industry: "行业",
  progress: "进度",
  lamps: "亮灯",
  started: "已开工",
  ready: "具备开工条件",
  notReady: "手续办理中",
  doneOf: (done: number, all: number) => `完成 ${String(done)}/${String(all)}`,
  due: (day: string) => `应${day}`,
  moved: "改期",
  outside: "未列入",
  example: "（示例）",
  item: "事项",
  group: "分组",
  standing: "开工投产认定",
  stage: "阶段",
  state: "办理状态",
  lamp: "灯",
  unit: "责任单位",
  dueOn: "应办结日期",
  firstDueOn: "首次承诺日期",
  day: "状态日期",
  over: "超期工作日（负数为剩余）",
  condition: { text: "项目", industry: "行业", agent: "代办员", leader: "包联领导", lamp: "灯", light: "项目灯", group: "事项分组", condition: "开工情况" },
  signatures: ["填报人", "审核人", "负责人", "日期"],
  fileName: (title: string, day: string) => `${title}（截至${day}）`,
} as const;

/** The per-project sheet (前期工作台账). */
export const sheetWords = {
  tab: "项目台账",
  title: (name: string) => `${name} 前期工作台账`,
  owner: (name: string) => `业主：${name}`,
  leaders: (names: string) => `挂钩领导：${names}`,
  goal: (text: string) => `建设目标：${text}`,
  investment: (amount: string) => `预估总投资：${amount} 亿元`,
  none: "未登记",
  row: "节点",
  rows: { dueOn: "完成时限", progress: "完成进度", unit: "责任单位", person: "责任人", problems: "问题", resolution: "解决情况" },
  first: (day: string) => `首次承诺 ${day}`,
  otherProblems: "其他",
  agent: (name: string) => `代办员 ${name}`,
  signatures: ["业主", "责任单位", "挂钩领导"],
  noItems: "尚未列入审批事项",
} as const;

/** A problem in the sheet's row, and what has become of it. */
export const problemText = ({ content, raisedOn }: Pick<Problem, "content" | "raisedOn">): string => `${content}（${raisedOn}反映）`;
export function resolutionText({ state, disposition, answeredOn, closedOn, dueOn, plannedOn }: Problem): string {
  if (state === "closed") return `${disposition === null ? "" : `${dispositionLabel[disposition]}，`}${closedOn ?? ""}销号`;
  if (state === "answered") return `${disposition === null ? "" : dispositionLabel[disposition]}${plannedOn === null ? "" : `（${plannedOn}前）`}，${answeredOn ?? ""}反馈`;
  return `${problemStateLabel[state]}${dueOn === null ? "" : `，时限${dueOn}`}`;
}
