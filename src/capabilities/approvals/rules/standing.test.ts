import fc from "fast-check";
import { expect, test } from "vitest";
import { CaseState } from "../contract/fact.ts";
import { LifeCycleKind } from "../contract/life-cycle.ts";
import { standingOf } from "./standing.ts";

const bars = { started: new Set(["constructionPermit", "eiaForm"]), producing: new Set(["fireAcceptance"]) };
const shown = { evidence: "开槽记录", verifier: "建设局" };

test.each([
  ["started", shown, ["constructionPermit", "eiaForm"], ["decided", "replaced"], "regular", [], []],
  ["started", shown, ["constructionPermit", "eiaForm"], ["decided", "accepted"], "builtBeforeApproval", ["eiaForm"], []],
  ["started", shown, ["constructionPermit", "eiaForm"], ["expired", "notApplicable"], "builtBeforeApproval", ["constructionPermit"], []],
  ["started", { ...shown, verifier: null }, ["constructionPermit"], ["decided"], "unverified", [], ["verifier"]],
  ["started", { evidence: null, verifier: null }, ["constructionPermit"], ["notBegun"], "builtBeforeApproval", ["constructionPermit"], ["evidence", "verifier"]],
  ["started", shown, ["eiaForm"], ["decided"], "unverified", [], ["permitUnlisted"]],
  ["producing", shown, ["constructionPermit", "fireAcceptance"], ["notBegun", "decided"], "regular", [], []],
  ["producing", shown, ["fireAcceptance"], ["submitted"], "producedBeforeAcceptance", ["fireAcceptance"], []],
  ["producing", { evidence: null, verifier: "建设局" }, [], [], "unverified", [], ["evidence"]],
] as const)("%s with %j and %j that were %j that day is %s", (kind, proof, items, states, standing, openItems, lacks) => {
  expect(standingOf(kind, { ...proof, listed: true, items, states }, bars)).toEqual({ standing, openItems, lacks });
});

test("of a project whose permits this ledger does not keep, evidence and verifier decide", () => {
  expect(standingOf("started", { ...shown, listed: false, items: [], states: [] }, bars).standing).toBe("regular");
  expect(standingOf("started", { ...shown, evidence: null, listed: false, items: [], states: [] }, bars).standing).toBe("unverified");
});

test("finishing an item never makes a start or a production worse", () => {
  const codes = ["constructionPermit", "eiaForm", "fireAcceptance"];
  const rank = { builtBeforeApproval: 0, producedBeforeAcceptance: 0, unverified: 1, regular: 2 };
  fc.assert(fc.property(fc.constantFrom(...LifeCycleKind.enum), fc.array(fc.constantFrom(...CaseState.enum), { minLength: 3, maxLength: 3 }), fc.nat(2), (kind, states, place) => {
    const worth = (of: readonly string[]) => rank[standingOf(kind, { ...shown, listed: true, items: codes, states: of }, bars).standing];
    expect(worth(states.map((state, index) => (index === place ? "decided" : state)))).toBeGreaterThanOrEqual(worth(states));
  }));
});
