import { expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { periodChoices } from "./period-choice.ts";

const asked = (year: number, day: string) => periodChoices(year, plainDate(day)).map((choice) => choice.asked);

test("a year that is over offers each of its periods once", () => {
  expect(asked(2024, "2025-04-14")).toEqual([
    "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024-H1", "2024-H2", "2024",
    "2024-01/2024-02", "2024-01/2024-04", "2024-01/2024-05", "2024-01/2024-07", "2024-01/2024-08", "2024-01/2024-09", "2024-01/2024-10", "2024-01/2024-11",
    ...Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`),
  ]);
});

test("a period is offered from the day on which it begins", () => {
  expect(asked(2025, "2025-04-14").filter((text) => /Q|H|^2025-0\d$/.test(text))).toEqual(["2025-Q1", "2025-Q2", "2025-H1", "2025-01", "2025-02", "2025-03", "2025-04"]);
  expect(asked(2025, "2025-03-31")).not.toContain("2025-Q2");
  expect(asked(2026, "2025-04-14")).toEqual([]);
});
