import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moneyText } from "./money-text.ts";

describe("amounts pasted from a spreadsheet", () => {
  test.each([
    ["1,234.50", "1234.5"],
    ["￥1,234.5 \r\n", "1234.5"],
    ["１２３４．５", "1234.5"],
    ["(1,234.5)", "-1234.5"],
    ["1234万元", "1234"],
    ["1 234 567", "1234567"],
    ["￥ 1，234 万元", "1234"],
    [" 0012 ", "12"],
    [".5", "0.5"],
    ["0", "0"],
    ["", ""],
  ])("%j is taken as %j", (raw, text) => {
    expect(moneyText(raw)).toEqual({ text });
  });

  test.each([
    ["12\t13", "manyCells"],
    ["12\n13", "manyCells"],
    ["1.1E+7", "scientific"],
    ["1.2亿元", "wrongUnit"],
    ["500元", "wrongUnit"],
    ["约500", "notNumber"],
    ["12,34", "notNumber"],
    ["1,2345", "notNumber"],
    ["1.2.3", "notNumber"],
    ["-", "notNumber"],
  ])("%j is refused as %s, never guessed", (raw, fault) => {
    expect(moneyText(raw)).toEqual({ fault });
  });

  test("what was taken is taken again unchanged", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat({ max: 999_999 }), (whole, decimals) => {
      const once = moneyText(`${whole.toString()}.${String(decimals).padStart(6, "0")}`);
      expect("text" in once && moneyText(once.text)).toEqual(once);
    }));
  });
});
