import { expect, test } from "vitest";
import { formatDayChinese, formatMonthDayChinese, formatPeriodChinese } from "./messages.ts";
import { readPeriod } from "./period.ts";
import { plainDate } from "./plain-date.ts";

test("a day is written in Chinese without leading zeros", () => {
  expect(formatDayChinese(plainDate("2025-04-01"))).toBe("2025年4月1日");
  expect(formatMonthDayChinese(plainDate("2025-12-31"))).toBe("12月31日");
});

test.each([
  ["2025", "2025年"], ["2025-Q1", "2025年1—3月"], ["2025-Q4", "2025年10—12月"], ["2025-H1", "2025年1—6月"], ["2025-03", "2025年3月"],
  ["2025-01/2025-02", "2025年1—2月"], ["2024-11/2025-02", "2024年11月—2025年2月"], ["2024-01/2025-12", "2024年1月—2025年12月"],
])("the period %s is called %s", (text, chinese) => {
  const reading = readPeriod(text);
  expect(reading.allowed && formatPeriodChinese(reading.period)).toBe(chinese);
});
