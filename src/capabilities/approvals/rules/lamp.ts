import { addDays, plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { addWorkingDays, workingDaysBetween } from "../../../kernel/working-days.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { CaseLamp, CaseState } from "../contract/fact.ts";
import type { LampRules } from "../contract/lamp-rules.ts";

/** The rule at one day, so that thousands of cells compare days only. */
export interface LampDay {
  readonly today: PlainDate;
  readonly nearUntil: PlainDate;
}

/** Rules that call no case near say so by a negative number. */
export const lampDay = ({ nearWorkdays }: Pick<LampRules, "nearWorkdays">, calendar: WorkCalendar, today: PlainDate): LampDay =>
  ({ today, nearUntil: nearWorkdays < 0 ? addDays(today, -1) : addWorkingDays(calendar, today, nearWorkdays) });

const running: ReadonlySet<CaseState> = new Set(["accepted", "inSpecialProcedure", "suspended"]);
/** Accepted and not ended: a clock runs, its own or that of the procedure in which it stands. */
export const isRunning = (state: CaseState): boolean => running.has(state);

/** Only an accepted case has a clock; the due day itself is still in time. */
export function lampOf(state: CaseState, dueOn: string | null, at: LampDay): CaseLamp {
  if (state === "decided" || state === "delivered") return "done";
  if (state === "replaced" || state === "notApplicable") return state;
  if (state === "submitted" || state === "inCorrection") return "inHand";
  if (!isRunning(state)) return "idle";
  if (dueOn === null) return "inHand";
  if (dueOn < at.today) return "overdue";
  return dueOn <= at.nearUntil ? "near" : "inHand";
}

/** Working days past the due day (positive) or left up to and including it (negative or 0). */
export function workdaysOver(calendar: WorkCalendar, dueOn: string, today: PlainDate): number {
  const due = plainDate(dueOn);
  return due < today ? workingDaysBetween(calendar, due, today) : 0 - workingDaysBetween(calendar, today, due);
}
