import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDayOf, lastDayOf, readPeriod } from "../../../kernel/period.ts";
import { addDays, dayFromNumber, dayNumber, plainDate } from "../../../kernel/plain-date.ts";
import type { Indicator } from "../contract/indicator.ts";
import { judgeObservation, lastEndedMonth, type ReadObservation } from "./observation.ts";

const money: Indicator = {
  code: "one", name: "One", aliases: [], measureKind: "money", displayScale: "yiYuan", bases: ["yearToDate", "singleMonth"], growthBasis: "currentPrice", nature: "flow",
  hasJanuary: false, publishes: "usual", additive: true, inLedgers: false, sourceOrgan: "Organ", source: "Source", verified: false,
};
const stock: Indicator = { ...money, measureKind: "quantity", unit: "人", bases: ["pointInTime"], nature: "stock", growthBasis: "none", hasJanuary: true };
const periodOf = (text: string) => {
  const reading = readPeriod(text);
  if (!reading.allowed) throw new Error(reading.code);
  return reading.period;
};
const entered = (period: string, part: Partial<ReadObservation> = {}): ReadObservation =>
  ({ basis: "yearToDate", period: periodOf(period), amountFen: 100, priceBasis: "currentPrice", publishedOn: "2025-12-31", ...part });
const codeOf = (indicator: Indicator, read: ReadObservation) => {
  const verdict = judgeObservation(indicator, read);
  return verdict.allowed ? "allowed" : verdict.code;
};

describe("the period of an observation", () => {
  test.each([
    ["cumulated from January", money, entered("2025-01/2025-03"), "allowed"],
    ["cumulated over the year's first two months", money, entered("2025-01/2025-02"), "allowed"],
    ["cumulated from April", money, entered("2025-04/2025-06"), "yearToDateNotFromJanuary"],
    ["cumulated over two years", money, entered("2024-01/2025-02"), "yearToDateNotFromJanuary"],
    ["of January, which is not published", money, entered("2025-01"), "noJanuary"],
    ["of January alone, which is not published", money, entered("2025-01", { basis: "singleMonth" }), "noJanuary"],
    ["of February alone, which is published with January", money, entered("2025-02", { basis: "singleMonth" }), "noFebruaryAlone"],
    ["of March alone", money, entered("2025-03", { basis: "singleMonth" }), "allowed"],
    ["of January where it is published", { ...money, hasJanuary: true }, entered("2025-01"), "allowed"],
    ["of February alone where January is published", { ...money, hasJanuary: true }, entered("2025-02", { basis: "singleMonth" }), "allowed"],
    ["one month said of three", money, entered("2025-01/2025-03", { basis: "singleMonth" }), "notOneMonth"],
    ["a moment said of three months", stock, entered("2025-Q1", { basis: "pointInTime", amountFen: undefined, quantity: "7" }), "notOneMonth"],
    ["a moment", stock, entered("2025-03", { basis: "pointInTime", amountFen: undefined, quantity: "7" }), "allowed"],
    ["a stock that is cumulated", stock, entered("2025-Q1", { amountFen: undefined, quantity: "7" }), "basisNotAllowed"],
    ["published in its last month", money, entered("2025-Q1", { publishedOn: "2025-03-01" }), "allowed"],
    ["published before its last month", money, entered("2025-Q1", { publishedOn: "2025-02-28" }), "publishedBeforePeriod"],
  ])("%s", (_name, indicator, read, code) => {
    expect(codeOf(indicator, read)).toBe(code);
  });
});

describe("level, base and growth", () => {
  test.each([
    ["a level with its growth and base", money, { officialGrowth: "1.5", baseAmountFen: 90 }, "allowed"],
    ["a loss", money, { amountFen: -5 }, "allowed"],
    ["a growth alone", money, { amountFen: undefined, officialGrowth: "-3.7" }, "allowed"],
    ["neither", money, { amountFen: undefined }, "valueMissing"],
    ["a base alone", money, { amountFen: undefined, baseAmountFen: 90, officialGrowth: "2" }, "baseWithoutValue"],
    ["a quantity of money", money, { amountFen: undefined, quantity: "7" }, "valueNotOfKind"],
    ["a quantity as base of money", money, { baseQuantity: "7" }, "valueNotOfKind"],
    ["money of a quantity", stock, { basis: "pointInTime", period: periodOf("2025-03") }, "valueNotOfKind"],
    ["a growth without saying of what", money, { officialGrowth: "2", priceBasis: "none" }, "growthWithoutBasis"],
    ["a level without growth", money, { priceBasis: "none" }, "allowed"],
    ["another price basis than the catalogue's", money, { officialGrowth: "2", priceBasis: "constantPrice" }, "allowed"],
    ["money that grows by physical amount", money, { officialGrowth: "2", priceBasis: "physical" }, "priceBasisNotOfKind"],
  ] as const)("%s", (_name, indicator, part, code) => {
    expect(codeOf(indicator, entered("2025-Q1", part))).toBe(code);
  });
});

test("the last month that has ended by a day ends by it, and the next one does not", () => {
  const days = fc.integer({ min: dayNumber(plainDate("2001-01-01")), max: dayNumber(plainDate("2900-12-31")) }).map(dayFromNumber);
  fc.assert(fc.property(days, (day) => {
    const ended = periodOf(lastEndedMonth(day));
    const next = periodOf(addDays(lastDayOf(ended), 1).slice(0, 7));
    expect(lastDayOf(ended) <= day).toBe(true);
    expect(lastDayOf(next) > day).toBe(true);
    expect(firstDayOf(ended) < firstDayOf(next)).toBe(true);
  }));
});
