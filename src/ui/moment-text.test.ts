import { expect, test } from "vitest";
import { longDayText, momentText, shortDayText } from "./moment-text.ts";

test("an instant is shown on the clock of China, over midnight and the year's end", () => {
  expect(momentText("2025-04-14T01:02:03.000Z")).toBe("2025-04-14 09:02");
  expect(momentText("2024-12-31T16:00:00Z")).toBe("2025-01-01 00:00");
});

test("what is no instant is shown as it stands, never as NaN", () => {
  expect(momentText("昨天")).toBe("昨天");
});

test("a day is written in Chinese without leading zeros", () => {
  expect(longDayText("2025-04-04")).toBe("2025年4月4日");
  expect(longDayText("2025-04")).toBe("2025-04");
});

test("a short day drops the year only where it is the year of the page", () => {
  expect(shortDayText("2025-04-14", "2025-06-30")).toBe("04-14");
  expect(shortDayText("2024-12-31", "2025-06-30")).toBe("24-12-31");
});
