import type { PeriodKind } from "../rules/period-choice.ts";

export const periodKindLabel = { quarter: "季度", half: "半年、全年", cumulated: "1月起累计", month: "月份" } as const satisfies Record<PeriodKind, string>;

export const briefPageWords = {
  title: "简报",
  period: "统计期",
  year: "年度",
  yearText: (year: number) => `${String(year)}年`,
  hint: "由各台账按统一口径生成，每个数字都可点开，查看定义和所依据的记录。时期数按统计期计算，时点数截至右上角所选日期。",
  copy: "复制全文",
  copied: "已复制全文",
  chosen: "浏览器不允许直接复制，全文已选中，请按 Ctrl+C 复制",
  print: "打印",
  check: "核对此稿",
  opens: (text: string, name: string) => `${text}（${name}，查看依据）`,
  nothing: "本区域的台账中还没有可以写入简报的数据",
  nothingHint: "请先在各台账中登记；未登记的内容简报中会逐项写明。",
} as const;
