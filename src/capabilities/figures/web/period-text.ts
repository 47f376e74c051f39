import { formatPeriodChinese } from "../../../kernel/messages.ts";
import { readPeriod } from "../../../kernel/period.ts";

/** `2025-01/2025-04` as `2025年1—4月`; what is no period is shown as it is. */
export function periodText(period: string): string {
  const reading = readPeriod(period);
  return reading.allowed ? formatPeriodChinese(reading.period) : period;
}
