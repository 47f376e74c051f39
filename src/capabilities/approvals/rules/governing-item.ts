import type { ApprovalMeans } from "../contract/means.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { itemOn } from "./item-versions.ts";

type DatedStep = { readonly kind: string; readonly occurredOn: string };

/**
 * The day whose catalogue governs a case: that of the newest application's acceptance, before it that of the application.
 * An edit from a later day on changes nothing of what runs already.
 */
export function governingDay(facts: readonly DatedStep[]): string | undefined {
  const submitted = facts.findLastIndex(({ kind }) => kind === "submitted");
  const accepted = facts.findLast(({ kind }, place) => kind === "accepted" && place >= submitted);
  return accepted?.occurredOn ?? facts[submitted]?.occurredOn;
}

/** The item by which the case is counted; `present` is the one in force on the day that is looked at. */
export function governingItem({ inForce }: Pick<ApprovalMeans, "inForce">, present: ApprovalItem, facts: readonly DatedStep[]): ApprovalItem {
  const day = inForce?.versions.edited ? governingDay(facts) : undefined;
  return day === undefined || !inForce ? present : (itemOn(inForce.versions, present.code, day) ?? present);
}
