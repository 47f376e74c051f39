import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactKind, Stage } from "../contract/fact.ts";
import { judgeFact, stageCondition, stageOf } from "./stage.ts";

const life: Exclude<FactKind, "statisticsEntered">[] = ["signed", "filed", "started", "producing", "atCapacity"];
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
  fc.assert(fc.property(fc.subarray(kinds), (present) => {
    const meant = stages.filter((stage) => {
      const { has, hasNone } = stageCondition(stage);
      return (has === undefined || present.includes(has)) && hasNone.every((kind) => !present.includes(kind));
    });
    expect(meant).toEqual([stageOf(present)]);
  }));
});

test("a start needs evidence and a verifier; other facts do not", () => {
  const today = "2025-04-14";
  expect(judgeFact({ kind: "started", occurredOn: "2025-04-01", evidence: "photo" }, today)).toEqual({ allowed: false, code: "evidenceMissing" });
  expect(judgeFact({ kind: "started", occurredOn: "2025-04-01", verifier: "someone" }, today)).toEqual({ allowed: false, code: "evidenceMissing" });
  expect(judgeFact({ kind: "started", occurredOn: "2025-04-01", evidence: "photo", verifier: "someone" }, today)).toEqual({ allowed: true });
  expect(judgeFact({ kind: "signed", occurredOn: "2025-04-14" }, today)).toEqual({ allowed: true });
});

test("no fact has occurred after today", () => {
  for (const kind of kinds) expect(judgeFact({ kind, occurredOn: "2025-04-15", evidence: "e", verifier: "v" }, "2025-04-14")).toEqual({ allowed: false, code: "dateInFuture" });
});
