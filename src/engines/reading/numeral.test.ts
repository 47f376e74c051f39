import fc from "fast-check";
import { expect, test } from "vitest";
import { chineseValue, numeralAt, scaledBy } from "./numeral.ts";

test.each([
  ["十", 10], ["十二", 12], ["二十", 20], ["三百", 300], ["三百零五", 305], ["一千二百万", 12_000_000], ["两亿", 200_000_000],
  ["一亿三千万", 130_000_000], ["三点五", 3.5], ["一百二十", 120], ["九千九百九十九", 9999],
])("%s is %d", (signs, value) => { expect(chineseValue(signs)).toBe(value); });

test.each(["万", "亿", "一一", "三四五", "百"])("%s alone is no number", (signs) => { expect(chineseValue(signs)).toBeUndefined(); });

const units = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
/** Written out as a clerk would: a test of its own way back. */
function written(value: number): string {
  const parts = [[1000, "千"], [100, "百"], [10, "十"], [1, ""]] as const;
  let left = value;
  let text = "";
  for (const [power, sign] of parts) {
    const digit = Math.floor(left / power);
    left %= power;
    if (digit > 0) text += `${units[digit] ?? ""}${sign}`;
    else if (text !== "" && left > 0 && !text.endsWith("零")) text += "零";
  }
  return text;
}

test("a number below ten thousand written in Chinese numerals is read back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => { expect(chineseValue(written(value))).toBe(value); }));
});

test.each([
  ["1,234.5万元", 12_345_000, false], ["300余万元", 3_000_000, true], ["5.3万+", 53_000, true], ["20余件次", 20, true], ["十余个", 10, true],
  ["1.2万亿元", 1.2e12, false], ["3千瓦", 3, false], ["5千吨", 5000, false], ["260多家", 260, true],
])("the number of %s is %d", (text, value, loose) => { expect(numeralAt(text, 0)).toMatchObject({ value, loose }); });

test("neighbouring numerals name a range", () => { expect(numeralAt("三四家", 0)).toMatchObject({ value: 3, upper: 4 }); });

test("an amount in 亿 or 万 keeps its decimals exactly", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (hundredths) => { expect(scaledBy(hundredths / 100, 1e8)).toBe(hundredths * 1e6); }));
});
