import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readShippedCatalogue } from "../../../main/catalogue.ts";
import { ProjectConditionName } from "../../projects/contract/condition-name.ts";
import { conditionKinds, judgeCondition } from "../../projects/rules/condition.ts";
import { lineExplanation } from "../messages/case-list.ts";
import { judgeApplicability, type KnownConditions } from "./applicability.ts";
import { caseList, overridesRule } from "./case-list.ts";
import { itemVersions } from "./item-versions.ts";

const { items: catalogue } = await readShippedCatalogue();
const versions = itemVersions(catalogue, []);
const item = (code: string) => {
  const found = catalogue.items.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};
const known = (values: Partial<Record<ProjectConditionName, string>>): KnownConditions => new Map(Object.entries(values) as [ProjectConditionName, string][]);
const applies = (code: string, values: Partial<Record<ProjectConditionName, string>>, day = "2025-07-01") => judgeApplicability(item(code), known(values), day).applies;

describe("whether an item applies", () => {
  test.each([
    ["energyReview", { annualEnergy: "1000" }, "applies"],
    ["energyReview", { annualEnergy: "999.99", annualElectricity: "500" }, "applies"],
    ["energyReview", { annualEnergy: "999.99", annualElectricity: "499.99" }, "notApplicable"],
    ["energyReview", { annualEnergy: "999.99" }, "unknown"],
    ["soilWaterPlanReport", { siteArea: "5" }, "applies"],
    ["soilWaterPlanReport", { siteArea: "4.99", earthVolume: "50000" }, "applies"],
    ["soilWaterPlanReport", { siteArea: "4.99", earthVolume: "49999" }, "notApplicable"],
    ["soilWaterPlanForm", { siteArea: "0.5", earthVolume: "0" }, "applies"],
    ["soilWaterPlanForm", { siteArea: "0.4", earthVolume: "1000" }, "applies"],
    ["soilWaterPlanForm", { siteArea: "0.4", earthVolume: "999" }, "notApplicable"],
    ["soilWaterPlanForm", { siteArea: "6", earthVolume: "2000" }, "notApplicable"],
    ["soilWaterPlanForm", { siteArea: "3" }, "unknown"],
    ["landPreExamSiteOpinion", { landSupplyWay: "allocated" }, "applies"],
    ["landPreExamSiteOpinion", { landSupplyWay: "granted", newConstructionLand: "no" }, "notApplicable"],
    ["safetyFacilityDesign", { hazardClass: "metalSmelting" }, "applies"],
    ["safetyFacilityDesign", { hazardClass: "none" }, "notApplicable"],
    ["hazchemSafetyCondition", { hazardClass: "mining" }, "notApplicable"],
    ["waterAbstraction", {}, "unknown"],
    ["realEstateTitle", {}, "applies"],
  ] as const)("%s with %j: %s", (code, values, verdict) => { expect(applies(code, values)).toBe(verdict); });

  test("a clause holds from its day on; before it nobody but a person can tell", () => {
    expect(applies("mineralOverlay", {}, "2025-06-30")).toBe("unknown");
    expect(applies("mineralOverlay", {}, "2025-07-01")).toBe("applies");
  });
});

const someConditions = fc.record(Object.fromEntries(ProjectConditionName.enum.map((name) => {
  const kind = conditionKinds[name];
  return [name, kind.kind === "number" ? fc.integer({ min: 0, max: 100_000 }).map(String) : kind.kind === "yesNo" ? fc.constantFrom("yes", "no") : fc.constantFrom(...kind.options)];
})), { requiredKeys: [] });

test("generation is determined by what is known, names every item once in the catalogue's order, and explains each line", () => {
  fc.assert(fc.property(someConditions, (values) => {
    const ground = { items: catalogue.items, versions, known: new Map(Object.entries(values)) as KnownConditions, cases: [], choices: [], day: "2025-07-01" };
    const lines = caseList(ground, lineExplanation);
    expect(caseList(ground, lineExplanation)).toEqual(lines);
    expect(lines.map((line) => line.item)).toEqual(catalogue.items.map(({ code }) => code));
    expect(lines.every(({ explanation, clauses }) => explanation.length > 10 && clauses.every(({ source }) => explanation.includes("依据") || source === ""))).toBe(true);
    expect(lines.every((line) => !overridesRule(line, line.proposal))).toBe(true);
  }), { numRuns: 60 });
});

test("what becomes known never turns what applies into unknown", () => {
  fc.assert(fc.property(someConditions, fc.constantFrom(...ProjectConditionName.enum), (values, name) => {
    const whole = new Map(Object.entries(values)) as Map<ProjectConditionName, string>;
    const less = new Map([...whole].filter(([key]) => key !== name));
    for (const one of catalogue.items) {
      const before = judgeApplicability(one, less, "2025-07-01").applies;
      if (before !== "unknown") expect(judgeApplicability(one, whole, "2025-07-01").applies).toBe(before);
    }
  }), { numRuns: 60 });
});

test("every choice that a condition of the catalogue asks for is one that a project may have", () => {
  for (const { appliesWhen = [] } of catalogue.items) for (const { all } of appliesWhen) for (const { fact, oneOf = [], atLeast, below, is } of all) {
    expect(oneOf.filter((value) => !judgeCondition(fact, value).allowed)).toEqual([]);
    expect([fact, conditionKinds[fact].kind === "number"]).toEqual([fact, atLeast !== undefined || below !== undefined]);
    expect([fact, conditionKinds[fact].kind === "yesNo"]).toEqual([fact, is !== undefined]);
  }
});
