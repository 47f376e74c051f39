import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countText, moneyAmount, percentAmount, quotientText, shareText, wanYuanText } from "./amount.ts";

describe("numbers for reading", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [-1234567, "-1,234,567"],
    [1234.5, "1,234.5"],
    [null, "—"],
    [Number.NaN, "—"],
  ])("the count %s reads %s", (value, text) => {
    expect(countText(value)).toBe(text);
  });

  test("fen become 万元 exactly, rounded half away from zero", () => {
    expect(wanYuanText(123_450_000)).toBe("123.45");
    expect(wanYuanText(5_000)).toBe("0.01");
    expect(wanYuanText(4_999)).toBe("0.00");
    expect(wanYuanText(-5_000)).toBe("-0.01");
    expect(wanYuanText(-1)).toBe("0.00");
    expect(wanYuanText(Number.MAX_SAFE_INTEGER, 0)).toBe("9,007,199,255");
  });

  test("from one 亿元 on money reads in 亿元", () => {
    expect(moneyAmount(9_999_999_999)).toEqual({ text: "10,000.00", unit: "万元" });
    expect(moneyAmount(10_000_000_000)).toEqual({ text: "1.00", unit: "亿元" });
    expect(moneyAmount(992_400_000_000)).toEqual({ text: "99.24", unit: "亿元" });
    expect(moneyAmount(null).text).toBe("—");
  });

  test("a share of nothing has no value", () => {
    expect(shareText(0, 0)).toBe("—");
    expect(shareText(2, 12)).toBe("16.7");
    expect(percentAmount(null).text).toBe("—");
  });

  test("the quotient is within half of its last place of the true one", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }), (top, bottom, decimals) => {
      const shown = BigInt(quotientText(top, bottom, decimals).replace(/[,.]/g, ""));
      const error = shown * bottom - top * 10n ** BigInt(decimals);
      expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(bottom);
    }));
  });
});
