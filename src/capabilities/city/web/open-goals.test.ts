import { expect, test } from "vitest";
import type { GoalNode } from "../contract/goal.ts";
import { below, nextPlace, seenNodes } from "./open-goals.ts";

const node = (id: string, parentId: string | null, place = 1): GoalNode => ({
  goal: {
    id, zoneId: "z", parentId, year: 2025, place, title: id, figureId: null, target: null, sense: null, dueOn: null, departmentId: null, departmentName: null,
    withdrawn: false, sourceRef: null, example: true, version: 1, recordedOn: "2025-01-01", recordedAt: "2025-01-01T00:00:00.000Z", recordedBy: "system",
  },
  depth: 0, hasChildren: false, measured: null, leaves: { measured: 0, reached: 0, unknown: 0 },
});
const nodes = [node("a", null), node("b", "a"), node("c", "b"), node("d", "a", 7), node("e", null, 2)];
const ids = (found: readonly GoalNode[]) => found.map(({ goal }) => goal.id);

test("a closed goal hides all below it, and itself stays", () => {
  expect(ids(seenNodes(nodes, new Set()))).toEqual(["a", "b", "c", "d", "e"]);
  expect(ids(seenNodes(nodes, new Set(["b"])))).toEqual(["a", "b", "d", "e"]);
  expect(ids(seenNodes(nodes, new Set(["a"])))).toEqual(["a", "e"]);
});

test("a goal and those below it are no parents of it", () => {
  expect([...below(nodes, "b")]).toEqual(["b", "c"]);
  expect([...below(nodes, "a")]).toEqual(["a", "b", "c", "d"]);
});

test("a new goal goes behind its siblings", () => {
  expect([nextPlace(nodes, "a"), nextPlace(nodes, null), nextPlace(nodes, "c")]).toEqual([8, 3, 1]);
});
