import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digitsOf, folded, foldedPlace, foldText } from "./folded-text.ts";

const signs = fc.constantFrom(..."项目企业了“”\"' 　\t\n0123456789.,，。（）()ABab％１２İＡ".split(""));
const texts = fc.array(signs, { maxLength: 60 }).map((all) => all.join(""));

describe("a folded text", () => {
  test.each([
    ["quotes and blanks are left out", "“四上” 企业", "四上企业"],
    ["a particle is left out", "提供了帮代服务", "提供帮代服务"],
    ["brackets and letters become narrow and small", "（ＶＯＣｓ）", "(vocs)"],
    ["any number is any other", "年产2.5万吨、１２台、1,234套", "年产#万吨、#台、#套"],
    ["line ends stay", "一行\r\n二行", "一行\n二行"],
    ["numerals in Chinese are words", "二期", "二期"],
  ])("%s", (_name, text, expected) => {
    expect(folded(text)).toBe(expected);
    expect(foldText(text).text).toBe(expected);
  });

  test("is the same for a word and for a text, and every sign knows where it stood", () => {
    fc.assert(fc.property(texts, (text) => {
      const { text: short, at } = foldText(text);
      expect(short).toBe(folded(text));
      expect(at.length).toBe(short.length + 1);
      expect(at.at(-1)).toBe(text.length);
      expect([...at].sort((a, b) => a - b)).toEqual(at);
      for (const [place, original] of [...at.slice(0, -1)].entries()) expect(folded(text.slice(original, original + 1))).toBe(short.charAt(place));
    }));
  });

  test("without some spans is as if they did not stand in the text", () => {
    fc.assert(fc.property(texts, texts, texts, (before, left, after) => {
      fc.pre(left !== "" && !/[\d１２][.,。]?$/.test(before) && !/^[\d.,１２]/.test(after));
      const { text } = foldText(before + left + after, [{ start: before.length, end: before.length + left.length }]);
      expect(text).toBe(folded(before) + folded(after));
    }));
  });

  test("finds the first sign at or behind a place", () => {
    const text = "今年“四上”企业34家";
    const folding = foldText(text);
    expect([0, 2, 3, 6, 7, 8, 11].map((place) => folding.text.charAt(foldedPlace(folding, place)))).toEqual(["今", "四", "四", "企", "业", "#", ""]);
  });
});

test("the digits of a name are what folding leaves out", () => {
  expect(digitsOf("年产2万吨/年（１０台）")).toBe("2 10");
  expect(digitsOf("石墨项目")).toBe("");
});
