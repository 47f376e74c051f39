import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { agreementOf, agreementOfDays, roundStep } from "./stated-value.ts";

type Stated = Parameters<typeof agreementOf>[0];
const alone = { before: "", behind: "" };
const stated = (text: string, value: ReadFigure["value"], more: Partial<Stated> = {}): Stated => ({ text, value, unit: "个", kind: "count", qualifier: "exact", ...more });
const money = (text: string, value: number, more: Partial<Stated> = {}): Stated => stated(text, value, { unit: "CNY", kind: "money", ...more });
const share = (text: string, value: number): Stated => stated(text, value, { unit: "%", kind: "percent" });

describe("an exact number", () => {
  test.each([
    ["the same count", stated("88家", 88), 88, "same"],
    ["one more is another", stated("88家", 88), 89, "other"],
    ["money to the fen", money("99.24亿元", 9_924_000_000), 9_924_000_000, "same"],
    ["money that rounds to what is written", money("11亿元", 1_100_000_000), 1_098_000_000, "rounded"],
    ["money that rounds to the next", money("11亿元", 1_100_000_000), 1_049_000_000, "other"],
    ["a half is rounded up", money("11亿元", 1_100_000_000), 1_050_000_000, "rounded"],
    ["more decimals than are written are not the same", money("10.9亿元", 1_090_000_000), 1_098_000_000, "other"],
    ["a count in 万", stated("1.2万户", 12_000), 12_034, "rounded"],
    ["a share at its own decimals", share("33.3%", 33.3), 100 / 3, "same"],
    ["a share at no decimals", share("33%", 33), 100 / 3, "same"],
    ["30 % of twelve things", share("30%", 30), 100 / 3, "other"],
    ["a share just on the half", share("12.5%", 12.5), 12.5, "same"],
    ["a fall", share("-2.1%", -2.1), -2.1, "same"],
    ["a fall for a rise", share("-2.1%", -2.1), 2.1, "other"],
    ["numerals in Chinese", stated("十二个", 12), 12, "same"],
    ["full-width digits", stated("１．２万户", 12_000), 12_300, "rounded"],
    ["grouped digits", stated("1,234户", 1234), 1234, "same"],
  ] as const)("%s", (_name, figure, recorded, agreement) => {
    expect(agreementOf(figure, recorded, alone)).toBe(agreement);
  });

  test("any recorded amount agrees with the text that states it, and with no other number of fen", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e13 }), fc.integer({ min: 1, max: 1e6 }), (fen, off) => {
      const text = `${(fen / 100).toFixed(2)}元`;
      expect(agreementOf(money(text, Number((fen / 100).toFixed(2))), fen / 100, alone)).toBe("same");
      expect(agreementOf(money(text, Number((fen / 100).toFixed(2))), (fen + off) / 100, alone)).not.toBe("same");
    }));
  });

  test("any count agrees with itself alone", () => {
    fc.assert(fc.property(fc.nat(1e7), fc.integer({ min: 1, max: 1e7 }), (count, off) => {
      expect(agreementOf(stated(`${String(count)}个`, count), count, alone)).toBe("same");
      expect(agreementOf(stated(`${String(count)}个`, count), count + off, alone)).toBe("other");
    }));
  });

  test("what is rounded to any decimals of 亿元 is consistent after rounding, and half a step off it is not", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5e12 }), fc.integer({ min: 0, max: 4 }), (fen, decimals) => {
      const yuan = fen / 100;
      const text = `${(yuan / 1e8).toFixed(decimals)}亿元`;
      const value = Number((Number((yuan / 1e8).toFixed(decimals)) * 1e8).toPrecision(15));
      const step = 10 ** (8 - decimals);
      expect(agreementOf(money(text, value), yuan, alone)).not.toBe(Math.abs(yuan - value) < step * 0.499 ? "other" : "never");
      expect(agreementOf(money(text, value), value + step * 0.501, alone)).toBe("other");
      expect(agreementOf(money(text, value), value - step * 0.501, alone)).toBe("other");
    }));
  });
});

