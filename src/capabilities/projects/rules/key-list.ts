import { allowed, refused } from "../../../kernel/refusal.ts";
import type { KeyListEntry } from "../contract/key-list.ts";
import { judgeDay } from "./project.ts";

type Place = Pick<KeyListEntry, "year" | "level" | "enteredOn">;
type Standing = Pick<KeyListEntry, "year" | "level" | "enteredOn" | "leftOn">;

/** On the list from the day of entry until the day before that of leaving. */
export const standsOn = (entry: Pick<Standing, "enteredOn" | "leftOn">, day: string): boolean =>
  entry.enteredOn <= day && (entry.leftOn === null || entry.leftOn > day);

/** An entry has no end yet, so that any other of its list must have ended by its first day. */
export function judgeEntry(place: Place, others: readonly Standing[], today: string) {
  const overlaps = others.some(({ year, level, leftOn, enteredOn }) =>
    year === place.year && level === place.level && leftOn !== enteredOn && (leftOn === null || leftOn > place.enteredOn));
  return overlaps ? refused("keyListAlreadyEntered") : judgeDay(place.enteredOn, today);
}

export function judgeDeparture(entry: Standing, leftOn: string, today: string) {
  if (entry.leftOn !== null) return refused("keyListAlreadyLeft");
  if (leftOn < entry.enteredOn) return refused("leftBeforeEntered");
  const verdict = judgeDay(leftOn, today);
  return verdict.allowed ? allowed : verdict;
}
