import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movedFocus } from "./matrix-keys.ts";

const bounds = { rows: 100, columns: 30, page: 12 };
const from = { row: 50, column: 10 };

describe("moving over the matrix by keyboard", () => {
  test.each([
    ["ArrowUp", false, 49, 10], ["ArrowDown", false, 51, 10], ["ArrowLeft", false, 50, 9], ["ArrowRight", false, 50, 11],
    ["PageUp", false, 38, 10], ["PageDown", false, 62, 10], ["Home", false, 50, 0], ["End", false, 50, 29],
    ["Home", true, 0, 0], ["End", true, 99, 29], ["ArrowDown", true, 99, 10], ["ArrowLeft", true, 50, 0],
  ])("%s (with Ctrl: %s) goes to row %i, column %i", (key, control, row, column) => {
    expect(movedFocus(from, key, control, bounds)).toEqual({ row, column });
  });

  test("other keys are left to the browser", () => {
    expect(movedFocus(from, "Tab", false, bounds)).toBeUndefined();
    expect(movedFocus(from, "a", true, bounds)).toBeUndefined();
  });

  test("nothing is focused in an empty matrix", () => {
    expect(movedFocus({ row: 0, column: 0 }, "ArrowDown", false, { ...bounds, rows: 0 })).toBeUndefined();
  });

  test("no sequence of keys leaves the matrix", () => {
    const key = fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End");
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(fc.property(fc.array(fc.tuple(key, fc.boolean())), size, size, size, (keys, rows, columns, page) => {
      const end = keys.reduce((cell, [one, control]) => movedFocus(cell, one, control, { rows, columns, page }) ?? cell, { row: 0, column: 0 });
      expect(end.row >= 0 && end.row < rows && end.column >= 0 && end.column < columns).toBe(true);
    }));
  });
});
