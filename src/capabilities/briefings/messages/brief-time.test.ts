import { describe, expect, test } from "vitest";
import { readPeriod, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { asOfWords, hasYearToDate, periodLead, periodWords, understoodYear, yearToDateLead } from "./brief-time.ts";

function period(text: string): Period {
  const reading = readPeriod(text);
  if (!reading.allowed) throw new Error(text);
  return reading.period;
}
const time = (text: string, asOf: string) => ({ period: period(text), asOf: plainDate(asOf) });

test.each([
  ["2025-01", "1月"], ["2025-12", "12月"], ["2025-01/2025-02", "1—2月"], ["2025-Q1", "一季度"], ["2025-01/2025-03", "一季度"], ["2025-Q4", "四季度"], ["2025-02/2025-04", "2—4月"],
  ["2025-H1", "上半年"], ["2025-H2", "下半年"], ["2025-02/2025-07", "2—7月"], ["2025-01/2025-10", "1—10月"], ["2025", "全年"],
  ["2024-Q4", "2024年四季度"], ["2024", "2024年全年"], ["2024-11/2025-02", "2024年11月—2025年2月"],
])("%s is written %s where 2025 is understood", (text, words) => {
  expect(periodWords(period(text), 2025)).toBe(words);
});

test("the year goes without saying only where period and as-of day are of one year", () => {
  expect(understoodYear(time("2025-Q1", "2025-04-14"))).toBe(2025);
  expect(understoodYear(time("2024-Q4", "2025-04-14"))).toBeUndefined();
  expect(understoodYear(time("2024-11/2025-02", "2025-04-14"))).toBeUndefined();
  expect(asOfWords(time("2025-Q1", "2025-04-14"))).toBe("截至4月14日");
  expect(asOfWords(time("2024-Q4", "2025-04-14"))).toBe("截至2025年4月14日");
});

describe("what stands before a flow", () => {
  test.each([
    ["a period that has ended", "2025-Q1", "2025-04-14", "一季度，"],
    ["one that ends on the day", "2025-Q1", "2025-03-31", "一季度，"],
    ["one of an earlier year", "2024-Q4", "2025-04-14", "2024年四季度，"],
    ["one from January that has only begun", "2025", "2025-04-14", "截至4月14日，今年累计"],
    ["another that has only begun", "2025-Q2", "2025-04-14", "二季度以来，"],
    ["a month that has only begun", "2025-04", "2025-04-14", "4月以来，"],
    ["some months that have only begun", "2025-02/2025-04", "2025-04-14", "2月以来，"],
  ])("of %s", (_name, text, asOf, lead) => {
    expect(periodLead(time(text, asOf), true)).toBe(lead);
  });
  test("累计 is said only of what adds up", () => {
    expect(yearToDateLead(time("2025-Q1", "2025-04-14"), false)).toBe("截至4月14日，今年");
  });
});

test.each([
  ["from January on, with days after it", "2025-Q1", "2025-04-14", true], ["without days after it", "2025-Q1", "2025-03-31", false],
  ["that began later", "2025-03", "2025-04-14", false], ["of an earlier year", "2024-Q1", "2025-04-14", false], ["that has not ended", "2025", "2025-04-14", false],
])("a flow of a period %s is told to the day as well, or not", (_name, text, asOf, told) => {
  expect(hasYearToDate(time(text, asOf))).toBe(told);
});
