import { allowed, refused } from "../../../kernel/refusal.ts";

interface Stay {
  readonly enteredOn: string;
  readonly leftOn?: string | null | undefined;
  readonly leftBecause?: string | null | undefined;
}

/** An enterprise stands in the class from the day of entry until the day before it leaves. */
export const standsInClass = ({ enteredOn, leftOn }: Stay, on: string): boolean => enteredOn <= on && (!leftOn || on < leftOn);

/** A leaving has its reason, a reason its leaving, and nobody leaves before entering. */
export function judgeStay({ enteredOn, leftOn, leftBecause }: Stay) {
  if (!leftOn !== !leftBecause) return refused("leavingIncomplete");
  return leftOn && leftOn < enteredOn ? refused("leftBeforeEntered") : allowed;
}
