import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { QualificationKind } from "../contract/qualification-kind.ts";
import { readQualificationKinds } from "./qualification-catalogue.ts";
import { kindByCode } from "./qualification-kind.ts";

const shipped = readQualificationKinds(parse(readFileSync(join(import.meta.dirname, "../../../../catalogue/qualifications.yaml"), "utf8")));
const kinds = shipped.allowed ? shipped.catalogue.kinds : [];

const validity: QualificationKind["validity"] = { years: 3, source: "某办法第九条", verified: true };
const kind = (code: string, more: object = {}) => ({
  code, name: `资质${code}`, aliases: [], holder: "enterprise", levels: ["provincial"], issuer: "省工信部门", validity, source: "某办法", verified: true, ...more,
});
const file = (...own: readonly unknown[]) => ({ edition: 1, validFrom: "2025-01-01", kinds: own });
const faultsOf = (value: unknown) => {
  const reading = readQualificationKinds(value);
  return reading.allowed ? [] : reading.faults.map(({ code, at }) => `${code} ${at}`);
};
const without = (field: string) => Object.fromEntries(Object.entries(kind("one")).filter(([name]) => name !== field));

describe("reading the kinds of qualification", () => {
  test("takes a kind with a term in years, to a day of the next year, or with evaluations alone", () => {
    const { source, verified } = validity;
    expect(faultsOf(file(
      kind("one"), kind("two", { validity: { toDay: "03-31", source, verified } }), kind("three", { validity: { periodicEvaluation: "每两年一次", source, verified } }),
    ))).toEqual([]);
  });

  test.each([
    ["a code twice", file(kind("one"), kind("one", { name: "别的资质" })), ["duplicateCode one"]],
    ["a word that two kinds go by", file(kind("one", { aliases: ["小巨人"] }), kind("two", { aliases: ["小巨人"] })), ["repeatedWord 小巨人"]],
    ["a name that is another's alias", file(kind("one"), kind("two", { aliases: ["资质one"] })), ["repeatedWord 资质one"]],
    ["a validity of no way", file(kind("one", { validity: { source: "某办法", verified: true } })), ["validityNotOne one"]],
    ["a validity of two ways", file(kind("one", { validity: { ...validity, toDay: "03-31" } })), ["validityNotOne one"]],
    ["a day that no year has", file(kind("one", { validity: { toDay: "02-30", source: "某办法", verified: true } })), ["noSuchDay one"]],
    ["a day that only leap years have", file(kind("one", { validity: { toDay: "02-29", source: "某办法", verified: true } })), ["noSuchDay one"]],
  ])("refuses %s", (_name, value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  test.each([
    ["an unknown level", kind("one", { levels: ["global"] }), "/kinds/0/levels/0"],
    ["no level", kind("one", { levels: [] }), "/kinds/0/levels"],
    ["a level twice", kind("one", { levels: ["national", "national"] }), "/kinds/0/levels"],
    ["an unknown holder", kind("one", { holder: "person" }), "/kinds/0/holder"],
    ["no source", without("source"), "/kinds/0"],
    ["an empty source", kind("one", { source: "" }), "/kinds/0/source"],
    ["no word on whether it is verified", without("verified"), "/kinds/0"],
    ["no validity", without("validity"), "/kinds/0"],
    ["a validity without source", kind("one", { validity: { years: 3, verified: true } }), "/kinds/0/validity"],
    ["a term of no years", kind("one", { validity: { ...validity, years: 0 } }), "/kinds/0/validity/years"],
    ["a term of half years", kind("one", { validity: { ...validity, years: 2.5 } }), "/kinds/0/validity/years"],
    ["a code with a hyphen", kind("little-giant"), "/kinds/0/code"],
    ["a field it does not name", kind("one", { points: 60 }), "/kinds/0/points"],
  ])("refuses %s and says where", (_name, malformed, place) => {
    expect(faultsOf(file(malformed))[0]).toMatch(new RegExp(`^malformedCatalogue ${place}:`));
  });

  test("refuses nothing at all, an empty list and a first day that is none", () => {
    for (const value of [null, [], file(), { ...file(kind("one")), validFrom: "2025-02-30" }]) {
      expect(faultsOf(value)[0]).toMatch(/^malformedCatalogue /);
    }
  });

  test("reports every fault at once", () => {
    expect(faultsOf(file(kind("one", { validity: { ...validity, toDay: "13-01" } }), kind("one"))))
      .toEqual(["duplicateCode one", "repeatedWord 资质one", "validityNotOne one", "noSuchDay one"]);
  });
});

describe("the shipped kinds of qualification", () => {
  test("read without fault, in the order of the ladder", () => {
    expect(shipped).toMatchObject({ allowed: true });
    expect(kinds.map(({ code }) => code)).toEqual([
      "techSme", "highTechEnterprise", "innovativeSme", "specializedSme", "littleGiant", "manufacturingChampion",
      "enterpriseTechCenter", "smeInnovationBase", "smePark",
    ]);
  });

  test("are unverified wherever no page or document was found for the term", () => {
    expect(kinds.filter((one) => one.validity.verified).map(({ code }) => code)).toEqual(["highTechEnterprise", "specializedSme", "littleGiant"]);
    expect(kinds.filter(({ verified }) => !verified).map(({ code }) => code)).toEqual(["enterpriseTechCenter", "smeInnovationBase"]);
  });

  test("give an address for all that they call verified", () => {
    const verified = kinds.flatMap((one) => [one, one.validity]).filter((one) => one.verified);
    expect(verified.filter(({ source }) => !/https?:\/\/\S/.test(source))).toEqual([]);
    expect(verified.length).toBeGreaterThan(0);
  });

  test("award a 中小企业园 to a park and a 企业技术中心 at three levels", () => {
    const catalogue = { kinds };
    expect(kindByCode(catalogue, "smePark")).toMatchObject({ holder: "park", levels: ["provincial"] });
    expect(kindByCode(catalogue, "enterpriseTechCenter")).toMatchObject({ holder: "enterprise", levels: ["national", "provincial", "municipal"] });
    expect(kindByCode(catalogue, "greatGiant")).toBeUndefined();
  });

  test.each([
    ["国家级专精特新“小巨人”企业", "littleGiant"], ["省级专精特新中小企业", "specializedSme"], ["省级中小企业园", "smePark"],
    ["省级企业技术中心", "enterpriseTechCenter"], ["高新技术企业", "highTechEnterprise"], ["科技型中小企业", "techSme"],
  ])("are found by the words of a report: %s is %s", (word, code) => {
    expect(kinds.filter(({ name, aliases }) => [name, ...aliases].includes(word)).map((one) => one.code)).toEqual([code]);
  });
});
