import { daysBetween, isPlainDate } from "../../../kernel/plain-date.ts";

/** Calendar days between a step and its recording; none where it was recorded on the same day, or either day is unknown. */
export function recordedLag({ occurredOn, recordedOn }: { readonly occurredOn: string; readonly recordedOn: string }): number | undefined {
  if (!isPlainDate(occurredOn) || !isPlainDate(recordedOn)) return undefined;
  const days = daysBetween(occurredOn, recordedOn);
  return days > 0 ? days : undefined;
}
