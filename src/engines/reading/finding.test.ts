import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedReader } from "../../testing/shipped-reader.ts";
import { neighbouringShares } from "./finding.ts";

const reader = await shippedReader();
const findings = (text: string) => reader.read(text, plainDate("2025-04-14")).findings;

test("every share that some whole number comes to is possible, to any decimals", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.integer({ min: 0, max: 2 }), (whole, some, decimals) => {
    const count = some % (whole + 1);
    expect(neighbouringShares(Number(((count / whole) * 100).toFixed(decimals)), decimals, whole)).toEqual([]);
  }));
});

test("30 % of twelve lies between three and four of them", () => { expect(neighbouringShares(30, 0, 12)).toEqual([25, 33.3]); });

test.each([
  ["impossibleShare", "今年12个重点项目中，2个项目已开工，30%的项目具备开工条件。", [25, 33.3]],
  ["shareDiffers", "签约项目35个，其中智能制造项目18个，占比55%。", 51.4],
  ["sumDiffers", "共实施项目50个，其中签约20个、开工18个、投产15个。", 53],
  ["repeatDiffers", "示例开发区“四上”企业34家。今年示例开发区“四上”企业35家。", undefined],
  ["forecastDatePassed", "预计2025年3月底前投产。", "2025-04-14"],
])("%s is told of: %s", (code, text, expected) => {
  expect(findings(text)).toMatchObject([expected === undefined ? { code } : { code, expected }]);
});

test.each([
  "今年12个重点项目中，2个项目已开工，33.3%的项目具备开工条件。",
  "今年12个重点项目中，约30%的项目具备开工条件。",
  "签约项目35个，其中智能制造项目18个，占比51%。",
  "共实施项目50个，其中签约20个、开工15个、投产15个。",
  "共实施项目50个，其中工业项目20个。",
  "示例开发区总投资5亿元的项目开工，总投资8亿元的项目投产。",
  "甲经济开发区新开工项目17个。乙经济开发区新开工项目9个。",
  "签约、开工、投产项目分别为12个、18个和9个，总投资分别为56亿元、72.5亿元、20亿元。",
  "预计2025年6月底前投产。", "已于3月底前投产。",
])("what adds up is not told of: %s", (text) => { expect(findings(text)).toEqual([]); });
