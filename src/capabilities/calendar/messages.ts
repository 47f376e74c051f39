import type { DayTally } from "../../kernel/day-tally.ts";
import { MAX_LIMIT, type DayUnit, type DeadlineRefusal, type DeadlineTerms } from "../../kernel/deadline.ts";
import type { DeadlineStep, ExplainedDeadline } from "../../kernel/explained-deadline.ts";
import { formatDayChinese, formatMonthDayChinese } from "../../kernel/messages.ts";
import { dayOfWeek, yearOf, type PlainDate } from "../../kernel/plain-date.ts";
import type { DayReason, ExplainedDay } from "../../kernel/working-days.ts";
import type { WorkDayRefusal } from "./rules.ts";

const WEEKDAYS = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];
export const weekdayName = (day: PlainDate): string => WEEKDAYS[dayOfWeek(day)] ?? "";

function reasonName(reason: DayReason): string {
  switch (reason.code) {
    case "weekday": return "工作日";
    case "weekend": return "周末";
    case "dayOff": return `法定节假日或放假调休：${reason.name}`;
    case "makeUp": return `调休补班：${reason.name}`;
  }
}

export const dayReason = ({ reason, estimated }: ExplainedDay): string =>
  estimated ? `${reasonName(reason)}，推算（该年放假安排未录入）` : reasonName(reason);

const unitName: Record<DayUnit, string> = { workday: "个工作日", calendarDay: "日" };

function span(from: PlainDate, to: PlainDate): string {
  if (from === to) return formatDayChinese(from);
  return `${formatDayChinese(from)}至${yearOf(from) === yearOf(to) ? formatMonthDayChinese(to) : formatDayChinese(to)}`;
}

function workingDaysCounted(from: PlainDate, to: PlainDate, tally: DayTally): string {
  const weekends = tally.weekendDays > 0 ? [`周末${tally.weekendDays}天`] : [];
  const less = [...weekends, ...tally.daysOff.map(({ name, days }) => `${name}放假${days}天`)];
  const worked = tally.makeUpDays.map(({ day }) => formatMonthDayChinese(day));
  return [
    `${span(from, to)}共${tally.days}天`,
    less.length > 0 ? `，减去${less.join("、")}` : "",
    `，计${tally.workingDays}个工作日`,
    worked.length > 0 ? `（含调休补班${worked.join("、")}）` : "",
  ].join("");
}

/** What a stop is called, by its first day. */
type StopName = (from: PlainDate) => string;
const pause: StopName = () => "暂停";

/** One step of a deadline, in words that can be checked with a wall calendar. */
export function deadlineStep(step: DeadlineStep, unit: DayUnit, stopName: StopName = pause): string {
  switch (step.kind) {
    case "start": return `${formatDayChinese(step.day)}起算，当日不计入（《民法典》第二百零一条）`;
    case "count": return unit === "workday" ? workingDaysCounted(step.from, step.to, step.tally) : `${span(step.from, step.to)}计${step.days}日`;
    case "pause": return `${span(step.from, step.to)}${stopName(step.from)}（首尾两日均在内），其中${step.days}${unitName[unit]}不计入`;
    case "move": return `期限最后一日${formatDayChinese(step.from)}不是工作日（${dayReason(step.last)}），顺延至${formatDayChinese(step.to)}（参照《民法典》第二百零三条）`;
    case "latePause": return `${span(step.from, step.to)}的${stopName(step.from)}始于期限届满之后，不影响到期日`;
  }
}

/** The whole way as one sentence. */
export function deadlineExplanation(terms: DeadlineTerms, { due, steps, estimatedYears }: ExplainedDeadline, stopName: StopName = pause): string {
  const estimates = estimatedYears.map((year) => `${year}年放假安排未录入，该年按周一至周五推算`);
  const parts = [`时限${terms.limit}${unitName[terms.unit]}`, ...steps.map((step) => deadlineStep(step, terms.unit, stopName)), `到期日为${formatDayChinese(due)}`, ...estimates];
  return `${parts.join("；")}。`;
}

export const deadlineRefusalTitle = {
  limitOutOfRange: `时限须为1至${MAX_LIMIT}之间的整数`,
  deadlineTooFar: "日期过远，无法推算",
  pauseReversed: "暂停的起日晚于止日",
  pauseBeforeStart: "暂停的起日早于起算日",
  pausesOverlap: "暂停时段有重叠",
} as const satisfies Record<DeadlineRefusal, string>;

export const argumentRefusalTitle = {
  dayNotUnderstood: "日期不存在或写法不正确，应如 2025-04-14（1900—2999年）",
  daysReversed: "起日晚于止日",
  daysTooMany: "一次最多列出3660天",
  unitUnknown: "时限单位只能是 workday（工作日）或 calendarDay（自然日）",
  pauseNotUnderstood: "暂停时段写法不正确，应如 2025-04-24..2025-04-28",
} as const;
export type ArgumentRefusal = keyof typeof argumentRefusalTitle;

export const workDayRefusalTitle = {
  workDaysMalformed: "放假安排的格式不正确",
  workDaySpanReversed: "放假的起日晚于止日",
  workDayInAnotherYear: "所列日期不属于本年度",
  workDayTwice: "同一日期重复列出",
  makeUpDayOnWeekday: "调休补班日不是周末",
  workYearTwice: "同一年度的放假安排重复录入",
} as const satisfies Record<WorkDayRefusal, string>;
