import { periodRefusalTitle } from "../../kernel/messages.ts";
import type { FigureRefusal } from "./rules.ts";

export const figureRefusal = {
  figureNotFound: "没有这项数据",
  figureNotDefinedThen: "该截至日期没有生效的定义",
  figureNotCutSo: "此数据不能按项目或企业查看",
  asOfInFuture: "截至日期不能晚于开发区的当前日期",
  asOfInvalid: "截至日期不是有效日期",
  ...periodRefusalTitle,
} as const satisfies Record<FigureRefusal, string>;

const notNamed = (what: string, where: string) => (text: string): string => `没有找到名称或代码为“${text}”的${what}，请在${where}中核对`;
const ambiguous = (what: string) => (text: string, candidates: readonly string[], total: number): string =>
  `“${text}”对应 ${String(total)} 个${what}，请写全名称或代码：${candidates.join("；")}${total > candidates.length ? "；……" : ""}`;

export const figureCommandText = {
  nameNotFound: { project: notNamed("项目", "项目台账"), enterprise: notNamed("企业", "企业名录") },
  nameAmbiguous: { project: ambiguous("项目"), enterprise: ambiguous("企业") },
  asOf: "截至",
  none: "无",
  records: "依据记录",
} as const;
