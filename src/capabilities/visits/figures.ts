import type { FigureDefinition } from "../../kernel/figure.ts";
import { tracedFigure } from "../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { categoryLabel } from "../problems/messages.ts";
import { visitPurposeLabel } from "./messages.ts";
import { notVisited, problemsHeard, visitedEnterprises, visitsLed, visitsMade } from "./store/visit-figure.ts";

const window = "统计期首日（未指定统计期的为当年1月1日）至统计期末日（不晚于截至日期），按走访日期";
const yesNo = (led: boolean): string => (led ? "是" : "否");

const visitedEnterpriseCount = tracedFigure({
  id: "visits.visitedEnterprises", name: "走访企业数", aliases: ["走访企业", "已走访企业", "走访家数"], unit: "家", kind: "count", nature: "flow", reducer: "countDistinct", cuts: ["zone", "enterprise"],
  population: "期内有走访记录的企业，同一企业走访多次只计一家；入企检查不是走访，误登后撤销的不计",
  window,
  columns: ["首次走访", "最近走访", "走访次数"],
}, visitedEnterprises, ({ enterpriseName, firstOn, lastOn, visits }) => ({ kind: "enterprise", title: enterpriseName, cells: [firstOn, lastOn, visits] }));

const head = { unit: "次", kind: "count", nature: "flow", reducer: "count", cuts: ["zone", "project", "enterprise"], window, columns: ["走访日期", "目的", "领导带队", "走访人员", "项目"] } as const;
const visitRecord = ({ enterpriseName, projectName, visitedOn, purpose, ledByLeader, visitors }: {
  readonly enterpriseName: string; readonly projectName: string | null; readonly visitedOn: string;
  readonly purpose: keyof typeof visitPurposeLabel; readonly ledByLeader: boolean; readonly visitors: string | null;
}) => ({ kind: "visit", title: enterpriseName, cells: [visitedOn, visitPurposeLabel[purpose], yesNo(ledByLeader), visitors, projectName] });

const visitCount = tracedFigure({
  ...head, id: "visits.count", name: "走访次数", aliases: ["走访企业次数", "入企走访次数"],
  population: "期内的走访记录，一次走访计一次；入企检查不是走访，误登后撤销的不计",
}, visitsMade, visitRecord);

const leaderVisitCount = tracedFigure({
  ...head, id: "visits.leaderVisits", name: "领导带队走访次数", aliases: ["领导带队走访", "领导走访次数"],
  population: "期内由领导带队的走访记录，一次走访计一次；误登后撤销的不计",
}, visitsLed, visitRecord);

const problemCount = tracedFigure({
  id: "visits.problemsHeard", name: "走访收集问题数", aliases: ["走访收集问题", "走访发现问题数"], unit: "个", kind: "count", nature: "flow", reducer: "count", cuts: ["zone", "project", "enterprise"],
  population: "问题台账中来源为走访、并与走访记录关联的问题，每个问题只计一次；由其他渠道反映、走访时再次提及的不计",
  window: "统计期首日（未指定统计期的为当年1月1日）至统计期末日（不晚于截至日期），按反映日期",
  columns: ["企业", "项目", "类别", "反映日期"],
}, problemsHeard, ({ content, enterpriseName, projectName, category, raisedOn }) =>
  ({ kind: "problem", title: content, cells: [enterpriseName, projectName, categoryLabel[category], raisedOn] }));

const notVisitedCount = tracedFigure({
  id: "visits.notVisited", name: "今年尚未走访的包联企业数", aliases: ["尚未走访的包联企业", "未走访包联企业数"], unit: "家", kind: "count", nature: "stock", reducer: "countDistinct", cuts: ["zone", "enterprise"],
  population: "截至日期当天有包联关系、当年1月1日以来没有走访记录的企业，每个企业只计一家",
  window: "截至日期当天；走访自当年1月1日起算",
  columns: ["包联人", "包联起始", "此前最近走访"],
}, notVisited, ({ enterpriseName, paired, pairedOn, lastOn }) => ({ kind: "enterprise", title: enterpriseName, cells: [paired, pairedOn, lastOn] }));

export const visitFigures: readonly FigureDefinition<ScopedTx>[] = [visitedEnterpriseCount, visitCount, leaderVisitCount, problemCount, notVisitedCount];
