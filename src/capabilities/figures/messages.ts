import type { FigureRefusal } from "./rules.ts";

export const figureRefusal = {
  figureNotFound: "没有这项数据",
  figureNotDefinedThen: "该截至日期没有生效的定义",
  asOfInFuture: "截至日期不能晚于开发区的当前日期",
  asOfInvalid: "截至日期不是有效日期",
  periodNotUnderstood: "统计期写法不正确，应如 2025、2025-Q1、2025-03 或 2025-01/2025-03",
  periodReversed: "统计期的起止月份颠倒",
} as const satisfies Record<FigureRefusal, string>;

export const figureCommandText = {
  asOf: "截至",
  none: "无",
  records: "依据记录",
} as const;
