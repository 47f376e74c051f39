import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { wordFile } from "./file.ts";

/** The parts of a zip archive as text, by their names: read from its central directory. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes);
  const parts = new Map<string, string>();
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength, extra, comment, header] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42)];
    const begin = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
    const content = file.subarray(begin, begin + size);
    parts.set(file.toString("utf8", at + 46, at + 46 + nameLength), (method === 8 ? inflateRawSync(content) : content).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

const document = {
  title: "某项目\n服务方案", under: "第1版",
  blocks: [
    { kind: "heading", level: 1, text: "一、现状" }, { kind: "paragraph", text: "第一行 <&>\n第二行" },
    { kind: "table", widths: [1, 3], head: ["序号", "事项"], rows: [["1", "施工许可证"], ["2", ["环评", "能评"]]] },
    { kind: "signatures", lines: ["出具人：某某"] },
  ],
} as const;

test("the page is A4 with the standard's margins and a grid of lines of 28 points", async () => {
  const xml = partsOf(await wordFile(document)).get("word/document.xml") ?? "";
  expect(xml).toContain('w:w="11906"');
  expect(xml).toContain('w:h="16838"');
  for (const [side, twips] of [["top", 2098], ["left", 1587], ["right", 1474], ["bottom", 1984]] as const) expect(xml).toMatch(new RegExp(`w:pgMar[^>]*w:${side}="${String(twips)}"`));
  expect(xml).toMatch(/w:docGrid[^>]*w:type="lines"/);
  expect(xml).toContain('w:linePitch="560"');
});

test("the texts stand in their order, each line a paragraph, signs escaped, in the fonts that offices have", async () => {
  const xml = partsOf(await wordFile(document)).get("word/document.xml") ?? "";
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  expect(texts).toEqual(["某项目", "服务方案", "第1版", "一、现状", "第一行 &lt;&amp;&gt;", "第二行", "序号", "事项", "1", "施工许可证", "2", "环评", "能评", "出具人：某某"]);
  for (const font of ["方正小标宋简体", "仿宋_GB2312", "黑体"]) expect(xml).toContain(`w:eastAsia="${font}"`);
});

test("a table's head repeats on every page, and pages are numbered", async () => {
  const parts = partsOf(await wordFile(document));
  expect(parts.get("word/document.xml")).toContain("<w:tblHeader/>");
  expect(parts.get("word/footer1.xml")).toContain("PAGE");
});
