import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ApprovalItem } from "../contract/item.ts";
import type { TimeLimit } from "../contract/time-limit.ts";
import { readItemCatalogue } from "./catalogue.ts";

const folder = join(import.meta.dirname, "../../../../catalogue/approval-items");
const shipped = readItemCatalogue(readdirSync(folder).sort().map((name): unknown => parse(readFileSync(join(folder, name), "utf8"))));
const items = shipped.allowed ? shipped.catalogue.items : [];

const limit: TimeLimit = { n: 7, unit: "calendarDay", source: "建筑法第八条", verified: true };
const item = (code: string, more: Partial<ApprovalItem> = {}): ApprovalItem => ({
  code, name: "施工许可证", shortName: "施工许可", stage: "construction", group: "other", ruleOwner: "住建部门", resultDocument: "施工许可证",
  prerequisites: [], barsStart: false, barsOperation: false, replaceableBy: [], applicability: "限额以上", source: "建筑法第七条", evidence: "statute",
  ...(more.noLimitReason === undefined ? { statutoryLimit: limit } : {}), ...more,
});
const file = (...own: readonly unknown[]) => ({ edition: 1, validFrom: "2024-01-01", items: own });
const faultsOf = (...files: readonly unknown[]) => {
  const read = readItemCatalogue(files);
  return read.allowed ? [] : read.faults.map(({ code, at }) => `${code} ${at}`);
};

describe("reading a catalogue of approval items", () => {
  test("joins the files of one edition in their order", () => {
    const read = readItemCatalogue([file(item("filing")), file(item("permit", { prerequisites: ["filing"] }))]);
    expect(read.allowed && read.catalogue.items.map(({ code }) => code)).toEqual(["filing", "permit"]);
  });

  const bare: unknown = { ...item("permit"), statutoryLimit: undefined };
  test.each([
    ["an item twice", [file(item("permit")), file(item("permit"))], ["duplicateItem permit"]],
    ["a prerequisite that is not in the catalogue", [file(item("permit", { prerequisites: ["land"] }))], ["unknownPrerequisite permit → land"]],
    ["items that wait for each other", [file(item("one", { prerequisites: ["other"] }), item("other", { prerequisites: ["one"] }), item("free"))], ["prerequisiteCycle one, other"]],
    ["an item that waits for itself", [file(item("permit", { prerequisites: ["permit"] }))], ["prerequisiteCycle permit"]],
    ["a limit and a reason for none", [file(item("permit", { statutoryLimit: limit, noLimitReason: "即办" }))], ["limitAndReason permit"]],
    ["neither a limit nor a reason", [file(bare)], ["neitherLimitNorReason permit"]],
    ["a limit of no days", [file(item("permit", { statutoryLimit: { ...limit, n: 0 } }))], ["limitNotPositive permit"]],
    ["a promise of less than none", [file(item("permit", { promisedLimit: { ...limit, n: -1 } }))], ["limitNotPositive permit"]],
    ["a bar without its source", [file(item("permit", { barsStart: true }))], ["barWithoutSource permit"]],
    ["files of two editions", [file(item("filing")), { ...file(item("permit")), edition: 2 }], ["editionsDiffer 1"]],
  ] as const)("refuses %s", (_name, files, faults) => {
    expect(faultsOf(...files)).toEqual(faults);
  });

  test.each([
    ["a short name of seven characters", item("permit", { shortName: "建设工程规划许" })],
    ["a unit that is none", item("permit", { statutoryLimit: { ...limit, unit: "hour" } as unknown as TimeLimit })],
    ["a field it does not name", { ...item("permit"), days: 7 }],
    ["a code in pinyin with a hyphen", item("shi-gong")],
  ])("refuses %s as malformed and says where", (_name, malformed) => {
    expect(faultsOf(file(malformed)).join()).toMatch(/^malformedCatalogue 0\/items\/0/);
  });

  test("refuses nothing at all, an empty file and a day that is none", () => {
    expect(faultsOf()).toEqual(["malformedCatalogue 0"]);
    for (const malformed of [null, "items", { ...file(item("permit")), validFrom: "2024-02-30" }, file()]) {
      expect(faultsOf(malformed)[0]).toMatch(/^malformedCatalogue 0/);
    }
  });

  test("reports every fault at once", () => {
    expect(faultsOf(file(item("permit", { prerequisites: ["land"], barsOperation: true }), bare)))
      .toEqual(["duplicateItem permit", "barWithoutSource permit", "unknownPrerequisite permit → land", "neitherLimitNorReason permit"]);
  });

  test("a chain of any length is no cycle, and closing it is", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 30 }), (length) => {
      const code = (place: number) => `item${String(place)}`;
      const chain = Array.from({ length }, (_unused, place) => item(code(place), { prerequisites: place === 0 ? [] : [code(place - 1)] }));
      expect(faultsOf(file(...chain))).toEqual([]);
      expect(faultsOf(file({ ...chain[0], prerequisites: [code(length - 1)] }, ...chain.slice(1)))).toHaveLength(1);
    }));
  });
});

describe("the shipped catalogue", () => {
  test("reads clean and holds at least fifty items", () => {
    expect(shipped).toMatchObject({ allowed: true, catalogue: { edition: 1 } });
    expect(items.length).toBeGreaterThanOrEqual(50);
  });

  /** The limits whose statute was read, and no others. */
  test("verifies exactly the limits that were read in the statute", () => {
    const read = items.flatMap(({ code, statutoryLimit }) => (statutoryLimit?.verified ? [[code, `${statutoryLimit.n} ${statutoryLimit.unit}`]] : []));
    expect(Object.fromEntries(read)).toEqual({
      investRatification: "20 workday", landPlanningPermit: "20 workday", realEstateTitle: "30 workday", projectPlanningPermit: "20 workday",
      constructionPermit: "7 calendarDay", eiaReport: "60 calendarDay", eiaForm: "30 calendarDay", waterAbstraction: "45 workday",
      hazchemSafetyCondition: "45 calendarDay", roadRelated: "20 calendarDay", pollutantPermitSimplified: "20 calendarDay", pollutantPermitKey: "30 calendarDay",
    });
  });

  test("marks every promise a placeholder, and says of every bare 日 in a statute that it was taken for calendar days", () => {
    expect(items.filter(({ promisedLimit }) => promisedLimit && (promisedLimit.verified || !promisedLimit.note?.startsWith("占位")))).toEqual([]);
    expect(items.filter(({ statutoryLimit }) => statutoryLimit?.unit === "calendarDay" && !statutoryLimit.note?.includes("自然日"))).toEqual([]);
  });

  test("gives the address of every page it rests on", () => {
    const onPages = items.flatMap(({ replaceableBy, source, evidence }) => [{ source, evidence }, ...replaceableBy]).filter(({ evidence }) => evidence === "page");
    expect(onPages.filter(({ source }) => !/https?:\/\//.test(source))).toEqual([]);
    expect(onPages.length).toBeGreaterThan(0);
  });

  test("keeps what bars the start of work apart from what is needed to apply: 环评 bars the start and is no prerequisite of 施工许可", () => {
    const permit = items.find(({ code }) => code === "constructionPermit");
    expect(permit?.prerequisites).toEqual(["landPlanningPermit", "projectPlanningPermit"]);
    expect(items.find(({ code }) => code === "eiaForm")?.barsStart).toBe(true);
  });

  test("has no two items with one short name", () => {
    expect(new Set(items.map(({ shortName }) => shortName)).size).toBe(items.length);
  });
});
