import { describe, expect, test } from "vitest";
import { factorBetween, isOfKind, sameClassifier } from "./unit.ts";

describe("a recorded unit and a read one", () => {
  test.each([
    ["元", "CNY", 1], ["吨", "t", 1], ["吨/年", "t/a", 1], ["吨", "t/a", 1], ["万吨/年", "t", 1e4], ["万千瓦时", "kWh", 1e4], ["千瓦时", "kWh", 1], ["万千瓦", "W", 1e7],
    ["兆瓦", "W", undefined], ["万美元", "USD", 1e4], ["吨标准煤", "tce", 1], ["平方米", "m2", 1], ["万平方米", "m2", 1e4], ["天", "d", 1], ["万套/年", "套", 1e4], ["个", "家", 1],
    ["吨/日", "t/a", undefined], ["吨/日", "t/d", 1], ["吨", "m", undefined], ["元", "USD", undefined],
  ])("%s is %s times %s", (recorded, stated, factor) => {
    expect(factorBetween(recorded, stated)).toBe(factor);
  });
});

test.each([["个", "项", true], ["家", "户", true], ["家", "个", true], ["次", "场", true], ["件", "件次", true], ["家", "次", false], ["人", "件", false], ["头", "头", true]])("%s and %s count the same sort: %s", (first, second, same) => {
  expect(sameClassifier(first, second)).toBe(same);
  expect(sameClassifier(second, first)).toBe(same);
});

describe("a figure can be one of a definition", () => {
  const read = (kind: Parameters<typeof isOfKind>[0]["kind"], unit: string) => ({ kind, unit });
  test.each([
    ["money in yuan", read("money", "CNY"), { kind: "money", unit: "元" }, true],
    ["money in dollars of a sum in yuan", read("money", "USD"), { kind: "money", unit: "元" }, false],
    ["dollars of a definition in dollars", read("money", "USD"), { kind: "other", unit: "万美元" }, true],
    ["a count of firms", read("count", "户"), { kind: "count", unit: "家" }, true],
    ["times of firms", read("count", "次"), { kind: "count", unit: "家" }, false],
    ["a share", read("percent", "%"), { kind: "percent", unit: "%" }, true],
    ["a growth of a share", read("growth", "%"), { kind: "percent", unit: "%" }, false],
    ["points of growth", read("growth", "pp"), { kind: "growth", unit: "%" }, false],
    ["days", read("duration", "d"), { kind: "duration", unit: "天" }, true],
    ["months of days", read("duration", "months"), { kind: "duration", unit: "天" }, false],
    ["a mass of what states its unit itself", read("mass", "t/a"), { kind: "other", unit: "按登记的产能单位" }, true],
    ["a day of that", read("date", "date"), { kind: "other", unit: "按登记的产能单位" }, false],
    ["electricity", read("energy", "kWh"), { kind: "other", unit: "万千瓦时" }, true],
    ["a mass of electricity", read("mass", "t"), { kind: "other", unit: "万千瓦时" }, false],
  ] as const)("%s", (_name, figure, head, expected) => {
    expect(isOfKind(figure, head)).toBe(expected);
  });
});
