import type { FigureDefinition, FigureHead } from "../../../kernel/figure.ts";
import { tracedFigure, type TracedSource } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Disposition } from "../contract/step.ts";
import { categoryLabel, originLabel, outcomeLabel } from "../messages.ts";
import * as store from "../store/cohort-figure.ts";

type Figure = FigureDefinition<ScopedTx>;
type Source = typeof store.raisedProblems;
type Row = Source extends TracedSource<ScopedTx, infer R> ? R : never;
type Words = Pick<FigureHead, "id" | "name" | "aliases" | "population" | "window">;

const columns = ["涉及企业", "涉及项目", "类别", "来源", "责任单位", "反映日期", "销号结果"];
/** A record's title is the beginning of the problem's words; the page has them all. */
const TITLE_LENGTH = 40;

const record = (counted?: (row: Row) => boolean) => (row: Row) => ({
  kind: "problem",
  title: row.content.slice(0, TITLE_LENGTH),
  cells: [row.enterpriseName, row.projectName, categoryLabel[row.category], originLabel[row.origin], row.departmentName, row.occurredOn, outcomeLabel[row.outcome ?? "open"]],
  ...(counted ? { counted: counted(row) } : {}),
});

const inPeriod = "统计期间内（不指定时为当年1月1日至截至日期）反映的问题，按截至日期当日的办理状态";
const onTheDay = "截至日期当日的状态，含往年结转的";
const noMistakes = "问题台账中的问题，误登撤销的不计";

const count = (words: Words, source: Source, nature: "stock" | "flow"): Figure =>
  tracedFigure({ ...words, unit: "个", kind: "count", nature, reducer: "count", cuts: ["zone", "project", "enterprise"], columns }, source, record());

const share = (words: Words, source: Source, counted: (row: Row) => boolean): Figure =>
  tracedFigure({ ...words, unit: "%", kind: "percent", nature: "notAdditive", reducer: "ratio", cuts: ["zone", "project", "enterprise"], columns }, source, record(counted));

const closedAs = (id: string, way: Disposition, { name, aliases, which }: { readonly name: string; readonly aliases: readonly string[]; readonly which: string }): Figure =>
  count({ id, name, aliases, population: `${noMistakes}；${which}`, window: inPeriod }, store.problemsClosedAs(way), "flow");

export const received = count({
  id: "problems.received", name: "收集问题数", aliases: ["收集问题", "收集的问题", "梳理问题", "收集梳理问题", "收到问题", "收集问题诉求", "征集问题"], population: noMistakes, window: inPeriod,
}, store.raisedProblems, "flow");

export const closedOut = count({
  id: "problems.closedOut", name: "已销号问题数", aliases: ["已销号", "销号问题", "完成销号", "办结销号"], population: `${noMistakes}；已由交办单位销号且未重办的，不论结果`, window: inPeriod,
}, store.closedProblems, "flow");

/** The ways out; together with those not closed out they make up what was received. */
export const waysOut: readonly Figure[] = [
  closedAs("problems.resolved", "resolved", { name: "已解决问题数", aliases: ["已解决", "解决问题", "已解决问题", "帮助解决问题", "协调解决问题"], which: "办理结果为已解决，经企业满意确认或有佐证，并已销号的；重办的即时扣除" }),
  closedAs("problems.explained", "explained", { name: "已答复问题数", aliases: ["已答复", "解释说明问题"], which: "因政策不允许等作出解释说明并已销号的，不计入已解决" }),
  closedAs("problems.planned", "plannedWithDate", { name: "转长期问题数", aliases: ["转长期", "计划解决问题"], which: "暂不能解决、定有期限转长期并已销号的，不计入已解决" }),
  closedAs("problems.escalated", "escalated", { name: "转上级问题数", aliases: ["转上级", "提请上级协调问题"], which: "提请上级协调并已销号的，不计入已解决" }),
  closedAs("problems.withdrawnByEnterprise", "withdrawnByEnterprise", { name: "企业撤回问题数", aliases: ["企业撤回"], which: "由企业撤回并已销号的，不计入已解决" }),
  closedAs("problems.duplicate", "duplicate", { name: "重复问题数", aliases: ["重复问题"], which: "经核实与他件重复并已销号的，不计入已解决" }),
];

export const inHand = count({
  id: "problems.inHand", name: "在办问题数", aliases: ["在办问题", "未销号问题", "正在办理问题"], population: `${noMistakes}；尚未销号的（待交办、办理中、已反馈待销号）`, window: onTheDay,
}, store.openProblems, "stock");

export const overdue = count({
  id: "problems.overdue", name: "超期问题数", aliases: ["超期问题", "逾期问题", "超期未办结问题"], population: `${noMistakes}；已交办、尚未反馈办理结果且完成时限早于截至日期的，时限延长过的按延长后的时限`, window: onTheDay,
}, store.overdueProblems, "stock");

export const resolvedRate = share({
  id: "problems.resolvedRate", name: "问题解决率", aliases: ["解决率", "已解决率"], population: "分母：统计期间内收集的问题；分子：其中办理结果为已解决并已销号的，答复、转长期、转上级、撤回、重复的不计入分子", window: inPeriod,
}, store.resolvedOfRaised, ({ resolved }) => resolved);

export const closeOutRate = share({
  id: "problems.closeOutRate", name: "问题销号率", aliases: ["销号率", "问题办结率"], population: "分母：统计期间内收集的问题；分子：其中已销号的，不论结果", window: inPeriod,
}, store.closedOfRaised, ({ closed }) => closed);

export const enterprises = tracedFigure({
  id: "problems.enterprises", name: "问题涉及企业数", aliases: ["涉及企业", "反映问题企业"], unit: "户", kind: "count", nature: "notAdditive", reducer: "countDistinct",
  cuts: ["zone", "enterprise"], population: "问题台账中问题涉及的企业，同一企业只计一次；误登撤销的不计", window: inPeriod, columns: ["问题数", "其中在办", "首次反映日期"],
}, store.enterprisesConcerned, ({ name, problems, open, occurredOn }) => ({ kind: "enterprise", title: name, cells: [problems, open, occurredOn] }));
