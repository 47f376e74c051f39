import { addDays, isPlainDate, type PlainDate } from "./plain-date.ts";

/** A moment as ISO 8601 text in UTC, such as `2025-04-14T00:49:07.120Z`. */
export type Instant = string & { readonly __brand: "Instant" };

const SHAPE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/;

/** Beijing time is UTC+8 the whole year. Summer time was last kept in 1991; earlier moments are not shown by its clock. */
const HOURS_AHEAD = 8;

export const isInstant = (text: string): text is Instant => SHAPE.test(text) && isPlainDate(text.slice(0, 10));

export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`not a moment in UTC: ${text}`);
  return text;
}

function shanghaiClock(moment: Instant): { readonly day: PlainDate; readonly hour: number } {
  const utcDay = moment.slice(0, 10);
  if (!isPlainDate(utcDay)) throw new RangeError(`not a moment in UTC: ${moment}`);
  const hour = Number(moment.slice(11, 13)) + HOURS_AHEAD;
  return hour < 24 ? { day: utcDay, hour } : { day: addDays(utcDay, 1), hour: hour - 24 };
}

/** The calendar day in China at that moment. */
export const shanghaiDay = (moment: Instant): PlainDate => shanghaiClock(moment).day;

/** `2025-04-14 08:49`, in Beijing time; seconds are cut off. */
export function shanghaiTime(moment: Instant): string {
  const { day, hour } = shanghaiClock(moment);
  return `${day} ${String(hour).padStart(2, "0")}:${moment.slice(14, 16)}`;
}
