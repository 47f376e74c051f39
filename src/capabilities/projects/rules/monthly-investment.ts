import { allowed, refused } from "../../../kernel/refusal.ts";

interface Entered {
  readonly month: string;
  readonly plannedFen?: number | undefined;
  readonly completedFen?: number | undefined;
}

/** A month says what is planned or what is completed; nothing is completed in a month that has not begun. */
export function judgeMonth({ month, plannedFen, completedFen }: Entered, today: string) {
  if (plannedFen === undefined && completedFen === undefined) return refused("investmentMissing");
  return completedFen !== undefined && month > today.slice(0, 7) ? refused("monthInFuture") : allowed;
}
