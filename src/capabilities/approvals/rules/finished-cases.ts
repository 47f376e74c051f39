import type { ApprovalItem } from "../contract/item.ts";
import { SiteCondition } from "../../projects/contract/fact.ts";
import type { FinishedCase, FinishedCondition } from "./learned-durations.ts";
import { firstApplication, possibleOn, waitsFor } from "./possible-day.ts";

/** The kept days of a case, of whichever project; a site condition that is met stands among them as settled. */
export interface CaseSpan {
  readonly projectId: string;
  readonly item: string;
  readonly departmentId: string | null;
  readonly submittedOn: string | null;
  readonly acceptedOn: string | null;
  readonly decidedOn: string | null;
  readonly finishedOn: string | null;
}

function byProject(spans: readonly CaseSpan[]): ReadonlyMap<string, readonly CaseSpan[]> {
  const groups = new Map<string, CaseSpan[]>();
  for (const span of spans) {
    const own = groups.get(span.projectId);
    if (own) own.push(span);
    else groups.set(span.projectId, [span]);
  }
  return groups;
}

/** Those decided by the day, each with the day from which it could have been applied for: what a forecast made on that day may learn from. */
export function finishedBy(day: string, spans: readonly CaseSpan[], items: ReadonlyMap<string, ApprovalItem>): FinishedCase[] {
  const ofProject = byProject(spans);
  return spans.flatMap(({ projectId, item, departmentId, submittedOn, acceptedOn, decidedOn }) => {
    if (submittedOn === null || decidedOn === null || decidedOn > day) return [];
    const possible = possibleOn(waitsFor(item, items.get(item)), ofProject.get(projectId) ?? []);
    return [{ projectId, item, departmentId, submittedOn, acceptedOn, decidedOn, possibleOn: possible }];
  });
}

/** Site conditions met by the day, of projects that had applied for something before. */
export function conditionsBy(day: string, spans: readonly CaseSpan[]): FinishedCondition[] {
  const ofProject = byProject(spans);
  return spans.flatMap(({ projectId, item, finishedOn }) => {
    const condition = SiteCondition.enum.find((one) => one === item);
    const from = condition && firstApplication(ofProject.get(projectId) ?? []);
    return condition && from && finishedOn !== null && finishedOn <= day ? [{ condition, from, on: finishedOn }] : [];
  });
}
