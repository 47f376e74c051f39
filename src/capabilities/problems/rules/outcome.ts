import { dispositions, type Disposition } from "../contract/step.ts";
import type { Standing } from "./standing.ts";

/** What became of a problem: how it was closed out, or `open` until it is. Closed is not solved. */
export type Outcome = Disposition | "open";

export const outcomeOf = ({ phase, disposition }: Pick<Standing, "phase" | "disposition">): Outcome =>
  (phase === "closed" && disposition !== null ? disposition : "open");

/** 收到 = 已解决 + 已答复 + 转长期 + 转上级 + 企业撤回 + 重复 + 在办. */
export function tallyOutcomes(standings: readonly Pick<Standing, "phase" | "disposition">[]): Readonly<Record<Outcome, number>> {
  const outcomes = standings.map(outcomeOf);
  const count = (of: Outcome): number => outcomes.filter((outcome) => outcome === of).length;
  const [resolved, explained, plannedWithDate, escalated, withdrawnByEnterprise, duplicate] = [
    count("resolved"), count("explained"), count("plannedWithDate"), count("escalated"), count("withdrawnByEnterprise"), count("duplicate"),
  ];
  return { resolved, explained, plannedWithDate, escalated, withdrawnByEnterprise, duplicate, open: count("open") };
}

export const outcomes: readonly Outcome[] = [...dispositions, "open"];
