import { expect, test } from "vitest";
import { figureScale } from "./figure-scale.ts";

test("a column of money is written in one unit throughout, the one that its largest needs", () => {
  const money = { kind: "money" as const, unit: "元" };
  const large = figureScale(money, [9_924_000_000, 12_000_000, null]);
  expect([large.unit, large.text(9_924_000_000), large.text(12_000_000), large.text(null)]).toEqual(["亿元", "99.24", "0.12", "—"]);
  const small = figureScale(money, [12_345_678.9]);
  expect([small.unit, small.text(12_345_678.9)]).toEqual(["万元", "1,234.57"]);
});

test.each([
  ["percent", "%", 41.66667, "41.7"],
  ["growth", "%", 13.8, "+13.8"],
  ["growth", "%", -0.4, "-0.4"],
  ["count", "家", 1234, "1,234"],
  ["count", "家", 0, "0"],
  ["count", "家", null, "—"],
] as const)("a %s in %s reads as an official writes it", (kind, unit, value, text) => {
  expect(figureScale({ kind, unit }, [value]).text(value)).toBe(text);
});
