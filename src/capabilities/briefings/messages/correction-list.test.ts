import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckedFigure } from "../contract/check.ts";
import { passagesOf } from "../rules/text-place.ts";
import { correctionList } from "./correction-list.ts";

const zone = { zoneId: "z", zoneCode: "qixian", zoneName: "祁县经济开发区" };
const text = "简报\n\n今年，重点项目已办结各类事项36件，完成投资1亿元。\r\n预计30%的项目具备条件。";
const stated = (word: string, more: Partial<CheckedFigure>): CheckedFigure => ({
  text: word, start: text.indexOf(word), end: text.indexOf(word) + word.length, value: 36, unit: "件", kind: "count", qualifier: "exact", measure: "", subject: "", period: "2025", verdict: "consistent", ...more,
});
const decided = { ...zone, name: "已办结审批事项数", version: 1, unit: "件", asOf: "2025-04-14", records: 38 };
const listOf = (figures: readonly CheckedFigure[], findings: Parameters<typeof correctionList>[0]["findings"] = []) =>
  correctionList({ text, zoneName: zone.zoneName, asOf: "2025-04-14", figures, findings }).split("\n");

describe("the list of corrections", () => {
  test("names the place, the stated and the recorded value, the definition, the day and the reason, in the order of the text", () => {
    const figures = [
      stated("30%", { value: 30, unit: "%", verdict: "different", definition: "approvals.readyProjects", expected: 100 / 3, basis: { ...decided, name: "具备开工条件项目占比", unit: "%", numerator: 4, denominator: 12, period: "2025-01/2025-03" } }),
      stated("36件", { verdict: "different", definition: "approvals.decidedItems", expected: 38, basis: decided }),
    ];
    expect(listOf(figures, [{ code: "impossibleShare", message: "12个的30%是3.6个，不是整数", figures: [0] }])).toEqual([
      "文稿核对更正清单（祁县经济开发区，截至2025年4月14日）",
      "1. 第2段“重点项目已办结各类事项36件”：文稿36件，台账38件（已办结审批事项数，祁县经济开发区，截至2025年4月14日）；与台账不一致，请核实更正",
      "2. 第3段“预计30%的项目具备条件”：文稿30%，台账33.3%，即4/12（具备开工条件项目占比，祁县经济开发区，2025年1—3月，截至2025年4月14日）；与台账不一致，请核实更正",
      "3. 第3段“预计30%的项目具备条件”：12个的30%是3.6个，不是整数",
    ]);
  });

  test("tells at which day or by which definition the stated value is right", () => {
    const [, stale, other] = listOf([
      stated("36件", { verdict: "stale", staleAsOf: "2025-02-28", definition: "a.b", expected: 38, basis: decided }),
      stated("1亿元", { value: 1e8, unit: "CNY", kind: "money", verdict: "definedDifferently", definition: "a.c", expected: 2e8, basis: { ...decided, name: "总投资", unit: "元" }, candidates: [{ definition: "a.d", name: "计划投资", value: 1e8 }] }),
    ]);
    expect(stale).toContain("与截至2025年2月28日的台账相符，请按截至日期更新");
    expect(other).toContain("文稿1亿元，台账2亿元（总投资，");
    expect(other).toContain("口径不同，与“计划投资”（1亿元）相符，请核对口径");
  });

  test("holds nothing of what is right, and counts what must be looked at by hand", () => {
    expect(listOf([stated("36件", {}), stated("1亿元", { verdict: "notInLedgers" }), stated("30%", { verdict: "ambiguous" })]).slice(1)).toEqual(["没有需要更正的数。", "另有台账查无1处、无法确定1处，须人工核实。"]);
    expect(listOf([]).slice(1)).toEqual(["没有需要更正的数。"]);
  });
});

test("a place is told by its paragraph, blank lines not counted, whatever the text", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("甲", "乙丙", "\n", "\r\n", " ", "，"), { minLength: 1 }), fc.nat(), (parts, at) => {
    const whole = parts.join("");
    const start = at % whole.length;
    if (/\s/.test(whole.charAt(start))) return;
    const lines = whole.slice(0, start + 1).split(/\r\n|\r|\n/);
    const { paragraph, quote } = passagesOf(whole)({ start, end: start + 1 });
    expect(paragraph).toBe(lines.filter((line) => line.trim() !== "").length);
    expect(quote).toContain(whole.charAt(start));
  }));
});
