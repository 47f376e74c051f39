import { tracedFigure } from "../../../kernel/traced-figure.ts";
import { decidedMatters, mattersDone } from "../store/meeting-figure.ts";

const cuts = ["zone", "project", "enterprise"] as const;
const window = "会议于期间首日（默认1月1日）至期间末日（不晚于截至日期）召开";
const population = "期间内召开的会议议定的全部事项；结转到后续会议的，由后续会议计一次，不重复计数";
const columns = ["会议", "责任单位", "完成时限", "办结日期"] as const;

interface Row { readonly content: string; readonly title: string; readonly department: string | null; readonly dueOn: string | null; readonly doneOn: string | null }
const record = ({ content, title, department, dueOn, doneOn }: Row) => ({ kind: "meetingDecision", title: content, cells: [title, department, dueOn, doneOn] });

export const decisionCount = tracedFigure({
  id: "meetings.decisions", name: "议定事项数", aliases: ["议定事项", "会议议定事项"], unit: "项", kind: "count", nature: "flow", reducer: "count", cuts, population, window, columns,
}, decidedMatters, record);

export const decisionsDone = tracedFigure({
  id: "meetings.decisionsDone", name: "议定事项办结率", aliases: ["议定事项办结", "会议议定事项办结率"], unit: "%", kind: "percent", nature: "notAdditive", reducer: "ratio", cuts,
  population: `分母：${population}；分子：其中截至日期及以前已办结的`,
  window,
  columns,
}, mattersDone, (row) => ({ ...record(row), counted: row.done }));
