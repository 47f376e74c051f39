import { formatDayChinese, formatPeriodChinese } from "../../../kernel/messages.ts";
import { readPeriod } from "../../../kernel/period.ts";
import { isPlainDate } from "../../../kernel/plain-date.ts";

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/;

function dayText(day: string): string | undefined {
  if (isPlainDate(day)) return formatDayChinese(day);
  const [, date = "", hour = "", minute = ""] = MOMENT.exec(day) ?? [];
  return isPlainDate(date) ? `${formatDayChinese(date)}${String(Number(hour))}时${String(Number(minute))}分` : undefined;
}

/** A day, a moment, a period or a time up to a day as an official text writes it; what is none of these stands as it is. */
export function whenText(when: string): string {
  if (when === "after commissioning") return "投产后";
  const [from = "", to = ""] = when.split("/");
  const until = dayText(to);
  if (until !== undefined) return from === ".." ? `截至${until}` : `${dayText(from) ?? from}至${until}`;
  const day = dayText(when);
  if (day !== undefined) return day;
  const reading = readPeriod(when);
  return reading.allowed ? formatPeriodChinese(reading.period) : when;
}
