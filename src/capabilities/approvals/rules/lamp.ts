import type { PlainDate } from "../../../kernel/plain-date.ts";
import { addWorkingDays } from "../../../kernel/working-days.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { CaseLamp, CaseState } from "../contract/fact.ts";

/** Up to how many working days before the due day a case counts as near; from the catalogue of lamp rules. */
export interface LampRule {
  readonly nearWorkdays: number;
}

/** The rule at one day, so that thousands of cells compare days only. */
export interface LampDay {
  readonly today: PlainDate;
  readonly nearUntil: PlainDate;
}

export const lampDay = (rule: LampRule, calendar: WorkCalendar, today: PlainDate): LampDay => ({ today, nearUntil: addWorkingDays(calendar, today, rule.nearWorkdays) });

export function lampOf(state: CaseState, dueOn: string | null, at: LampDay): CaseLamp {
  if (state === "decided" || state === "delivered") return "done";
  if (state === "replaced" || state === "notApplicable") return state;
  if (state === "submitted") return "inHand";
  if (state !== "accepted") return "idle";
  if (dueOn === null) return "inHand";
  if (dueOn < at.today) return "overdue";
  return dueOn <= at.nearUntil ? "near" : "inHand";
}
