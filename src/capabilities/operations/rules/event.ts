import { plainDate, daysBetween, type PlainDate } from "../../../kernel/plain-date.ts";
import { allowed, refused } from "../../../kernel/refusal.ts";
import type { EventState } from "../contract/event.ts";
import { shanghaiMinute } from "./restart.ts";

interface Entered {
  readonly plannedFrom?: string | undefined;
  readonly plannedTo?: string | undefined;
  readonly actualFrom?: string | undefined;
  readonly actualTo?: string | undefined;
  readonly restartedAt?: string | undefined;
}

const reversed = (from: string | undefined, to: string | undefined): boolean => from !== undefined && to !== undefined && to < from;

/** The day on which it ended: as entered, else that of the restart. */
export const endOf = ({ actualTo, restartedAt }: Pick<Entered, "actualTo" | "restartedAt">): string | undefined =>
  actualTo ?? (restartedAt === undefined ? undefined : shanghaiMinute(restartedAt)?.day);

/** Something is planned or has begun; no end without a beginning or before it; the restart falls on the last day. */
export function judgeEvent(entered: Entered) {
  const { plannedFrom, plannedTo, actualFrom, restartedAt } = entered;
  const actualTo = endOf(entered);
  if (plannedFrom === undefined && actualFrom === undefined) return refused("neitherPlannedNorBegun");
  if (plannedFrom === undefined && plannedTo !== undefined && reversed(actualFrom, plannedTo)) return refused("plannedReversed");
  if (reversed(plannedFrom, plannedTo)) return refused("plannedReversed");
  if (restartedAt !== undefined && (actualTo === undefined || shanghaiMinute(restartedAt)?.day !== actualTo)) return refused("restartedOnOtherDay");
  if (actualTo !== undefined && actualFrom === undefined) return refused("endedWithoutBeginning");
  return reversed(actualFrom, actualTo) ? refused("actualReversed") : allowed;
}

interface Standing {
  readonly plannedTo: string | null;
  readonly actualFrom: string | null;
  readonly actualTo: string | null;
}

/** How it stands on a day. Past its planned end and not ended, it overruns; without a planned end it merely runs. */
export function eventState({ plannedTo, actualFrom, actualTo }: Standing, day: string): EventState {
  if (actualTo !== null && actualTo <= day) return "ended";
  if (actualFrom === null || actualFrom > day) return "planned";
  return plannedTo !== null && plannedTo < day ? "overrun" : "running";
}

/** Days from beginning to end, the end less the beginning (2025-01-05 to 2025-02-19 is 45); up to the day while it runs; null before it began. */
export function daysOf(event: Standing, day: PlainDate): number | null {
  const { actualFrom, actualTo } = event;
  const state = eventState(event, day);
  if (actualFrom === null || state === "planned") return null;
  return daysBetween(plainDate(actualFrom), state === "ended" && actualTo !== null ? plainDate(actualTo) : day);
}

/** Output lost up to the day, in fen: what the enterprise says of a day, times the days. Null where it gave no such loss; nothing is guessed. */
export function estimatedLossFen(event: Standing & { readonly dailyLossFen: number | null }, day: PlainDate): number | null {
  const days = daysOf(event, day);
  if (event.dailyLossFen === null || days === null) return null;
  const loss = event.dailyLossFen * days;
  return Number.isSafeInteger(loss) ? loss : null;
}
