import fc from "fast-check";
import { expect, test } from "vitest";
import type { Indicator } from "../contract/indicator.ts";
import { exactOf, levelDigits, levelFault, levelPart, levelText, levelWithUnit } from "./level-text.ts";

const common = {
  code: "one", name: "One", aliases: [], bases: ["yearToDate"], growthBasis: "currentPrice", nature: "flow",
  hasJanuary: false, publishes: "usual", additive: true, inLedgers: false, sourceOrgan: "Organ", source: "Source", verified: false,
} satisfies Partial<Indicator>;
const money: Indicator = { ...common, measureKind: "money", displayScale: "yiYuan" };
const people: Indicator = { ...common, measureKind: "quantity", unit: "人" };

test("what is typed in 亿元 or 万元 is kept in fen and shown again as it was", () => {
  for (const displayScale of ["yiYuan", "wanYuan"] as const) {
    const indicator = { ...money, displayScale };
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amountFen) => {
      const digits = levelDigits(indicator, { amountFen, quantity: null });
      expect(levelPart(indicator, digits)).toEqual({ amountFen });
      expect(levelText(indicator, { amountFen, quantity: null }).replaceAll(",", "")).toBe(digits);
    }));
  }
});

test.each([
  [money, { amountFen: 110_000_000_000, quantity: null }, "11 亿元"],
  [{ ...money, displayScale: "wanYuan" as const }, { amountFen: 1_234_567_800_000, quantity: null }, "1,234,567.8 万元"],
  [people, { amountFen: null, quantity: "1024.5" }, "1024.5 人"],
  [people, { amountFen: null, quantity: null }, "—"],
  [undefined, { amountFen: 1_000_000, quantity: null }, "1 万元"],
  [undefined, { amountFen: null, quantity: "7" }, "7"],
])("a level reads with its unit", (indicator, level, text) => {
  expect(levelWithUnit(indicator, level)).toBe(text);
});

test.each([["1,024.50", "1024.5"], ["１３．８％", "13.8"], ["−3.7", "-3.7"], ["+2", "2"], ["0", "0"], ["100", "100"], ["abc", undefined], ["1.23456", undefined], ["", undefined]])("%s is read as %s", (text, exact) => {
  expect(exactOf(text)).toBe(exact);
});

test("what is no number is refused in the indicator's unit", () => {
  expect(levelFault(money, "eleven")).toContain("亿元");
  expect(levelFault(people, "1e3")).toContain("人");
  expect([levelFault(money, "11"), levelFault(undefined, "11")]).toEqual([undefined, undefined]);
  expect(levelPart(undefined, "11")).toEqual({});
});
