import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { daysOf } from "../rules/case-days.ts";
import { caseOn } from "../rules/case-view.ts";
import { governingItem } from "../rules/governing-item.ts";
import type { LampDay } from "../rules/lamp.ts";
import type { CaseRow } from "../store/case.ts";
import type { FactRow } from "../store/fact.ts";

interface ToShow {
  readonly rows: readonly CaseRow[];
  /** Those known on the day. */
  readonly facts: readonly FactRow[];
  readonly at: LampDay;
  readonly hasStarted: (projectId: string) => boolean;
}

/** A case as it stands, with the row and the standing steps that it was made from. */
export interface ShownCase {
  readonly row: CaseRow;
  readonly steps: readonly FactRow[];
  readonly shown: ApprovalCase;
}

/** Cases of one project or several as they stand on the day, in the catalogue's order; struck steps count for nothing. */
export function shownCases(means: ApprovalMeans, { rows, facts, at, hasStarted }: ToShow): ShownCase[] {
  const steps = new Map<string, FactRow[]>(rows.map(({ id }) => [id, []]));
  for (const fact of facts) if (!fact.struck) steps.get(fact.caseId)?.push(fact);
  const byItem = new Map<string, CaseRow[]>();
  for (const row of rows) byItem.set(row.item, [...(byItem.get(row.item) ?? []), row]);
  return means.catalogue.items.flatMap((present) => (byItem.get(present.code) ?? []).map((row) => {
    const own = steps.get(row.id) ?? [];
    const item = governingItem(means, present, own);
    return { row, steps: own, shown: caseOn({ identity: row, days: daysOf(own, item, means.calendar), item, started: hasStarted(row.projectId) }, at, means.calendar) };
  }));
}
