import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultChoice, inOrder, moved, readChoice, shown, toggled } from "./list-column.ts";

const columns = [{ key: "a" }, { key: "b", hidden: true }, { key: "c" }];
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).join("");

describe("the reader's choice of columns", () => {
  test("columns that are hidden at first are shown when asked for", () => {
    const choice = defaultChoice(columns);
    expect(keys(shown(columns, choice))).toBe("ac");
    expect(keys(shown(columns, toggled(columns, choice, "b")))).toBe("abc");
  });

  test("the last shown column cannot be hidden", () => {
    const one = toggled(columns, defaultChoice(columns), "a");
    expect(keys(shown(columns, toggled(columns, one, "c")))).toBe("c");
  });

  test("a column that a newer release added stands after its left neighbour, a dropped one is forgotten", () => {
    const choice = { order: ["c", "gone", "a"], hidden: ["gone"] };
    expect(keys(inOrder(columns, choice))).toBe("cab");
    expect(keys(inOrder([{ key: "new" }, ...columns], choice))).toBe("newcab");
  });

  test("moving keeps every column, and moving back undoes it", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.constantFrom(-1 as const, 1 as const), (order, pick, by) => {
      const key = order[pick % order.length] ?? "";
      const after = moved(order, key, by);
      expect([...after].sort()).toEqual([...order].sort());
      if (after !== order) expect(moved(after, key, by === 1 ? -1 : 1)).toEqual(order);
    }));
  });

  test("what the browser kept is read only in its right shape", () => {
    expect(readChoice({ order: ["a"], hidden: [] })).toEqual({ order: ["a"], hidden: [] });
    expect(readChoice({ order: [1], hidden: [] })).toBeUndefined();
    expect(readChoice(null)).toBeUndefined();
  });
});
