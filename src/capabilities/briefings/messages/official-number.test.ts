import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountWords, moneyWords, shareWords } from "./official-number.ts";

describe("money", () => {
  test.each([
    [9_924_000_000, "99.24亿元"], [1_100_000_000, "11亿元"], [100_000_000, "1亿元"], [110_000_000, "1.1亿元"], [85_000_000, "8500万元"], [99_999_900, "9999.99万元"],
    [1_234_560_000, "123456万元"], [15_400, "1.54万元"], [1_234.5, "1234.5元"], [0, "0元"], [-320_000_000, "-3.2亿元"], [1_234_567_890.12, "1234567890.12元"],
  ])("%d yuan are written %s", (yuan, words) => {
    expect(moneyWords(yuan)).toBe(words);
  });

  const scales = { 亿元: 10_000_000_000, 万元: 1_000_000, 元: 100 } as const;
  /** By hand in whole fen, as binary fractions would lose some. */
  function fenRead(words: string): bigint {
    const [, sign = "", whole = "", fraction = "", unit = ""] = /^(-?)(\d+)(?:\.(\d+))?(亿元|万元|元)$/.exec(words) ?? [];
    const scale = BigInt(Object.entries(scales).find(([name]) => name === unit)?.[1] ?? 0);
    const value = BigInt(whole) * scale + (fraction === "" ? 0n : (BigInt(fraction) * scale) / 10n ** BigInt(fraction.length));
    return sign === "-" ? -value : value;
  }
  test("every amount reads back to the same number of fen, without zeros at its end, in 亿元 and 万元 with two decimals at most", () => {
    fc.assert(fc.property(fc.oneof(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: -1e6, max: 1e6 }).map((wan) => wan * 1_000_000)), (fen) => {
      const words = moneyWords(fen / 100);
      expect(fenRead(words)).toBe(BigInt(fen));
      expect(words).toMatch(/^-?\d+(\.\d?[1-9])?(亿元|万元|元)$/);
    }));
  });
});

describe("a share", () => {
  test.each([[4, 12, "33.3%"], [3, 8, "37.5%"], [2, 2, "100%"], [0, 3, "0%"], [2, 3, "66.7%"], [1, 2, "50%"], [9999, 10_000, "99.99%"], [1, 100_000, "0.001%"], [1, 16, "6.3%"]])("%d of %d is %s", (n, m, words) => {
    expect(shareWords(n, m)).toBe(words);
  });
  test("reads 0 or 100 only where it is, and lies within what its decimals round", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (m, part) => {
      const n = Math.min(part, m);
      const words = shareWords(n, m);
      expect([words === "0%", words === "100%"]).toEqual([n === 0, n === m]);
      const decimals = Math.max(1, words.split(".")[1]?.replace("%", "").length ?? 0);
      expect(Math.abs(Number.parseFloat(words) - (n * 100) / m)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
    }));
  });
});

test.each([
  ["a count", { kind: "count", unit: "件次", value: 24 }, "24件次"],
  ["days", { kind: "duration", unit: "天", value: 45 }, "45天"],
  ["a quantity with its decimals", { kind: "other", unit: "万千瓦时", value: 1234.5 }, "1234.5万千瓦时"],
  ["a day of the year understood", { kind: "date", unit: "", value: "2025-02-11" }, "2月11日"],
  ["a day of another year", { kind: "date", unit: "", value: "2024-12-18" }, "2024年12月18日"],
  ["a moment", { kind: "date", unit: "", value: "2025-02-19T18:36" }, "2月19日18时36分"],
  ["an early moment", { kind: "date", unit: "", value: "2025-02-19T08:05" }, "2月19日8时05分"],
  ["a share by its two numbers", { kind: "percent", unit: "%", value: 33.333333, numerator: 4, denominator: 12 }, "33.3%"],
  ["a growth as it was published", { kind: "growth", unit: "%", value: 13.8 }, "13.8%"],
] as const)("%s is written as an official text does", (_name, amount, words) => {
  expect(amountWords(amount, 2025)).toBe(words);
});
