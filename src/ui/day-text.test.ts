import { expect, test } from "vitest";
import { dayFromText } from "./day-text.ts";

test.each(["2025-04-04", "2025-4-4", "2025/4/4", "2025.04.04", "20250404", "2025年4月4日", " 2025 年 4 月 4 日 ", "２０２５－０４－０４"])("%s is one day", (text) => {
  expect(dayFromText(text)).toBe("2025-04-04");
});

test.each(["2025-02-30", "2023-02-29", "2025-13-01", "4-14", "2025-04", "04/14/2025", "45761", "", "1e5"])("%s is no day, and none is guessed", (text) => {
  expect(dayFromText(text)).toBeUndefined();
});
