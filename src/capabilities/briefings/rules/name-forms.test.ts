import { describe, expect, test } from "vitest";
import { readShippedLexicon } from "../../../main/catalogue.ts";
import { folded } from "./folded-text.ts";
import { enterpriseForms, placeOfZone, placesBefore, projectForms, zoneForms, type NameForm } from "./name-forms.ts";

const endings = await readShippedLexicon();
const placeBefore = placesBefore(["山西", "东原", "齐县", "灵泉"]);
const marks = { full: "", local: "*", short: "?" };
const shown = (forms: readonly NameForm[]): readonly string[] => forms.map(([form, strength]) => form + marks[strength]);

describe("an enterprise goes by", () => {
  test.each([
    ["its name without its legal form or its place, less surely without both", "山西新泰钢铁有限公司", ["山西新泰钢铁有限公司", "山西新泰钢铁", "新泰钢铁有限公司*", "新泰钢铁?"]],
    ["its name with its county", "灵泉县双子食品有限责任公司", ["灵泉县双子食品有限责任公司", "灵泉县双子食品", "双子食品有限责任公司*", "双子食品?"]],
    ["its name with and without what stands in brackets", "齐县远大机械有限公司（示例）", ["齐县远大机械有限公司(示例)", "远大机械有限公司(示例)?", "齐县远大机械有限公司", "齐县远大机械", "远大机械有限公司*", "远大机械?", "齐县远大机械有限公司示例", "远大机械有限公司示例?"]],
    ["a short name alone, where that is its name", "晋润", ["晋润"]],
    ["no rest that would stand in many a text", "齐县玻璃有限公司", ["齐县玻璃有限公司"]],
  ])("%s", (_name, name, expected) => {
    expect(shown(enterpriseForms(folded(name), endings, placeBefore)).toSorted()).toEqual(expected.toSorted());
  });
});

describe("a project goes by", () => {
  test.each([
    ["its name without 项目, less surely", "晋润10万吨食品加工项目", ["晋润#万吨食品加工项目", "晋润#万吨食品加工?"]],
    ["its name without its place", "齐县冷链物流中心项目", ["齐县冷链物流中心项目", "齐县冷链物流中心?", "冷链物流中心项目*"]],
    ["no rest that is too short", "智慧城市项目", ["智慧城市项目"]],
  ])("%s", (_name, name, expected) => {
    expect(shown(projectForms(folded(name), endings, placeBefore)).toSorted()).toEqual(expected.toSorted());
  });
});

describe("a zone goes by", () => {
  test("the names of its kind, and less surely by its place", () => {
    const forms = shown(zoneForms("齐县经济开发区", endings));
    for (const form of ["齐县经济开发区", "齐县经济技术开发区", "齐县经开区", "齐县开发区", "齐县?"]) expect(forms).toContain(form);
    expect(forms).not.toContain("齐县高新区");
  });
  test("its place with and without its county", () => {
    const forms = shown(zoneForms("灵泉经济技术开发区", endings));
    for (const form of ["灵泉经开区", "灵泉县经济技术开发区", "灵泉?"]) expect(forms).toContain(form);
  });
  test.each([["齐县经济开发区", "齐县"], ["灵泉经济技术开发区", "灵泉"], ["东原市", "东原"], ["北川高新技术产业开发区", "北川"]])("%s by %s", (name, place) => {
    expect(placeOfZone(name, endings)).toBe(place);
  });
});
