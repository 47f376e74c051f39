import type { CaseState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { isFinished } from "./case-state.ts";

export interface CaseStanding {
  readonly item: string;
  readonly state: CaseState;
}

/**
 * What still bars the start of work: cases of items that bar it and are neither decided, replaced nor not
 * applicable, and the construction permit where it is not even on the project's list. A project without any case
 * is not ready: nothing is known of it. (建筑法 §7–8 and the bars of the catalogue; site conditions come later.)
 */
export function startBars(cases: readonly CaseStanding[], items: ReadonlyMap<string, ApprovalItem>): string[] {
  const open = cases.filter((one) => items.get(one.item)?.barsStart === true && !isFinished(one.state)).map((one) => one.item);
  const hasPermit = cases.some((one) => one.item === "constructionPermit");
  return hasPermit ? open : [...open, "constructionPermit"];
}

export const isReadyToStart = (cases: readonly CaseStanding[], items: ReadonlyMap<string, ApprovalItem>): boolean => startBars(cases, items).length === 0;
