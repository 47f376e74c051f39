import fc from "fast-check";
import { expect, test } from "vitest";
import { SiteCondition } from "../../projects/contract/fact.ts";
import { CaseState } from "../contract/fact.ts";
import { missingConditions, openItems, standsReady, startBars } from "./readiness.ts";

const barring = new Set(["constructionPermit", "projectPlanningPermit"]);

test.each([
  [[], [], ["constructionPermit"]],
  [["constructionPermit"], ["decided"], []],
  [["constructionPermit", "projectPlanningPermit"], ["decided", "accepted"], ["projectPlanningPermit"]],
  [["constructionPermit", "projectPlanningPermit"], ["delivered", "replaced"], []],
  [["constructionPermit", "projectPlanningPermit"], ["notApplicable", "notApplicable"], []],
  [["projectPlanningPermit"], ["decided"], ["constructionPermit"]],
  [["constructionPermit", "landSupply"], ["refused", "notBegun"], ["constructionPermit"]],
] as const)("of %j that are %j, %j bar the start", (codes, states, bars) => { expect(startBars({ codes, states }, barring)).toEqual(bars); });

const list = fc.uniqueArray(fc.constantFrom("constructionPermit", "projectPlanningPermit", "landSupply", "energyReview"))
  .chain((codes) => fc.tuple(fc.constant(codes), fc.array(fc.constantFrom(...CaseState.enum), { minLength: codes.length, maxLength: codes.length })));

test("finishing an item never makes a project less ready, and one that was started as it may be is ready whatever is open", () => {
  fc.assert(fc.property(list, fc.nat(3), ([codes, states], place) => {
    const further = states.map((state, index) => (index === place ? "decided" as const : state));
    const before = startBars({ codes, states }, barring);
    expect(startBars({ codes, states: further }, barring).every((code) => before.includes(code))).toBe(true);
    const ground = { codes, states, conditions: SiteCondition.enum };
    expect(standsReady(true, ground, barring)).toBe(true);
    expect(standsReady(false, ground, barring)).toBe(before.length === 0);
  }));
});

test("a site condition that is unknown is not met, and one alone keeps a project from being ready", () => {
  const ground = { codes: ["constructionPermit"], states: ["decided"] };
  expect(standsReady(false, { ...ground, conditions: SiteCondition.enum }, barring)).toBe(true);
  for (const condition of SiteCondition.enum) {
    const conditions = SiteCondition.enum.filter((one) => one !== condition);
    expect(missingConditions({ conditions })).toEqual([condition]);
    expect(standsReady(false, { ...ground, conditions }, barring)).toBe(false);
  }
});

test("permits are complete when nothing on the list is open, whatever it bars", () => {
  expect(openItems(["constructionPermit", "fireAcceptance", "landSupply"], ["decided", "expired", "notApplicable"])).toEqual(["fireAcceptance"]);
});
