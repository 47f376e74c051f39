import { batchTrackLabel } from "../messages.ts";

export const roundWords = {
  title: "三个一批期次",
  create: "登记期次",
  correct: "更正",
  withdraw: "撤销",
  correctTitle: "更正期次",
  withdrawTitle: "撤销误登的期次",
  withdrawHint: "撤销后，本期仍可查看，但不再计入任何数据。已有入批项目的，须先撤销入批项目。",
  withdrawReason: "撤销原因",
  none: "尚无三个一批期次", noneHint: "请点击“登记期次”录入。",
  sumsNote: "项目数、总投资为有权查看的各开发区合计", ofPlace: (name: string) => `范围：${name}`,
  ahead: "筹备中",
  withdrawn: "已撤销",
  level: "层级", organiser: "组织单位", year: "年度", seq: "期次", name: "名称", heldOn: "举行日期", projects: "项目数（个）", totalInvestment: "总投资（万元）",
  source: "来源", sourceHelp: "文件名称、文号或提供人",
  nameHelp: "如 2025年第一次三个一批活动", heldOnHelp: "可早于活动当天登记；举行以后才计入数据",
  entries: "入批项目", findings: "提示",
  noFindings: "没有发现重复列入",
  noCohort: "以前各期没有列入项目",
  ratesNote: "开工率、投产率按以前各期计算，不含最近一期；仪式不算开工",
} as const;

export const trackWords = {
  of: (track: keyof typeof batchTrackLabel) => `${batchTrackLabel[track]}一批`,
  head: ["批别", "项目数（个）", "总投资（万元）", "预计年产值（万元）", "预计年税收（万元）", "已核查（个）", "台账已登记相应进展（个）"],
  sum: "合计（同一项目计一次）",
} as const;

export const entryWords = {
  roundId: "期次", track: "批别", projectId: "项目", totalInvestment: "总投资（万元）", expectedOutput: "预计年产值（万元）", expectedTax: "预计年税收（万元）",
  verifiedOn: "核查日期", verifiedBy: "核查人", evidence: "核查佐证",
  announced: "填当日公布的数，登记后不随项目总投资调整",
  fromProject: (day: string) => `已按项目台账 ${day} 的数填入，可改为当日公布的数`,
  verified: "已核查", notVerified: "未核查", verification: "核查情况",
} as const;
