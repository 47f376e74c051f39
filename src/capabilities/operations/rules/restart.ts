import { instant, type Instant } from "../../../kernel/instant.ts";
import { addDays, isPlainDate, type PlainDate } from "../../../kernel/plain-date.ts";

/** Beijing time is UTC+8 the whole year. */
const HOURS_AHEAD = 8;
const DAY_LENGTH = 24;

interface Clock { readonly day: PlainDate; readonly moment: Instant }

/** `2025-02-19T18:36` as an office clock in China shows it; undefined where there is no such day. */
export function shanghaiMinute(text: string): Clock | undefined {
  const [day = "", time = ""] = text.split("T");
  if (!isPlainDate(day)) return undefined;
  const hour = Number(time.slice(0, 2)) - HOURS_AHEAD;
  const utcDay = hour < 0 ? addDays(day, -1) : day;
  const utcHour = String(hour < 0 ? hour + DAY_LENGTH : hour).padStart(2, "0");
  return { day, moment: instant(`${utcDay}T${utcHour}:${time.slice(3)}:00.000Z`) };
}
