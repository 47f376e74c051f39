import fc from "fast-check";
import { expect, test } from "vitest";
import { SiteCondition, type FactKind, type Stage } from "../contract/fact.ts";
import { judgeFact, stageCondition, stageOf } from "./stage.ts";

const life = ["signed", "filed", "started", "producing", "atCapacity"] as const satisfies readonly FactKind[];
const kinds: FactKind[] = [...life, "statisticsEntered"];
const stages: Stage[] = ["registered", ...life];

test("a project without facts is registered, and stands as far as its furthest fact", () => {
  expect(stageOf([])).toBe("registered");
  expect(stageOf(["signed", "filed"])).toBe("filed");
  expect(stageOf(["started", "signed"])).toBe("started");
});

test("a start before the filing is a start", () => {
  expect(stageOf(["started"])).toBe("started");
});

test("the condition by which projects of a stage are looked for is true of that stage alone", () => {
  fc.assert(fc.property(fc.subarray<FactKind>([...kinds]), (present) => {
    const meant = stages.filter((stage) => {
      const { has, hasNone } = stageCondition(stage);
      return (has === undefined || present.includes(has)) && hasNone.every((kind) => !present.includes(kind));
    });
    expect(meant).toEqual([stageOf(present)]);
  }));
});

test("a start or a ceremony without evidence is recorded as it happened; a site condition is believed by what shows it", () => {
  const today = "2025-04-14";
  for (const kind of ["signed", "started", "producing", "ceremonyHeld", "landStarted"] as const) expect(judgeFact({ kind, occurredOn: "2025-04-14" }, today)).toEqual({ allowed: true });
  for (const kind of SiteCondition.enum) {
    expect(judgeFact({ kind, occurredOn: "2025-04-01" }, today)).toEqual({ allowed: false, code: "evidenceMissing" });
    expect(judgeFact({ kind, occurredOn: "2025-04-01", evidence: "contract" }, today)).toEqual({ allowed: true });
  }
});

test("site conditions, ceremonies and the beginning of land use carry a project no further", () => {
  expect(stageOf(["filed", ...SiteCondition.enum, "ceremonyHeld", "landStarted"])).toBe("filed");
});

test("no fact has occurred after today", () => {
  for (const kind of kinds) expect(judgeFact({ kind, occurredOn: "2025-04-15", evidence: "e" }, "2025-04-14")).toEqual({ allowed: false, code: "dateInFuture" });
});
