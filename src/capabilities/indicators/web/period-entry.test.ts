import { expect, test } from "vitest";
import { formatPeriodChinese } from "../../../kernel/messages.ts";
import { readPeriod } from "../../../kernel/period.ts";
import { enteredPeriod } from "./period-entry.ts";

const read = (text: string) => readPeriod(enteredPeriod(text));

test.each([
  ["2025年1—2月", "2025-01", "2025-02"], ["2025年1-11月", "2025-01", "2025-11"], ["2025 年 3 月", "2025-03", "2025-03"], ["2025年", "2025-01", "2025-12"],
  ["2025年一季度", "2025-01", "2025-03"], ["2025年第四季度", "2025-10", "2025-12"], ["2025年上半年", "2025-01", "2025-06"], ["2025-01/2025-02", "2025-01", "2025-02"],
])("%s is read as officials mean it", (text, from, to) => {
  expect(read(text)).toEqual({ allowed: true, period: { from, to } });
});

test("a period that was shown can be entered again", () => {
  for (const text of ["2025-01/2025-02", "2025-03", "2025"]) {
    const reading = readPeriod(text);
    if (reading.allowed) expect(read(formatPeriodChinese(reading.period))).toEqual(reading);
  }
});

test("months that no year has, and months the wrong way round, stay refused", () => {
  expect(read("2025年13月")).toEqual({ allowed: false, code: "periodNotUnderstood" });
  expect(read("2025年5—2月")).toEqual({ allowed: false, code: "periodReversed" });
  expect(read("去年")).toEqual({ allowed: false, code: "periodNotUnderstood" });
});
