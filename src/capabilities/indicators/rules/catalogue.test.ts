import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readIndicatorCatalogue } from "./catalogue.ts";
import { indicatorByCode, unitOf } from "./indicator.ts";

const shipped = readIndicatorCatalogue(parse(readFileSync(join(import.meta.dirname, "../../../../catalogue/indicators.yaml"), "utf8")));
const indicators = shipped.allowed ? shipped.catalogue.indicators : [];

const common = (code: string) => ({
  code, name: `指标${code}`, aliases: [], bases: ["yearToDate"], nature: "flow", hasJanuary: false, publishes: "usual", additive: true, inLedgers: false,
  sourceOrgan: "统计部门", source: "某制度", verified: true,
});
const money = (code: string, more: object = {}) => ({ ...common(code), measureKind: "money", displayScale: "yiYuan", growthBasis: "currentPrice", ...more });
const quantity = (code: string, more: object = {}) => ({ ...common(code), measureKind: "quantity", unit: "人", growthBasis: "physical", ...more });
const file = (...own: readonly unknown[]) => ({ edition: 1, validFrom: "2025-01-01", indicators: own });
const faultsOf = (value: unknown) => {
  const reading = readIndicatorCatalogue(value);
  return reading.allowed ? [] : reading.faults.map(({ code, at }) => `${code} ${at}`);
};
const without = (field: string) => Object.fromEntries(Object.entries(money("one")).filter(([name]) => name !== field));

describe("reading the indicators", () => {
  test("takes a flow of money, a flow of a quantity and a stock", () => {
    expect(faultsOf(file(
      money("one", { bases: ["yearToDate", "singleMonth"] }), quantity("two"), quantity("three", { nature: "stock", bases: ["pointInTime"], growthBasis: "none" }),
    ))).toEqual([]);
  });

  test.each([
    ["a code twice", file(money("one"), money("one", { name: "别的指标" })), ["duplicateCode one"]],
    ["a word that two indicators go by", file(money("one", { aliases: ["产值"] }), money("two", { aliases: ["产值"] })), ["repeatedWord 产值"]],
    ["money without a scale", file({ ...common("one"), measureKind: "money", growthBasis: "currentPrice" }), ["unitNotOfKind one"]],
    ["money with a unit of its own", file(money("one", { unit: "亿元" })), ["unitNotOfKind one"]],
    ["a quantity without a unit", file({ ...common("one"), measureKind: "quantity", growthBasis: "physical" }), ["unitNotOfKind one"]],
    ["a quantity with a scale of money", file(quantity("one", { displayScale: "wanYuan" })), ["unitNotOfKind one"]],
    ["a stock that is cumulated", file(quantity("one", { nature: "stock", bases: ["pointInTime", "yearToDate"] })), ["basisNotOfNature one"]],
    ["a flow at a moment", file(money("one", { bases: ["pointInTime"] })), ["basisNotOfNature one"]],
    ["money that grows by physical amount", file(money("one", { growthBasis: "physical" })), ["growthNotOfKind one"]],
    ["a growth alone where no growth is published", file(money("one", { publishes: "growthOnlyPossible", growthBasis: "none" })), ["growthOnlyWithoutGrowth one"]],
  ])("refuses %s", (_name, value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  test.each([
    ["an unknown kind of measure", money("one", { measureKind: "percent" }), "/indicators/0/measureKind"],
    ["an unknown basis", money("one", { bases: ["quarter"] }), "/indicators/0/bases/0"],
    ["no basis", money("one", { bases: [] }), "/indicators/0/bases"],
    ["an unknown basis of growth", money("one", { growthBasis: "nominal" }), "/indicators/0/growthBasis"],
    ["an unknown scale", money("one", { displayScale: "yuan" }), "/indicators/0/displayScale"],
    ["no source", without("source"), "/indicators/0"],
    ["an empty source", money("one", { source: "" }), "/indicators/0/source"],
    ["no word on whether it is verified", without("verified"), "/indicators/0"],
    ["no word on whether January is published", without("hasJanuary"), "/indicators/0"],
    ["no word on whether zones add up", without("additive"), "/indicators/0"],
    ["a field it does not name", money("one", { target: 10 }), "/indicators/0/target"],
  ])("refuses %s and says where", (_name, malformed, place) => {
    expect(faultsOf(file(malformed))[0]).toMatch(new RegExp(`^malformedCatalogue ${place}:`));
  });

  test("refuses nothing at all and an empty list, and reports every fault at once", () => {
    for (const value of [null, "indicators", file()]) expect(faultsOf(value)[0]).toMatch(/^malformedCatalogue /);
    expect(faultsOf(file(money("one", { unit: "亿元", growthBasis: "physical" }), money("one", { name: "别的指标" }))))
      .toEqual(["duplicateCode one", "unitNotOfKind one", "growthNotOfKind one"]);
  });
});

describe("the shipped indicators", () => {
  const codesOf = (chosen: typeof indicators) => chosen.map(({ code }) => code);

  test("read without fault and hold at least twenty", () => {
    expect(shipped).toMatchObject({ allowed: true });
    expect(indicators.length).toBeGreaterThanOrEqual(20);
  });

  test("tell 规上工业增加值 as the statistical office does: cumulated, real growth, no January, not added up over zones", () => {
    expect(indicatorByCode({ indicators }, "industrialValueAdded")).toMatchObject({
      measureKind: "money", displayScale: "yiYuan", bases: ["yearToDate"], growthBasis: "constantPrice", hasJanuary: false,
      publishes: "growthOnlyPossible", additive: false, verified: true,
    });
    expect(indicators.filter(({ name, aliases }) => [name, ...aliases].includes("工业增加值")).map(({ code }) => code)).toEqual(["industrialValueAdded"]);
    expect(indicatorByCode({ indicators }, "gdp")).toBeUndefined();
  });

  test("may lack the level of value added, of investment and of energy intensity, and of no other", () => {
    expect(codesOf(indicators.filter(({ publishes }) => publishes === "growthOnlyPossible"))).toEqual([
      "industrialValueAdded", "fixedAssetInvestment", "industrialInvestment", "manufacturingInvestment", "technicalRenovationInvestment", "energyIntensity",
    ]);
  });

  test("are verified just where a page was found for them", () => {
    expect(codesOf(indicators.filter(({ verified }) => verified))).toEqual([
      "industrialValueAdded", "industrialRevenue", "industrialProfit", "fixedAssetInvestment", "industrialInvestment", "manufacturingInvestment",
      "investmentInPlace", "serviceRevenue", "newAboveScale",
    ]);
    expect(codesOf(indicators.filter(({ source, verified }) => verified !== /https?:\/\/\S/.test(source)))).toEqual([]);
  });

  test("show money in 万元 or 亿元 and every quantity in its own unit", () => {
    const units = Object.fromEntries(indicators.map((one) => [one.code, unitOf(one)]));
    expect(units).toMatchObject({
      industrialValueAdded: "亿元", publicBudgetRevenue: "万元", fdiUsed: "万美元", electricity: "万千瓦时", energyUse: "吨标准煤",
      employment: "人", newAboveScale: "家", signedProjects: "个", approvalsCompleted: "件",
    });
    expect(indicators.filter((one) => ["", "万元", "亿元"].includes(unitOf(one)) !== (one.measureKind === "money"))).toEqual([]);
  });
});
