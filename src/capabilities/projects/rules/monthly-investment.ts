import { allowed, refused } from "../../../kernel/refusal.ts";
import type { MonthlyPlan } from "../contract/monthly-investment.ts";

interface Entered {
  readonly month: string;
  readonly plannedFen?: number | undefined;
  readonly completedFen?: number | undefined;
  readonly plannedFrom?: string | undefined;
}

/** A month says what is planned or what is completed; nothing is completed in a month that has not begun, no plan begins to hold on a later day. */
export function judgeMonth({ month, plannedFen, completedFen, plannedFrom }: Entered, today: string) {
  if (plannedFen === undefined && completedFen === undefined) return refused("investmentMissing");
  if (completedFen !== undefined && month > today.slice(0, 7)) return refused("monthInFuture");
  return plannedFrom !== undefined && plannedFrom > today ? refused("dateInFuture") : allowed;
}

/** A month as it stands before it is corrected; none where it is entered first. */
interface Before {
  readonly month: string;
  readonly plannedFen: number | null;
  readonly plans: readonly Pick<MonthlyPlan, "from">[];
}

/**
 * The version of a plan that an entry makes: none where the plan stays as it is. A first plan holds from the beginning of its year unless
 * its day is named, a change of it from the day of the entry; a change named as of an earlier version's day stands in its place.
 */
export function planMade({ month, plannedFen, plannedFrom }: Entered, before: Before | undefined, today: string) {
  const last = before?.plans.at(-1);
  const planned = plannedFen ?? null;
  // No version of the plan would hold in the year that the month is moved to.
  if (before && last && month.slice(0, 4) < before.month.slice(0, 4) && month.slice(0, 4) < last.from.slice(0, 4)) return refused("planMonthMoved");
  if (last === undefined) return { ...allowed, made: planned === null ? undefined : { from: plannedFrom ?? `${month.slice(0, 4)}-01-01`, planned } };
  if (planned === before?.plannedFen && plannedFrom === undefined) return { ...allowed, made: undefined };
  // A plan of a later year may hold from a day that has not come yet.
  const from = plannedFrom ?? (today < last.from ? last.from : today);
  return from < last.from ? refused("planBeforeLast") : { ...allowed, made: { from, planned } };
}
