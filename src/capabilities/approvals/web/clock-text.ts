import { leftText, overdueText } from "./words.ts";

/** How a running clock stands, from the working days past due: positive is overdue, negative or zero is left. */
export const clockText = (over: number | null): string | undefined => {
  if (over === null) return undefined;
  return over > 0 ? overdueText(over) : leftText(-over);
};
