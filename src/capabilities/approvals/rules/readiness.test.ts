import fc from "fast-check";
import { expect, test } from "vitest";
import { CaseState } from "../contract/fact.ts";
import { standsReady, startBars } from "./readiness.ts";

const barring = new Set(["constructionPermit", "projectPlanningPermit"]);

test.each([
  [[], [], ["constructionPermit"]],
  [["constructionPermit"], ["decided"], []],
  [["constructionPermit", "projectPlanningPermit"], ["decided", "accepted"], ["projectPlanningPermit"]],
  [["constructionPermit", "projectPlanningPermit"], ["delivered", "replaced"], []],
  [["constructionPermit", "projectPlanningPermit"], ["notApplicable", "notApplicable"], []],
  [["projectPlanningPermit"], ["decided"], ["constructionPermit"]],
  [["constructionPermit", "landSupply"], ["refused", "notBegun"], ["constructionPermit"]],
] as const)("of %j that are %j, %j bar the start", (codes, states, bars) => { expect(startBars(codes, states, barring)).toEqual(bars); });

const list = fc.uniqueArray(fc.constantFrom("constructionPermit", "projectPlanningPermit", "landSupply", "energyReview"))
  .chain((codes) => fc.tuple(fc.constant(codes), fc.array(fc.constantFrom(...CaseState.enum), { minLength: codes.length, maxLength: codes.length })));

test("finishing an item never makes a project less ready, and a started project is ready whatever is open", () => {
  fc.assert(fc.property(list, fc.nat(3), ([codes, states], place) => {
    const further = states.map((state, index) => (index === place ? "decided" as const : state));
    const before = startBars(codes, states, barring);
    expect(startBars(codes, further, barring).every((code) => before.includes(code))).toBe(true);
    expect(standsReady(true, codes, states, barring)).toBe(true);
    expect(standsReady(false, codes, states, barring)).toBe(before.length === 0);
  }));
});