describe("a number that is more or less than it says", () => {
  const over = { qualifier: "over" } as const;
  const under = { qualifier: "under" } as const;
  test.each([
    ["20余 is more than 20", stated("20余件次", 20, over), 20, alone, "other"],
    ["20余 is 21", stated("20余件次", 20, over), 21, alone, "same"],
    ["20余 is 29", stated("20余件次", 20, over), 29, alone, "same"],
    ["20余 is not 30", stated("20余件次", 20, over), 30, alone, "other"],
    ["300余万 ends below 400万", money("300余万元", 3_000_000, over), 3_999_999, alone, "same"],
    ["300余万 is not 400万", money("300余万元", 3_000_000, over), 4_000_000, alone, "other"],
    ["5.3万+ ends below 5.4万", stated("5.3万+", 53_000, over), 53_999, alone, "same"],
    ["5.3万+ is not 5.4万", stated("5.3万+", 53_000, over), 54_000, alone, "other"],
    ["十余个 is up to 19", stated("十余个", 10, over), 19, alone, "same"],
    ["多 behind the number", money("20亿多元", 2_000_000_000, over), 2_900_000_000, alone, "same"],
    ["超10亿 holds for 10亿 itself", money("10亿元", 1_000_000_000, over), 1_000_000_000, { before: "超", behind: "" }, "same"],
    ["超13亿 holds a tenth beyond", money("13亿元", 1_300_000_000, over), 1_420_000_000, { before: "超", behind: "" }, "same"],
    ["超13亿 is not said of 15亿", money("13亿元", 1_300_000_000, over), 1_500_000_000, { before: "超", behind: "" }, "other"],
    ["超10亿 is not 9.9亿", money("10亿元", 1_000_000_000, over), 990_000_000, { before: "超", behind: "" }, "other"],
    ["近10亿 is below", money("10亿元", 1_000_000_000, under), 960_000_000, { before: "近", behind: "" }, "same"],
    ["近10亿 is not 10亿", money("10亿元", 1_000_000_000, under), 1_000_000_000, { before: "近", behind: "" }, "other"],
    ["近10亿 is not said of 8亿", money("10亿元", 1_000_000_000, under), 800_000_000, { before: "近", behind: "" }, "other"],
    ["不足100 is 60", stated("100家", 100, under), 60, { before: "不足", behind: "" }, "same"],
    ["不足100 is not 100", stated("100家", 100, under), 100, { before: "不足", behind: "" }, "other"],
    ["不超过100 may be 100", stated("100家", 100, under), 100, { before: "不超过", behind: "" }, "same"],
    ["100以内 may be 100", stated("100家", 100, under), 100, { before: "", behind: "以内" }, "same"],
    ["约20 is 21", stated("20家", 20, { qualifier: "approx" }), 21, alone, "same"],
    ["约20 is not 22", stated("20家", 20, { qualifier: "approx" }), 22, alone, "other"],
    ["a range holds its ends", stated("3至5家", [3, 5], { qualifier: "range" }), 5, alone, "same"],
    ["a range holds no more", stated("3至5家", [3, 5], { qualifier: "range" }), 6, alone, "other"],
    ["a forecast is compared like any number", stated("12个", 12, { qualifier: "expected" }), 12, alone, "same"],
    ["a forecast of more", stated("20余个", 20, { qualifier: "over", qualifier2: "expected" }), 25, alone, "same"],
    ["a forecast named first", stated("20余个", 20, { qualifier: "expected", qualifier2: "over" }), 25, alone, "same"],
  ] as const)("%s", (_name, figure, recorded, beside, agreement) => {
    expect(agreementOf(figure, recorded, beside)).toBe(agreement);
  });

  test("余 holds for what lies between a number and its next step, whatever the number", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 6 }), fc.nat(), (digits, zeros, off) => {
      const value = digits * 10 ** zeros;
      const text = `${String(value)}余个`;
      const step = roundStep(value, text);
      expect(value % step).toBe(0);
      const more = off % (2 * step);
      expect(agreementOf(stated(text, value, over), value + more, alone)).toBe(more > 0 && more < step ? "same" : "other");
    }));
  });
});

describe("a day or a moment", () => {
  const day = (text: string, value: string): Stated => stated(text, value, { kind: "date", unit: "date" });
  test.each([
    ["the same day", day("2月11日", "2025-02-11"), "2025-02-11", "same"],
    ["the next day", day("2月12日", "2025-02-12"), "2025-02-11", "other"],
    ["the same minute", day("2月19日18时36分", "2025-02-19T18:36"), "2025-02-19T18:36", "same"],
    ["another minute", day("2月19日18时37分", "2025-02-19T18:37"), "2025-02-19T18:36", "other"],
    ["a day of a recorded moment", day("2月19日", "2025-02-19"), "2025-02-19T18:36", "same"],
    ["a moment of a recorded day", day("2月19日18时36分", "2025-02-19T18:36"), "2025-02-19", "rounded"],
    ["a month of a recorded day", day("6月", "2025-06"), "2025-06-18", "same"],
    ["by the end of a month: any day of it", day("6月底前", "2025-06-30"), "2025-06-18", "rounded"],
    ["by the end of another month", day("7月底前", "2025-07-31"), "2025-06-30", "other"],
    ["a day is no end of a month", day("6月30日", "2025-06-30"), "2025-06-18", "other"],
  ] as const)("%s", (_name, figure, recorded, agreement) => {
    expect(agreementOfDays(figure, recorded)).toBe(agreement);
  });
});
