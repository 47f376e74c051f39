import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { treeOf } from "./goal-place.ts";
import { countLeaves, judgeAim, judgeFigure, measure } from "./goal-progress.ts";

test.each([
  [{}, undefined],
  [{ figureId: "f", target: "1", sense: "atLeast" as const }, undefined],
  [{ figureId: "f" }, "goalAimIncomplete"],
  [{ target: "1", sense: "atMost" as const }, "goalAimIncomplete"],
])("figure, target and sense are all given or none: %j", (aim, code) => {
  const verdict = judgeAim(aim);
  expect(verdict.allowed ? undefined : verdict.code).toBe(code);
});

test.each([
  ["unknown", [], "goalFigureUnknown"],
  ["of a project alone", [{ cuts: ["project" as const], kind: "other" as const }], "goalFigureUnfit"],
  ["a date", [{ cuts: ["zone" as const], kind: "date" as const }], "goalFigureUnfit"],
  ["a count of a zone", [{ cuts: ["zone" as const], kind: "count" as const }], undefined],
])("a figure that is %s", (_name, heads, code) => {
  const verdict = judgeFigure(heads);
  expect(verdict.allowed ? undefined : verdict.code).toBe(code);
});

describe("progress", () => {
  test.each([
    ["atLeast", "12", 3, 25, false],
    ["atLeast", "3", 2, 66.6, false],
    ["atLeast", "1000", 999.9999, 99.9, false],
    ["atLeast", "10", 10, 100, true],
    ["atLeast", "10", 12, 120, true],
    ["atLeast", "0.3", 0.3, 100, true],
    ["atLeast", "5.2", 0, 0, false],
    ["atMost", "3", 1, 33.4, true],
    ["atMost", "3", 3, 100, true],
    ["atMost", "10000", 10_000.001, 100.1, false],
    ["atMost", "0", 0, null, true],
    ["atMost", "0", 2, null, false],
    ["atLeast", "5", -0.4, null, false],
    ["atLeast", "5", null, null, null],
  ] as const)("%s %s with %s is %s", (sense, target, value, progress, reached) => {
    expect(measure({ target, sense }, value)).toEqual({ progress, reached });
  });

  const amount = fc.integer({ min: 0, max: 2_000_000_000 }).map((number) => number / 10_000);
  const target = fc.integer({ min: 1, max: 2_000_000_000 }).map((number) => (number / 10_000).toFixed(4).replace(/\.?0+$/, ""));
  test("it never says more than value / target where more is wanted, nor less where less is, and 100 parts met from unmet", () => {
    fc.assert(fc.property(target, amount, (aim, value) => {
      const least = measure({ target: aim, sense: "atLeast" }, value);
      const most = measure({ target: aim, sense: "atMost" }, value);
      const exact = (value / Number(aim)) * 100;
      // The quotient of the test is itself a binary fraction: exact to some fifteen digits, however large.
      const grain = 1e-6 + exact * 1e-12;
      expect(least.progress).toBeLessThanOrEqual(exact + grain);
      expect(most.progress).toBeGreaterThanOrEqual(exact - grain);
      expect((least.progress ?? 0) >= 100).toBe(least.reached);
      expect((most.progress ?? 0) <= 100).toBe(most.reached);
    }));
  });
});

test("a goal counts the measured leaves below it, how many are met, and of how many nothing can be said", () => {
  const node = (id: string, parentId: string | null, figureId: string | null = null) => ({ id, parentId, year: 2025, place: 1, figureId });
  const tree = treeOf([node("root", null), node("a", "root"), node("b", "a", "f"), node("c", "a", "f"), node("d", "root", "f"), node("e", "root")], 2025);
  const reached: Readonly<Record<string, boolean | null>> = { b: true, c: false, d: null };
  const counts = countLeaves(tree, (id) => ({ isAimed: id in reached, reached: reached[id] ?? null }));
  expect(counts.get("a")).toEqual({ measured: 2, reached: 1, unknown: 0 });
  expect(counts.get("root")).toEqual({ measured: 3, reached: 1, unknown: 1 });
  expect(counts.get("e")).toEqual({ measured: 0, reached: 0, unknown: 0 });
});
