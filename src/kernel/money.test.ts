import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fen, fenFromWanYuan, fenFromYiYuan, fenFromYuan, wanYuan, yiYuan, type Fen, type MoneyReading } from "./money.ts";

const anyFen = fc.maxSafeInteger().map(fen);
const outcome = (reading: MoneyReading) => (reading.allowed ? reading.fen : reading.code);

describe("money in fen", () => {
  test.each([
    ["1", 100], ["0.01", 1], ["1234.50", 123_450], ["-3.2", -320], ["1,234,567.89", 123_456_789], ["0", 0], ["-0", 0], ["007", 700],
    [0.07, 7], [1234.5, 123_450], [-0, 0], ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ])("%j yuan is %d fen", (amount, expected) => {
    expect(outcome(fenFromYuan(amount))).toBe(expected);
  });

  test.each([
    ["0.001", "moneyTooFine"], [0.1 + 0.2, "moneyTooFine"], ["90071992547409.92", "moneyTooLarge"], ["9".repeat(400), "moneyTooLarge"],
    [1e21, "moneyNotANumber"], [Number.NaN, "moneyNotANumber"], [Infinity, "moneyNotANumber"], [1e-7, "moneyNotANumber"],
  ])("%j yuan is refused as %s", (amount, code) => {
    expect(outcome(fenFromYuan(amount))).toBe(code);
  });

  test.each([
    ["1,234.5", 1_234_500_000], ["１２３４．５", 1_234_500_000], ["１，２３４．５", 1_234_500_000], [" 1 234.5　", 1_234_500_000],
    ["1\u00a0234", 1_234_000_000], ["−12", -12_000_000], ["0.000001", 1], ["5.1000000000", 5_100_000], ["992400", 992_400_000_000],
    ["12\r\n", 12_000_000], [12.5, 12_500_000],
  ])("a sheet's %j 万元 is %d fen", (amount, expected) => {
    expect(outcome(fenFromWanYuan(amount))).toBe(expected);
  });

  test.each([
    ["", "moneyMissing"], [" 　\t", "moneyMissing"], ["约100", "moneyNotANumber"], ["100万元", "moneyNotANumber"], ["1,23", "moneyNotANumber"],
    ["1,2345", "moneyNotANumber"], ["1,234 567", "moneyNotANumber"], ["12\t345", "moneyNotANumber"], ["12\n345", "moneyNotANumber"], ["1 2", "moneyNotANumber"],
    ["1.2.3", "moneyNotANumber"], ["1e5", "moneyNotANumber"], ["(100)", "moneyNotANumber"], ["--1", "moneyNotANumber"], ["+1", "moneyNotANumber"],
    [".5", "moneyNotANumber"], ["5.", "moneyNotANumber"], ["#REF!", "moneyNotANumber"], ["-", "moneyNotANumber"], ["壹佰", "moneyNotANumber"],
    ["0.0000001", "moneyTooFine"], ["9007199254.740992", "moneyTooLarge"],
  ])("a sheet's %j is refused as %s", (amount, code) => {
    expect(outcome(fenFromWanYuan(amount))).toBe(code);
  });

  test("no text makes the reader throw, and what it reads is exact", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("0", "1", "9", ".", ",", "-", " ", "０", "９", "．", "，") }));
    fc.assert(fc.property(text, (pasted) => {
      const reading = fenFromWanYuan(pasted);
      if (reading.allowed) expect(Number.isSafeInteger(reading.fen)).toBe(true);
    }));
  });

  test("is printed exactly and without trailing zeros", () => {
    expect(wanYuan(fen(992_400_000_000))).toBe("992400");
    expect(yiYuan(fen(992_400_000_000))).toBe("99.24");
    expect(wanYuan(fen(1))).toBe("0.000001");
    expect(wanYuan(fen(-12_500_000))).toBe("-12.5");
    expect(yiYuan(fen(0))).toBe("0");
    expect(yiYuan(fen(1))).toBe("0.0000000001");
  });

  test("what is printed is read back as the same amount, and 亿元 prints the same digits", () => {
    fc.assert(fc.property(anyFen, (amount) => {
      expect(outcome(fenFromWanYuan(wanYuan(amount)))).toBe(amount);
      expect(outcome(fenFromYiYuan(yiYuan(amount)))).toBe(amount);
      const [whole = "", fraction = ""] = yiYuan(amount).split(".");
      expect(Number(`${whole}${fraction.padEnd(10, "0")}`)).toBe(amount);
    }));
  });

  test("digits grouped by commas or spaces, narrow or full width, mean the same", () => {
    fc.assert(fc.property(fc.nat({ max: 1_000_000_000 }), (whole) => {
      const plain = String(whole);
      const grouped = plain.replace(/\B(?=(\d{3})+$)/g, ",");
      const wide = grouped.replace(/[0-9,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
      for (const text of [grouped, grouped.replaceAll(",", " "), wide, `　${wide} `]) {
        expect(outcome(fenFromWanYuan(text))).toBe(outcome(fenFromWanYuan(plain)));
      }
    }));
  });

  test("a fraction, an unsafe integer and no number are not fen; minus zero becomes zero", () => {
    for (const value of [0.5, 2 ** 53, Number.NaN, Infinity]) expect(() => fen(value)).toThrow(RangeError);
    const zero: Fen = fen(-0);
    expect(Object.is(zero, 0)).toBe(true);
  });
});
