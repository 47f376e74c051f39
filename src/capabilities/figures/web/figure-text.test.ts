import { expect, test } from "vitest";
import { figureAmount, figureShare } from "./figure-amount.ts";
import { figurePath } from "./paths.ts";
import { periodText } from "./period-text.ts";

test("money comes in yuan and is read in 万元, from one 亿元 on in 亿元", () => {
  expect(figureAmount("money", { value: 12_345_678.9, unit: "元" })).toEqual({ text: "1,234.57", unit: "万元" });
  expect(figureAmount("money", { value: 5_230_000_000, unit: "元" })).toEqual({ text: "52.30", unit: "亿元" });
});

test("money in another unit is shown in that unit, not converted by guess", () => {
  expect(figureAmount("money", { value: 1234, unit: "万美元" })).toEqual({ text: "1,234", unit: "万美元" });
});

test("a share of nothing has no value, and never reads as zero", () => {
  expect(figureAmount("percent", { value: null, unit: "%" }).text).toBe("—");
  expect(figureAmount("percent", { value: 41.66667, unit: "%" })).toEqual({ text: "41.7", unit: "%" });
});

test.each([
  ["growth", { value: 12.3, unit: "%" }, { text: "+12.3", unit: "%" }],
  ["growth", { value: -0.4, unit: "%" }, { text: "-0.4", unit: "%" }],
  ["growth", { value: 0, unit: "%" }, { text: "0", unit: "%" }],
  ["duration", { value: 45, unit: "天" }, { text: "45", unit: "天" }],
  ["mass", { value: 12_500.5, unit: "吨" }, { text: "12,500.5", unit: "吨" }],
  ["date", { value: "2025-06-30", unit: "" }, { text: "2025-06-30", unit: "" }],
  ["other", { value: null, unit: "按登记的产能单位" }, { text: "—", unit: "" }],
] as const)("a figure of kind %s is read as an official writes it", (kind, answer, amount) => {
  expect(figureAmount(kind, answer)).toEqual(amount);
});

test("a rate carries both its numbers or none", () => {
  expect(figureShare({ numerator: 5, denominator: 12 })).toEqual({ numerator: "5", denominator: "12" });
  expect(figureShare({ numerator: 5 })).toBeUndefined();
  expect(figureShare({ numerator: 0, denominator: 0 })).toEqual({ numerator: "0", denominator: "0" });
});

test("a period is told in words, and what is none is shown as it is", () => {
  expect(periodText("2025-01/2025-04")).toBe("2025年1—4月");
  expect(periodText("whenever")).toBe("whenever");
});

test("an id that came from outside cannot leave the path of figures", () => {
  expect(figurePath("../settings")).toBe("/figures/..%2Fsettings");
});
