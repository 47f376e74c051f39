import type { FigureDescription } from "../contract.ts";
import type { AskedKey } from "./use-figure-asked.ts";

export const kindLabel = {
  count: "数量", percent: "比率", money: "金额", growth: "增速", duration: "时长", mass: "重量", date: "日期", other: "其他",
} as const satisfies Record<FigureDescription["kind"], string>;
export const natureLabel = { stock: "时点数", flow: "时期数", notAdditive: "不可累加" } as const satisfies Record<FigureDescription["nature"], string>;
export const reducerLabel = {
  count: "计数", countDistinct: "去重计数", sum: "求和", ratio: "占比", value: "取值", span: "时长",
} as const satisfies Record<FigureDescription["reducer"], string>;
export const cutLabel = { zone: "开发区", industry: "行业", project: "项目", enterprise: "企业" } as const satisfies Record<FigureDescription["cuts"][number], string>;

export const askedLabel = { period: "统计期", project: "项目", enterprise: "企业" } as const satisfies Record<AskedKey, string>;

export const figureWords = {
  asked: "本页所限的范围",
  chosen: "所选的一个",
  drop: (label: string) => `取消限定：${label}`,
  title: "数据",
  listTitle: "数据及其依据",
  listHint: "每项数据都由登记的事实算出，点击可查看定义和所依据的记录。",
  empty: "暂无数据定义",
  definition: "定义",
  population: "统计对象",
  window: "统计时段",
  unit: "单位",
  version: "定义版本",
  versionText: (version: number, from: string, to: string | null) => `第 ${version} 版，自 ${from} 起${to === null ? "" : `至 ${to}`}`,
  kind: "类别",
  nature: "累加方式",
  reducer: "算法",
  cuts: "可分组查看",
  aliases: "其他说法",
  id: "数据编号",
  period: "统计期",
  share: "分子 / 分母",
  noShare: "分母为零，无法计算",
  noZoneValue: "仅单个项目或企业有数值，见以下各条记录",
  noStatement: "尚无登记的数值",
  zone: "开发区",
  records: "依据记录",
  record: "记录",
  occurredOn: "发生日期",
  counted: "计入分子",
  yes: "计入",
  no: "未计入",
  noRecords: "没有记录计入此数据",
  noRecordsHint: "截至所选日期，尚无符合统计对象的记录。",
  earlier: "按该日事实",
  earlierHint: "截至日期早于今天：只计该日及以前发生的事实，按现在的登记情况计算。",
  print: "打印",
  none: "—",
  exampleNote: "标“示例”的为示例数据，并非实际填报。",
} as const;
