import type { ApprovalItem } from "../contract/item.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { daysOf, type CaseDays } from "./case-days.ts";
import type { StandingFact } from "./case-progress.ts";
import { governingItem } from "./governing-item.ts";

/** A case as it is kept, with the facts that stand. */
export interface KeptCase {
  readonly id: string;
  readonly projectId: string;
  readonly item: string;
  readonly example: boolean;
  readonly kept: CaseDays;
  readonly facts: readonly StandingFact[];
}

export interface Recounted extends Pick<KeptCase, "id" | "projectId" | "example"> {
  readonly before: CaseDays;
  readonly after: CaseDays;
}

const names = ["state", "latestOn", "submittedOn", "acceptedOn", "silentUntil", "dueOn", "firstDueOn", "decidedOn", "validUntil"] as const satisfies readonly (keyof CaseDays)[];

/** The cases whose days are others by the present data; one whose item the catalogue no longer holds keeps its days. */
export function recounted(cases: readonly KeptCase[], items: ReadonlyMap<string, ApprovalItem>, means: Pick<ApprovalMeans, "calendar" | "inForce">): Recounted[] {
  return cases.flatMap(({ id, projectId, example, item: code, kept, facts }) => {
    const item = items.get(code);
    if (!item) return [];
    const after = daysOf(facts, governingItem(means, item, facts), means.calendar);
    return names.every((name) => kept[name] === after[name]) ? [] : [{ id, projectId, example, before: kept, after }];
  });
}

/** What people see as moved: the day by which the case should be decided. */
export const movedDue = ({ before, after }: Recounted): boolean => before.dueOn !== after.dueOn;
