import { formatDayChinese } from "../../../kernel/messages.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { CaseFact } from "../contract/fact.ts";
import type { CaseClock } from "../contract/case.ts";
import type { SpecialProcedure, WaitingParty } from "../contract/item-clock.ts";
import type { LimitUnit, TimeLimit } from "../contract/time-limit.ts";
import type { ItemClockFaultCode } from "../rules/item-clocks.ts";

export const specialProcedureLabel = {
  hearing: "听证",
  tendering: "招标",
  auction: "拍卖",
  inspection: "检验",
  testing: "检测",
  quarantine: "检疫",
  appraisal: "鉴定",
  expertReview: "专家评审",
  technicalReview: "技术评审",
  consultation: "征求意见",
  publicNotice: "公示",
} as const satisfies Record<SpecialProcedure, string>;

export const itemClockFaultTitle = {
  malformedClocks: "计时规则格式不正确",
  clockOfUnknownItem: "计时规则所列事项不在目录内",
  clockTwice: "同一事项重复规定告知补正期限、延长或有效期",
  procedureTwice: "同一事项重复列出特别程序",
  clockNotPositive: "计时规则的天数须大于零",
  toleratesNoPrerequisite: "可容缺的不是该事项的前置事项",
} as const satisfies Record<ItemClockFaultCode, string>;

export const waitingPartyLabel = {
  applicant: "申请人",
  authority: "审批机关",
  thirdParty: "第三方",
} as const satisfies Record<WaitingParty, string>;

export const caseClockLabel = {
  promised: "承诺时限",
  statutory: "法定时限",
  special: "特别程序",
  silence: "补正告知期限",
} as const satisfies Record<CaseClock["kind"], string>;

export const stopLabel = (procedure: SpecialProcedure | null): string => (procedure === null ? "中止" : specialProcedureLabel[procedure]);

const dayUnit: Record<LimitUnit, string> = { workday: "个工作日", calendarDay: "日" };

/** What a day rests on, before the count itself. */
export const limitBasis = (name: string, { source, verified }: Pick<TimeLimit, "source" | "verified">): string => `${name}，依据：${source}${verified ? "" : "（未核实）"}`;

/** By which day's catalogue the case is counted; an edit of a later day leaves it alone. */
export const governedText = (day: string, acceptedOn: PlainDate | null): string => `，按${day === acceptedOn ? "受理" : "申报"}当日（${day}）有效的时限`;

/** A stop with why it was made, as the sentence of a clock names it. */
export const namedStop = (procedure: SpecialProcedure | null, reason: string | null): string => `${stopLabel(procedure)}${reason === null ? "" : `（${reason}）`}`;

export const deemedText = (submittedOn: PlainDate, silentUntil: PlainDate, silence: TimeLimit): string =>
  `至${formatDayChinese(silentUntil)}审批机关未告知需要补正的内容，自收到申请材料之日（${formatDayChinese(submittedOn)}）起即为受理（${silence.source}${silence.verified ? "" : "，未核实"}）。尚未登记受理，登记后以登记的日期为准`;

export const extensionText = ({ person, documentNumber, reason, occurredOn }: Pick<CaseFact, "person" | "documentNumber" | "reason" | "occurredOn">, days: number, source: string): string =>
  `${occurredOn}经${person ?? ""}批准延长${days}个工作日（${documentNumber ?? ""}，理由：${reason ?? ""}，依据：${source}）`;

export const promiseMovedText = ({ person, reason, occurredOn, promisedOn }: Pick<CaseFact, "person" | "reason" | "occurredOn" | "promisedOn">, late: boolean): string =>
  `${occurredOn}${late ? "（原承诺日期之后）" : ""}经${person ?? ""}同意改为${promisedOn ?? ""}（理由：${reason ?? ""}）`;

/** The clock stands: how much of the limit is used, and what is left for when it goes on. */
export const standingText = (stop: string, from: PlainDate, used: number, limit: TimeLimit): string =>
  `${formatDayChinese(from)}起${stop}，计时停止，已计${used}${dayUnit[limit.unit]}，尚余${Math.max(limit.n - used, 0)}${dayUnit[limit.unit]}；结束后按实际停止的日子推算到期日`;

export const stopOpenText = (stop: string, from: PlainDate, stopsClock: boolean): string =>
  `${formatDayChinese(from)}开始${stop}，${stopsClock ? "不计入办理期限" : "计入办理期限，不停止计时"}`;

export const firstPromisedText = (day: PlainDate): string => `首次承诺${formatDayChinese(day)}`;

export const editReason = "本区调整了事项目录，重新计算应办结日期";

/** Why kept days are counted again; without an earlier count it is the first by this version. */
export function recountReason(changed: { readonly workDays: boolean; readonly items: boolean } | undefined): string {
  if (!changed) return "按本版的规则首次计算应办结日期";
  const what = [...(changed.workDays ? ["放假调休安排"] : []), ...(changed.items ? ["事项目录的时限或计时规则"] : [])];
  return `${what.join("、")}有变，重新计算应办结日期`;
}
