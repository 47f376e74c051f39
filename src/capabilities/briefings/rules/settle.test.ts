import { describe, expect, test } from "vitest";
import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { agreementWith, besideOf, settle } from "./settle.ts";

const figure = (more: Partial<ReadFigure> = {}): ReadFigure => ({
  text: "88家", start: 4, end: 7, value: 88, unit: "家", kind: "count", qualifier: "exact", measure: "走访企业数", subject: "", period: "2025", ...more,
});
const alone = { before: "", behind: "" };
const recorded = (value: number | string | null, unit = "家", records = 1) => ({ value, unit, records });

describe("what the ledgers give", () => {
  test.each([
    ["nothing, where there is no value", figure(), recorded(null), undefined],
    ["nothing, where there is no record", figure(), recorded(0, "家", 0), undefined],
    ["nothing to compare, in another unit", figure({ value: 6.25, unit: "m", kind: "other", text: "6.25米" }), recorded(20_000, "吨/年"), undefined],
    ["the same in another scale", figure({ value: 100_000, unit: "t", kind: "mass", text: "10万吨" }), recorded(10, "万吨/年"), "same"],
    ["another number in another scale", figure({ value: 110_000, unit: "t", kind: "mass", text: "11万吨" }), recorded(10, "万吨/年"), "other"],
    ["a day", figure({ value: "2025-06-30", unit: "date", kind: "date", text: "6月底前" }), recorded("2025-06-18", ""), "rounded"],
  ] as const)("is %s", (_name, stated, given, expected) => {
    expect(agreementWith(stated, given, alone)).toBe(expected);
  });
});

describe("of definitions that fit alike", () => {
  test("the first is taken where all give one value", () => {
    expect(settle(figure(), [recorded(88), recorded(88)], alone)).toMatchObject({ kind: "settled", agreement: "same" });
  });
  test("none is taken where they differ, though one gives the stated value", () => {
    expect(settle(figure(), [recorded(88), recorded(90)], alone)).toMatchObject({ kind: "ambiguous", among: [{ value: 88 }, { value: 90 }] });
  });
  test("those without records do not count", () => {
    expect(settle(figure(), [recorded(0, "家", 0), recorded(90)], alone)).toMatchObject({ kind: "settled", agreement: "other" });
    expect(settle(figure(), [recorded(null)], alone)).toEqual({ kind: "missing" });
    expect(settle(figure(), [], alone)).toEqual({ kind: "missing" });
  });
});

test("what stands beside a number is looked at no further than it can say how it is meant", () => {
  expect(besideOf("今年以来不超过88家以内的", figure({ start: 7, end: 10 }))).toEqual({ before: "来不超过", behind: "以内的" });
});
