import type { CaseState } from "../contract/fact.ts";
import type { PolicyStatus } from "../contract/tailored-plan.ts";
import { caseStateLabel } from "../messages.ts";

export const policyStatusLabel = { matched: "可享受", applied: "已申报", granted: "已兑现", notEligible: "不符合条件" } as const satisfies Record<PolicyStatus, string>;

export const planTitle = {
  planNotFound: "没有找到该一项一策，或不在您的职责范围内",
  planNumberTaken: "他人已出具了新的一版，请核对最新一版后再出具",
  reviewBeforeIssue: "复盘日期不能早于出具日期",
} as const;
export type PlanRefusal = keyof typeof planTitle;

interface StateFacts {
  readonly name: string;
  readonly owner: string | null;
  readonly nature: string;
  readonly industry: string;
  readonly content: string | null;
  readonly stage: string;
  readonly agent: string | null;
  readonly asOf: string;
  readonly total: number;
  readonly finished: number;
  readonly inHand: number;
  readonly waiting: number;
  readonly overdue: number;
}

/** 现状, from the ledgers alone: what they do not know is not written. */
export function stateText(facts: StateFacts): string {
  const built = facts.content === null ? "" : `建设内容：${facts.content.replace(/[。；;]\s*$/, "")}。`;
  const agent = facts.agent === null ? "" : `代办员${facts.agent}。`;
  const overdue = facts.overdue > 0 ? `其中超期${String(facts.overdue)}项` : "无超期事项";
  return `${facts.name}为${facts.industry}${facts.nature}项目${facts.owner === null ? "" : `，业主${facts.owner}`}，${facts.stage}。${built}${agent}
截至${facts.asOf}，列入审批事项${String(facts.total)}项，已办结、替代或不涉及${String(facts.finished)}项，在办${String(facts.inHand)}项，尚未申报${String(facts.waiting)}项，${overdue}。`;
}

export const noRequests = "暂无未办结的诉求。";
export const requestText = (place: number, raisedOn: string, content: string, stand: string): string => `${String(place)}. ${raisedOn}提出：${content.replace(/[。；;]\s*$/, "")}（${stand}）。`;
export const stepStands = (state: CaseState, dueOn: string | null): string => (dueOn === null ? caseStateLabel[state] : `${caseStateLabel[state]}，应于${dueOn}办结`);
