import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readSizeClasses } from "./size-class-catalogue.ts";
import { sizeClassByCode } from "./size-class.ts";

const shipped = readSizeClasses(parse(readFileSync(join(import.meta.dirname, "../../../../catalogue/size-classes.yaml"), "utf8")));
const classes = shipped.allowed ? shipped.catalogue.classes : [];

const sizeClass = (code: string, more: object = {}) => ({
  code, name: `类别${code}`, aliases: [], umbrella: "aboveScaleIndustry", threshold: "年主营业务收入2000万元及以上", revenueLines: [{ wanYuan: 2000, industries: "工业" }],
  source: "某统计局", verified: true, ...more,
});
const file = (...own: readonly unknown[]) => ({ edition: 1, validFrom: "2025-01-01", classes: own });
const faultsOf = (value: unknown) => {
  const reading = readSizeClasses(value);
  return reading.allowed ? [] : reading.faults.map(({ code, at }) => `${code} ${at}`);
};
const without = (field: string) => Object.fromEntries(Object.entries(sizeClass("one")).filter(([name]) => name !== field));

describe("reading the size classes", () => {
  test("takes a class with an amount, and one that asks for none", () => {
    expect(faultsOf(file(sizeClass("one"), sizeClass("two", { threshold: "有资质", revenueLines: [] })))).toEqual([]);
  });

  test.each([
    ["a code twice", file(sizeClass("one"), sizeClass("one", { name: "别的类别" })), ["duplicateCode one"]],
    ["a word that two classes go by", file(sizeClass("one", { aliases: ["规上"] }), sizeClass("two", { aliases: ["规上"] })), ["repeatedWord 规上"]],
    ["an amount that the words do not say", file(sizeClass("one", { revenueLines: [{ wanYuan: 500, industries: "零售业" }] })), ["amountNotInThreshold one"]],
    ["an amount that is only a part of the words' number", file(sizeClass("one", { revenueLines: [{ wanYuan: 200, industries: "住宿业" }] })), ["amountNotInThreshold one"]],
  ])("refuses %s", (_name, value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  test.each([
    ["an unknown group", sizeClass("one", { umbrella: "aboveScaleFarms" }), "/classes/0/umbrella"],
    ["no source", without("source"), "/classes/0"],
    ["a blank source", sizeClass("one", { source: " " }), "/classes/0/source"],
    ["no threshold", without("threshold"), "/classes/0"],
    ["an amount of nothing", sizeClass("one", { revenueLines: [{ wanYuan: 0, industries: "工业" }] }), "/classes/0/revenueLines/0/wanYuan"],
    ["a field it does not name", sizeClass("one", { employees: 50 }), "/classes/0/employees"],
  ])("refuses %s and says where", (_name, malformed, place) => {
    expect(faultsOf(file(malformed))[0]).toMatch(new RegExp(`^malformedCatalogue ${place}:`));
  });

  test("refuses nothing at all and an empty list", () => {
    for (const value of [null, file()]) expect(faultsOf(value)[0]).toMatch(/^malformedCatalogue /);
  });
});

describe("the shipped size classes", () => {
  test("read without fault and fill all four groups of “四上”", () => {
    expect(shipped).toMatchObject({ allowed: true });
    expect(Object.fromEntries(Object.entries(Object.groupBy(classes, ({ umbrella }) => umbrella)).map(([group, own]) => [group, own.map(({ code }) => code)]))).toEqual({
      aboveScaleIndustry: ["aboveScaleIndustry"],
      qualifiedConstructionAndRealEstate: ["qualifiedConstruction", "realEstateDevelopment"],
      aboveScaleTradeAndCatering: ["aboveScaleWholesale", "aboveScaleRetail", "aboveScaleAccommodation", "aboveScaleCatering"],
      aboveScaleServices: ["aboveScaleServices"],
    });
  });

  test("hold the amounts that the statistical offices name, in 万元", () => {
    expect(Object.fromEntries(classes.map(({ code, revenueLines }) => [code, revenueLines.map(({ wanYuan }) => wanYuan)]))).toEqual({
      aboveScaleIndustry: [2000], qualifiedConstruction: [], realEstateDevelopment: [], aboveScaleWholesale: [2000], aboveScaleRetail: [500],
      aboveScaleAccommodation: [200], aboveScaleCatering: [200], aboveScaleServices: [2000, 1000, 500],
    });
  });

  test("give the address of every page they rest on", () => {
    expect(classes.filter(({ source, verified }) => verified && !/https?:\/\/\S/.test(source))).toEqual([]);
  });

  test("are found by their code", () => {
    expect(sizeClassByCode({ classes }, "aboveScaleRetail")?.name).toBe("限额以上零售业企业");
    expect(sizeClassByCode({ classes }, "aboveScale")).toBeUndefined();
  });
});
