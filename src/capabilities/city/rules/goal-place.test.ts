import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePlaces, judgeWithdrawal, treeOf, type Placed } from "./goal-place.ts";

const node = (id: string, parentId: string | null = null, over: Partial<Placed> = {}): Placed => ({ id, parentId, year: 2025, place: 1, figureId: null, ...over });

describe("where a goal may stand", () => {
  const a = node("a");
  const b = node("b", "a");
  const c = node("c", "b");
  test.each<[string, readonly Placed[], Placed, string | undefined]>([
    ["at the top", [a], a, undefined],
    ["below another", [a, b], b, undefined],
    ["below one that is not there", [b], b, "goalParentNotFound"],
    ["below itself", [node("a", "a")], node("a", "a"), "goalCycle"],
    ["below its own grandchild", [node("a", "c"), b, c], node("a", "c"), "goalCycle"],
    ["below one that a figure measures", [node("a", null, { figureId: "f" }), b], b, "goalParentIsLeaf"],
    ["below one of another year", [node("a", null, { year: 2024 }), b], b, "goalYearDiffers"],
    ["measured by a figure while others stand below it", [node("a", null, { figureId: "f" }), b], node("a", null, { figureId: "f" }), "goalHasChildren"],
    ["in another year than those below it", [node("a", null, { year: 2024 }), b], node("a", null, { year: 2024 }), "goalYearDiffers"],
    ["as a measured leaf", [a, node("b", "a", { figureId: "f" })], node("b", "a", { figureId: "f" }), undefined],
  ])("%s", (_name, nodes, wanted, code) => {
    const verdict = judgePlaces(nodes, [wanted]);
    expect(verdict.allowed ? undefined : verdict.code).toBe(code);
  });
  test("a goal with others below it may not be withdrawn, one without may", () => {
    expect(judgeWithdrawal([a, b], "a")).toEqual({ allowed: false, code: "goalHasChildren" });
    expect(judgeWithdrawal([a, b], "b").allowed).toBe(true);
  });
});

/** A forest in which each node's parent is any other node, or none: often with circles. */
const forest = fc.integer({ min: 1, max: 12 }).chain((size) => fc.array(fc.record({ parent: fc.integer({ min: -1, max: size - 1 }), place: fc.integer({ min: 1, max: 3 }) }), { minLength: size, maxLength: size })
  .map((drawn) => drawn.map(({ parent, place }, at) => node(`n${String(at).padStart(2, "0")}`, parent < 0 ? null : `n${String(parent).padStart(2, "0")}`, { place }))));

test("a forest is allowed exactly when every goal is reached from the top, each once and after its parent", () => {
  fc.assert(fc.property(forest, (nodes) => {
    const tree = treeOf(nodes, 2025);
    const places = new Map(tree.map(({ id }, at) => [id, at]));
    expect(places.size).toBe(tree.length);
    expect(judgePlaces(nodes, nodes).allowed).toBe(tree.length === nodes.length);
    for (const { id, parentId } of nodes) {
      const [own, above] = [places.get(id), parentId === null ? -1 : places.get(parentId)];
      if (own !== undefined) expect(above).toBeLessThan(own);
    }
  }));
});

test("siblings stand in the order of their places, and depth grows by one", () => {
  const tree = treeOf([node("a", null, { place: 2 }), node("b", null, { place: 1 }), node("c", "a", { place: 2 }), node("d", "a", { place: 1 }), node("x", null, { year: 2024 })], 2025);
  expect(tree.map(({ id, depth }) => [id, depth])).toEqual([["b", 0], ["a", 0], ["d", 1], ["c", 1]]);
});
