import { fen, wanYuan } from "../../../kernel/money.ts";
import type { ExcuseKind, LampLack, ProjectLamp, ProjectLampColour } from "../contract/lamp.ts";
import type { LampCompare, LampDimension, LampLevel, LampMeasure, LampRule, LampUnit, WarningLamp } from "../contract/lamp-rule.ts";
import type { LampRulesFaultCode } from "../rules/lamp-rules.ts";

export const lampDimensionLabel = {
  caseLimit: "办件时限", start: "开工", progress: "序时进度", investment: "投资完成", statistics: "入库",
} as const satisfies Record<LampDimension, string>;

export const projectLampLabel = {
  green: "绿灯", blue: "蓝灯", yellow: "黄灯", red: "红灯", excused: "免亮灯", unknown: "未判定",
} as const satisfies Record<ProjectLampColour, string>;

export const warningLampLabel = { blue: "蓝灯", yellow: "黄灯", red: "红灯" } as const satisfies Record<WarningLamp, string>;

export const excuseKindLabel = {
  winterStoppage: "冬季停工", policy: "政策调整", forceMajeure: "不可抗力", other: "其他",
} as const satisfies Record<ExcuseKind, string>;

export const lampMeasureLabel = {
  workdaysLeft: "距应办结日的工作日", monthsUnstarted: "计划开工月份起未开工的月数", pointsBehind: "投资完成率低于序时进度", percentBehind: "累计完成低于累计计划",
  percentDone: "累计完成占序时计划", monthsMissed: "连续未完成月计划的月数", monthsUnentered: "开工后未入库的月数",
} as const satisfies Record<LampMeasure, string>;

export const lampUnitLabel = { workday: "个工作日", month: "个月", percentagePoint: "个百分点", percent: "%" } as const satisfies Record<LampUnit, string>;

export const lampCompareLabel = { atLeast: "达到", moreThan: "超过", atMost: "不多于", lessThan: "低于" } as const satisfies Record<LampCompare, string>;

const lampLackLabel = {
  noPlannedStart: "没有登记计划开工日期", notStarted: "尚未开工，不判入库", noPlan: "没有登记本年投资计划", noReport: "本年尚未报送完成投资", noCases: "没有列入审批事项",
} as const satisfies Record<LampLack, string>;

const faultTitle = {
  malformedLampRules: "亮灯规则文件格式不正确",
  lampUnitMisfits: "单位与计量不符（百分比与百分点不能混用）",
  duplicateLampRule: "条款编号重复",
  duplicateLampSet: "规则代码重复",
  lampSubjectMisfits: "该计量不能用于这一方面或对象",
  lampLevelTwice: "同一灯色填了两次",
  noExampleLampRules: "缺少示例规则",
  lampLevelsReversed: "较重的灯，阈值不能比较轻的灯更宽",
} as const satisfies Record<LampRulesFaultCode, string>;

export const lampTitle = {
  ...faultTitle,
  unknownLampSet: "没有这套亮灯规则",
  excuseReversed: "截止日期不能早于起始日期",
} as const;

/** One level in words: 达到10个百分点亮黄灯. */
function levelText({ measure, unit }: Pick<LampRule, "measure" | "unit">, { lamp, compare, value }: LampLevel): string {
  if (measure === "workdaysLeft" && compare === "lessThan" && value === 0) return `过期未办结亮${warningLampLabel[lamp]}`;
  return `${lampCompareLabel[compare]}${String(value)}${lampUnitLabel[unit]}亮${warningLampLabel[lamp]}`;
}

/** A rule as its thresholds stand, whatever its clause says. */
export const ruleText = (rule: LampRule): string => `${lampMeasureLabel[rule.measure]}：${rule.levels.map((level) => levelText(rule, level)).join("，")}`;

const money = (amount: number): string => `${wanYuan(fen(amount))} 万元`;
const share = (part: number, whole: number): string => `${(Math.round((part / whole) * 10000) / 100).toString()}%`;

function investmentText({ inputs: { month, unreported, schedule, annualFen, planFen, doneFen } }: ProjectLamp): string {
  if (month === null || planFen === null || doneFen === null) return "";
  const plan = schedule === "monthly" ? "按月计划" : "按月均分年度计划";
  const rates = annualFen === null ? "" : `，完成率 ${share(doneFen, annualFen)}，序时 ${share(planFen, annualFen)}`;
  const missing = unreported > 0 ? `（其后 ${String(unreported)} 个月未报）` : "";
  return `截至 ${month}${missing}，累计完成 ${money(doneFen)}，${plan}应完成 ${money(planFen)}${rates}`;
}

function startText({ inputs: { plannedStart, firstPlannedStart, startedOn } }: ProjectLamp): string {
  const moved = firstPlannedStart !== null && firstPlannedStart !== plannedStart ? `（首次计划 ${firstPlannedStart}）` : "";
  const plan = plannedStart === null ? "没有计划开工日期" : `计划 ${plannedStart} 开工${moved}`;
  return startedOn === null ? `${plan}，尚未开工` : `${plan}，已于 ${startedOn} 开工`;
}

function inputText(lamp: ProjectLamp): string {
  const { inputs } = lamp;
  switch (lamp.rule.measure) {
    case "workdaysLeft": return `超期 ${String(inputs.overdue)} 件，临期 ${String(inputs.near)} 件`;
    case "monthsUnstarted": return startText(lamp);
    case "monthsUnentered": return `${inputs.startedOn === null ? "尚未开工" : `${inputs.startedOn} 开工`}，${inputs.enteredOn === null ? "尚未入库" : `${inputs.enteredOn} 入库`}`;
    case "pointsBehind": case "percentBehind": case "percentDone": case "monthsMissed": return investmentText(lamp);
  }
}

/** Why the lamp burns: its inputs, what they come to, and the level reached. */
export function lampSentence(lamp: ProjectLamp): string {
  const { rule, value, level, lack, excuse, would } = lamp;
  if (lack !== null) return `${lampLackLabel[lack]}，未判定。`;
  const facts = inputText(lamp);
  const came = value === null ? "" : `；${lampMeasureLabel[rule.measure]} ${String(value)}${lampUnitLabel[rule.unit]}`;
  const reached = level === null ? "，未达到亮灯条件" : `，${levelText(rule, level)}`;
  const excused = excuse === null || would === null ? "" : `；应亮${warningLampLabel[would]}，因${excuseKindLabel[excuse.kind]}（${excuse.from} 至 ${excuse.to}，${excuse.approver}批准：${excuse.reason}）免亮灯`;
  return `${facts}${came}${reached}${excused}。`;
}
