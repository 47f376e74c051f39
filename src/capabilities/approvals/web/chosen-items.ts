import type { FilterValues } from "../../../ui/filter-field.tsx";
import type { ApprovalItem } from "../contract/item.ts";

/** Whether anything that the item states of time rests on no text that was read. */
export const hasUnverifiedLimit = ({ statutoryLimit, promisedLimit, evidence }: ApprovalItem): boolean =>
  evidence === "unverified" || statutoryLimit?.verified === false || promisedLimit?.verified === false;

/** The items that the conditions of the address leave. */
export function chosenItems(items: readonly ApprovalItem[], { text = "", group = "", stage = "", evidence = "" }: FilterValues): readonly ApprovalItem[] {
  return items.filter((item) =>
    (group === "" || item.group === group) &&
    (stage === "" || item.stage === stage) &&
    (evidence !== "unverified" || hasUnverifiedLimit(item)) &&
    (text === "" || `${item.name} ${item.shortName} ${item.ruleOwner}`.includes(text)));
}
