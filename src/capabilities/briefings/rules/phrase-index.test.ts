import fc from "fast-check";
import { expect, test } from "vitest";
import { allIn, mayStandIn, phraseIndex } from "./phrase-index.ts";

const word = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "丁"), maxLength: 40 });

test("every phrase of two signs and more is found wherever it stands, in order of place and the longest first", () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 12 }), text, (words, given) => {
    const distinct = [...new Set(words)].filter(({ length }) => length >= 2);
    const expected = Array.from({ length: given.length }, (_, place) =>
      distinct.filter((one) => given.startsWith(one, place)).toSorted((a, b) => b.length - a.length).map((one) => [place, place + one.length])).flat();
    expect(allIn(phraseIndex(words.map((one) => [one, one])), given).map(({ start, end }) => [start, end])).toEqual(expected);
  }));
});

test("all that go by one phrase are found by it", () => {
  expect(phraseIndex([["甲乙", 1], ["甲乙丙", 2], ["甲乙", 3]]).at("甲乙丙", 0).map(({ of }) => of)).toEqual([[2], [1, 3]]);
  expect(phraseIndex([["甲", 1]]).at("甲", 0)).toEqual([]);
});

test("a name that stands in the text is never held for absent", () => {
  fc.assert(fc.property(text, fc.nat(40), fc.nat(8), (given, start, length) => {
    const name = given.slice(start, start + length);
    fc.pre(name.length >= 2);
    expect(mayStandIn(given)(name)).toBe(true);
  }));
  expect(mayStandIn("甲乙丙丁")("甲乙丁丙")).toBe(false);
  expect(mayStandIn("甲乙丙丁")("省甲乙丙丁", 1)).toBe(true);
});
