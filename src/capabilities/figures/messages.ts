import { periodRefusalTitle } from "../../kernel/messages.ts";
import type { FigureRefusal } from "./rules.ts";

export const figureRefusal = {
  figureNotFound: "没有这项数据",
  figureNotDefinedThen: "该截至日期没有生效的定义",
  asOfInFuture: "截至日期不能晚于开发区的当前日期",
  asOfInvalid: "截至日期不是有效日期",
  ...periodRefusalTitle,
} as const satisfies Record<FigureRefusal, string>;

export const figureCommandText = {
  asOf: "截至",
  none: "无",
  records: "依据记录",
} as const;
