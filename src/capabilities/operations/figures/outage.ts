import { listSource } from "../../../kernel/figure-of-list.ts";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { eventStateLabel } from "../messages.ts";
import { daysOf, eventState } from "../rules/event.ts";
import { begunOutages, outageRestarts, outageSpans, selectBegunOutages } from "../store/event-figure.ts";

const cuts = ["zone", "enterprise"] as const;
const ended = "期间首日（默认1月1日）至期间末日（不晚于截至日期）结束";
const endedColumns = ["企业", "开始日期", "结束日期", "历时（天）", "点火（复产）时间", "最近一次"] as const;
const kind = "operationEvent";

interface Ended {
  readonly enterprise: string; readonly facility: string; readonly actualFrom: string; readonly actualTo: string;
  readonly days: number; readonly restarted: string | null; readonly latest: boolean;
}
const endedRecord = ({ enterprise, facility, actualFrom, actualTo, days, restarted, latest }: Ended) =>
  ({ kind, title: facility, cells: [enterprise, actualFrom, actualTo, days, restarted, latest ? "是" : "否"] });

export const outageDays = tracedFigure({
  id: "operations.outageDays", name: "检修历时", aliases: ["检修时长", "检修天数", "历经检修"], unit: "天", kind: "duration", nature: "notAdditive", reducer: "span", cuts,
  population: "期间内结束的检修中最近一次的历时，按结束日期减开始日期计算；明细列出期间内结束的全部检修",
  window: ended,
  columns: endedColumns,
}, outageSpans, endedRecord);

export const restartedAt = tracedFigure({
  id: "operations.restartedAt", name: "点火（复产）时间", aliases: ["点火开炉时间", "点火时间", "复产时间", "点火开炉"], unit: "", kind: "date", nature: "notAdditive", reducer: "span", cuts,
  population: "期间内结束的检修中最近一次的点火（复产）时间，北京时间，精确到分；未登记到分的没有数值",
  window: ended,
  columns: endedColumns,
}, outageRestarts, endedRecord);

export const outageCount = tracedFigure({
  id: "operations.outages", name: "检修次数", aliases: ["检修", "检修台次"], unit: "次", kind: "count", nature: "flow", reducer: "count", cuts,
  population: "期间内实际开始的检修，不含尚未开始的计划检修，也不含停产、减产",
  window: "期间首日（默认1月1日）至期间末日（不晚于截至日期）开始",
  columns: ["企业", "开始日期", "计划结束", "结束日期"],
}, begunOutages, ({ enterprise, facility, occurredOn, plannedTo, actualTo }) => ({ kind, title: facility, cells: [enterprise, occurredOn, plannedTo, actualTo] }));

const running = async (tx: ScopedTx, question: FigureQuestion) => (await selectBegunOutages(tx, question))
  .map((event) => ({ ...event, occurredOn: event.actualFrom, state: eventState(event, question.asOf), days: daysOf(event, question.asOf) }))
  .filter(({ state }) => state === "running" || state === "overrun");

export const outagesRunning = tracedFigure({
  id: "operations.outagesRunning", name: "正在检修数", aliases: ["正在检修", "在检修"], unit: "个", kind: "count", nature: "stock", reducer: "count", cuts,
  population: "截至日期当日已开始、尚未结束的检修，超出计划工期的仍计入",
  window: "截至日期当日的状态",
  columns: ["企业", "开始日期", "计划结束", "已历时（天）", "进展"],
}, listSource({ cuts, list: running }), ({ enterprise, facility, actualFrom, plannedTo, days, state }) =>
  ({ kind, title: facility, cells: [enterprise, actualFrom, plannedTo, days, eventStateLabel[state]] }));
