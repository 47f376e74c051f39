import { expect, test } from "vitest";
import { readPeriod } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { observationAsked, type usualBasis } from "./question.ts";

const asked = (bases: Parameters<typeof usualBasis>[0]["bases"], period?: string, asOf = "2025-04-14") => {
  const reading = readPeriod(period ?? "2025-01/2025-04");
  if (!reading.allowed) throw new Error(reading.code);
  return observationAsked({ bases }, { asOf: plainDate(asOf), period: reading.period, periodAsked: period !== undefined });
};

test.each([
  ["the last cumulated period that has ended", ["yearToDate", "singleMonth"], undefined, { basis: "yearToDate", notAfter: "2025-03" }],
  ["the last moment of a stock", ["pointInTime"], undefined, { basis: "pointInTime", notAfter: "2025-03" }],
  ["the last month where nothing is cumulated", ["singleMonth"], undefined, { basis: "singleMonth", notAfter: "2025-03" }],
  ["just the cumulated period asked for", ["singleMonth", "yearToDate"], "2025-01/2025-02", { basis: "yearToDate", from: "2025-01", to: "2025-02" }],
  ["just the month asked for", ["yearToDate", "singleMonth"], "2025-03", { basis: "singleMonth", from: "2025-03", to: "2025-03" }],
  ["the cumulated one of January", ["yearToDate", "singleMonth"], "2025-01", { basis: "yearToDate", from: "2025-01", to: "2025-01" }],
  ["a stock at the period's end", ["pointInTime"], "2025-Q1", { basis: "pointInTime", to: "2025-03" }],
  ["nothing of a quarter in the year", ["yearToDate", "singleMonth"], "2025-Q2", undefined],
  ["nothing of a month where all is cumulated", ["yearToDate"], "2025-03", undefined],
  ["nothing over two years", ["yearToDate"], "2024-01/2025-03", undefined],
] as const)("a figure answers with %s", (_name, bases, period, answer) => {
  expect(asked([...bases], period)).toEqual(answer);
});

test("on the last day of a month that month has ended", () => {
  expect(asked(["yearToDate"], undefined, "2025-03-31")).toEqual({ basis: "yearToDate", notAfter: "2025-03" });
  expect(asked(["yearToDate"], undefined, "2025-01-30")).toEqual({ basis: "yearToDate", notAfter: "2024-12" });
});
