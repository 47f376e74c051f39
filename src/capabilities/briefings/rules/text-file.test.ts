import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gbkBytes, gbkSigns } from "../../../testing/gbk.ts";
import { LONGEST_TEXT } from "../contract/reading.ts";
import { textRefusalTitle } from "../messages/text-file.ts";
import { judgeText, LONGEST_FILE, readTextFile, refuseFile, withoutUnprintable, type DecoderOf } from "./text-file.ts";

const decoderOf: DecoderOf = (name) => new TextDecoder(name, { fatal: true });
const read = (bytes: Uint8Array) => readTextFile(bytes, decoderOf);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of Array.from({ length: text.length }, (_, place) => text.charCodeAt(place)).entries()) view.setUint16(2 * at + 2, unit, little);
  view.setUint16(0, 0xfeff, little);
  return bytes;
}
const marked = (text: string) => Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]);

const draft = "截至目前，已办结各类事项38件，\r\n\t完成投资1.2亿元。";
const codeOf = (bytes: Uint8Array) => {
  const reading = read(bytes);
  return reading.allowed ? reading.text : [reading.code, "kind" in reading ? reading.kind : undefined];
};

describe("a file of text", () => {
  test.each([
    ["UTF-8", utf8(draft)],
    ["UTF-8 with a mark, as Notepad saves it", marked(draft)],
    ["UTF-16, little end first", utf16(draft, true)],
    ["UTF-16, big end first", utf16(draft, false)],
    ["GBK, as Chinese Windows saves it", gbkBytes(draft)],
    ["GB18030 with its mark", Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...gbkBytes(draft)])],
  ])("is read in %s", (_name, bytes) => { expect(read(bytes)).toEqual({ allowed: true, text: draft }); });

  test("of one letter is read too, and Word's line and page breaks are line ends", () => {
    expect(codeOf(utf8("x"))).toBe("x");
    expect(codeOf(utf8("一\u000b二\u000c三"))).toBe("一\n二\n三");
  });

  test.each([
    ["nothing", utf8(""), ["emptyText", undefined]],
    ["white space alone, full-width blanks too", utf8(" \r\n\t\u3000\u00a0"), ["emptyText", undefined]],
    ["a mark alone", marked(""), ["emptyText", undefined]],
    ["one character too many", utf8("x".repeat(LONGEST_TEXT + 1)), ["textTooLong", undefined]],
    ["more bytes than any text of the longest length", new Uint8Array(LONGEST_FILE + 1).fill(0x41), ["textTooLong", undefined]],
    ["a .docx, .wps or .zip", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), ["notText", "office"]],
    ["an old .doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), ["notText", "oldOffice"]],
    ["a PDF", utf8("%PDF-1.7 ..."), ["notText", "pdf"]],
    ["an RTF", utf8("{\\rtf1\\ansi"), ["notText", "richText"]],
    ["a NUL in it", utf8("第一行\n第\u0000二行"), ["notText", "binary"]],
    ["UTF-16 without a mark", utf16("a draft of 2025", true).slice(2), ["notText", "binary"]],
    ["a NUL as UTF-16", utf16("第\u0000二", true), ["notText", "control"]],
    ["another control character in it", utf8("第一行\n第\u0007二行"), ["notText", "control"]],
    ["bytes that no encoding has", Uint8Array.from([0xff, 0xff, 0xff]), ["notText", "undecodable"]],
    ["half a UTF-16 character", Uint8Array.from([0xff, 0xfe, 0x41]), ["notText", "undecodable"]],
  ])("with %s is refused", (_name, bytes, expected) => { expect(codeOf(bytes)).toEqual(expected); });

  test("is refused unread by its first bytes, then by its size: a large .docx is told as a document", () => {
    expect(refuseFile(Uint8Array.from([0x50, 0x4b, 3, 4]), 50_000_000)).toMatchObject({ code: "notText", kind: "office" });
    expect(refuseFile(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), 50_000_000)).toMatchObject({ code: "notText", kind: "binary" });
    expect(refuseFile(utf8("某某"), 50_000_000)).toMatchObject({ code: "textTooLong" });
    expect(refuseFile(utf8("某某"), LONGEST_FILE)).toBeUndefined();
  });
});

describe("a refusal", () => {
  test.each([
    [{ code: "emptyText" }, "没有文字，请粘贴文稿或选择有内容的文本文件"],
    [{ code: "textTooLong" }, "文稿过长：一次最多 40 万字，请分段处理"],
    [{ code: "notText", kind: "office" }, "这是 Word、WPS 等办公文档（或压缩包），不是纯文本。请打开后另存为“纯文本（*.txt）”，或复制全文粘贴"],
    [{ code: "notText", kind: "pdf" }, "这是 PDF 文件，不是纯文本。请打开后复制全文粘贴"],
  ] as const)("%j is told in Chinese with what to do", (refusal, title) => { expect(textRefusalTitle({ allowed: false, ...refusal })).toBe(title); });

  test("names the place of what cannot be shown", () => {
    const refusal = judgeText("第一行\r\n甲\u0007乙");
    expect(refusal.allowed || textRefusalTitle(refusal)).toBe("第 2 行第 2 个字含有无法显示的控制字符（U+0007）");
    for (const text of ["a\u202eb", "a\u2066b", "a\ud800", "\udc00b", "a\u007fb"]) expect(judgeText(text)).toMatchObject({ code: "notText", kind: "control" });
    expect(judgeText("煤😀\u{20bb7} é")).toEqual({ allowed: true, text: "煤😀\u{20bb7} é" });
  });
});

test("what cannot be shown is taken out, and nothing else", () => {
  expect(withoutUnprintable("a\u202eb\u0007\tc\r\nd\ud800e😀\u000bf")).toBe("ab\tc\r\nde😀\u000bf");
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
    expect(judgeText(`x${withoutUnprintable(String.fromCharCode(...units))}`)).toMatchObject({ allowed: true });
  }));
});

describe("whatever is in it", () => {
  const signs = gbkSigns.filter((sign) => sign >= "\u3000" && sign < "\ue000");
  const printable = fc.string({ unit: "grapheme" }).filter((text) => judgeText(`中${text}`).allowed && !/[\u000b\u000c]/.test(text));

  test("any text survives UTF-8 and UTF-16", () => {
    fc.assert(fc.property(printable, (rest) => {
      const text = `中${rest}`;
      for (const bytes of [utf8(text), marked(text), utf16(text, true), utf16(text, false)]) expect(read(bytes)).toEqual({ allowed: true, text });
    }));
  });

  test("any Chinese text survives GBK", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...signs, "1", " ", "\n", "%") }), (rest) => {
      // Its first pair of bytes is none of UTF-8's.
      const text = `中${rest}`;
      expect(read(gbkBytes(text))).toEqual({ allowed: true, text });
    }));
  });

  test("any bytes are answered, with a text that can be shown or a refusal, and never with a fault", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const reading = read(bytes);
      if (!reading.allowed) expect(textRefusalTitle(reading)).toMatch(/[\u4e00-\u9fff]/);
      else expect(judgeText(reading.text)).toEqual(reading);
    }), { numRuns: 2000 });
  });
});
