export const observationWords = {
  indicator: "指标", basis: "时段口径", period: "统计期", level: "总量", officialGrowth: "公布同比（%）", priceBasis: "增速口径", base: "调整后同期数",
  status: "数据状态", publishedOn: "发布日期", scopeNote: "口径说明", source: "数据来源", organ: "来源部门", findings: "提示", year: "年度",
  previous: "本年前一期累计", estimated: "测算增速（%）", estimatedHint: "按本行总量和调整后同期数测算，不是公布数，不用于报告",
  laterPublishedOn: "后次发布", revise: "修订", versions: "本期历次发布",
  growthHelp: "填公布的增速；不得由总量推算",
  baseHelp: "仅填同一张表上公布的调整后同期数",
  periodHelp: "如 2025年1—3月、2025年一季度、2025年3月",
  periodFault: "请按“2025年1—3月”“2025年一季度”或“2025年”填写",
  levelOf: (unit: string) => (unit === "" ? "总量" : `总量（${unit}）`),
  baseOf: (unit: string) => (unit === "" ? "调整后同期数" : `调整后同期数（${unit}）`),
  usual: (basis: string) => `目录口径：${basis}`,
  law: "本表只登记统计等部门发布、核定的本区数据，不代企业填报，不登记单个企业的统计数据。",
  needed: "总量和公布同比至少填写一项",
} as const;

export const overviewWords = {
  title: "经济运行", none: "尚无本年或上年的指标数据", noneHint: "请在“指标数据”中登记。",
  thisYear: "本年", lastYear: "上年", line: (name: string) => `${name}本年与上年走势`,
  month: (month: string) => `${month}月`, head: ["截至月份", "上年", "本年", "本年公布同比（%）"], detail: "逐期数据",
} as const;
