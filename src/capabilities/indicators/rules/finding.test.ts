import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indicator } from "../contract/indicator.ts";
import type { ToldObservation } from "../contract/observation.ts";
import { estimatedGrowth, findingsOf } from "./finding.ts";

const indicator: Indicator = {
  code: "one", name: "One", aliases: [], measureKind: "money", displayScale: "yiYuan", bases: ["yearToDate"], growthBasis: "currentPrice", nature: "flow",
  hasJanuary: false, publishes: "usual", additive: true, inLedgers: false, sourceOrgan: "Organ", source: "Source", verified: false,
};
const row: ToldObservation = {
  id: "", zoneId: "", indicator: "one", basis: "yearToDate", period: "2025-01/2025-03", amountFen: 300, quantity: null, officialGrowth: "1.5", priceBasis: "currentPrice",
  baseAmountFen: null, baseQuantity: null, status: "flash", publishedOn: "2025-04-10", scopeNote: null, previous: null, laterPublishedOn: null, withdrawn: false,
  sourceRef: null, example: false, version: 1, recordedOn: "2025-04-10", recordedAt: "", recordedBy: "",
};
const before = (amountFen: number) => ({ period: "2025-01/2025-02", amountFen, quantity: null });

describe("what is told of an observation", () => {
  test.each([
    ["nothing", {}, indicator, []],
    ["a growth alone where a level is usual", { amountFen: null }, indicator, ["growthAlone"]],
    ["nothing of a growth alone where that is usual", { amountFen: null }, { ...indicator, publishes: "growthOnlyPossible" as const }, []],
    ["a fall against the year so far", { previous: before(301) }, indicator, ["fallsBelowEarlier"]],
    ["nothing of a rise or of the same", { previous: before(300) }, indicator, []],
    ["a fall of a quantity by number, not by letters", { amountFen: null, quantity: "9.5", previous: { period: "2025-01/2025-02", amountFen: null, quantity: "10" } }, indicator, ["fallsBelowEarlier"]],
    ["nothing of a single month that is less than the one before", { basis: "singleMonth" as const, previous: before(301) }, indicator, []],
    ["a later publication", { laterPublishedOn: "2025-04-20" }, indicator, ["supersededLater"]],
    ["an indicator that the catalogue has no longer", {}, undefined, ["noLongerInCatalogue"]],
  ])("%s", (_name, part, of, findings) => {
    expect(findingsOf({ ...row, ...part }, of)).toEqual(findings);
  });
});

describe("an estimated growth", () => {
  const estimate = (part: Partial<ToldObservation>) => estimatedGrowth({ ...row, baseAmountFen: 200, ...part });
  test.each([
    ["of level over base of one row", {}, "50.0"],
    ["over a restated base of comparable scope", { priceBasis: "comparableScope" as const }, "50.0"],
    ["of quantities", { amountFen: null, baseAmountFen: null, quantity: "9", baseQuantity: "12" }, "-25.0"],
    ["never where prices are taken out", { priceBasis: "constantPrice" as const }, null],
    ["never of physical amounts", { priceBasis: "physical" as const }, null],
    ["never without a base", { baseAmountFen: null }, null],
    ["never without a level", { amountFen: null }, null],
    ["never over a loss or nothing", { baseAmountFen: 0 }, null],
  ])("%s", (_name, part, growth) => {
    expect(estimate(part)).toBe(growth);
  });

  test("never looks at the official growth", () => {
    fc.assert(fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (official, amountFen, baseAmountFen) => {
      expect(estimate({ officialGrowth: String(official), amountFen, baseAmountFen })).toBe(estimate({ officialGrowth: null, amountFen, baseAmountFen }));
    }));
  });
});
