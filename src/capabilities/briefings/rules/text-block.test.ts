import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, piecesOf } from "./text-block.ts";

const wordsAndGaps = fc.array(fc.record({
  gap: fc.string({ unit: fc.constantFrom("甲", "。", "\n", "，"), maxLength: 900 }),
  mark: fc.string({ unit: fc.constantFrom("1", "个", "\n", "。"), minLength: 1, maxLength: 9 }),
}), { maxLength: 40 });

test("the blocks of a text come to the whole text, and none cuts a mark, which stands in one block alone", () => {
  fc.assert(fc.property(wordsAndGaps, fc.nat({ max: 9000 }), (parts, tail) => {
    const marks: { readonly start: number; readonly end: number }[] = [];
    let text = "";
    for (const { gap, mark } of parts) {
      text += gap;
      marks.push({ start: text.length, end: text.length + mark.length });
      text += mark;
    }
    text += "乙".repeat(tail);
    const blocks = blocksOf(text, marks);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    const pieces = blocks.flatMap((block) => piecesOf(text, marks, block));
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.flatMap(({ mark, text: shown }) => (mark === undefined ? [] : [[mark, shown]]))).toEqual(marks.map(({ start, end }, place) => [place, text.slice(start, end)]));
    for (const { start, end } of blocks) expect(end - start).toBeLessThanOrEqual(4100);
  }));
});

test("a block ends with a paragraph where it can, else with a sentence", () => {
  const paragraphs = `${"甲".repeat(1600)}\n`.repeat(5);
  expect(blocksOf(paragraphs, []).map(({ start, end }) => paragraphs.slice(start, end).endsWith("\n"))).toEqual([true, true, true, true]);
  const sentences = `${"乙".repeat(99)}。`.repeat(100);
  expect(blocksOf(sentences, []).every(({ end }) => sentences.charAt(end - 1) === "。")).toBe(true);
});

test("an empty text has no block", () => { expect(blocksOf("", [])).toEqual([]); });
