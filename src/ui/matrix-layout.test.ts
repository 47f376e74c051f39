import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsWithin, matrixLayout, type MatrixFrozen } from "./matrix-layout.ts";

const frozen: MatrixFrozen[] = [
  { key: "n", title: "n", width: 200, phoneWidth: 120, render: () => null },
  { key: "o", title: "o", width: 100, render: () => null },
];
const group = (key: string, ...widths: number[]) => ({ key, title: key, columns: widths.map((width, index) => ({ key: `${key}${String(index)}`, title: key, width })) });

describe("where the matrix places its columns", () => {
  test("every column begins where the one before it ends, and groups cover their own", () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 8 }), { maxLength: 8 }), (widths) => {
      const layout = matrixLayout(frozen, widths.map((own, index) => group(String(index), ...own)), false);
      const placed = [...layout.frozen, ...layout.columns];
      placed.forEach((column, index) => { expect(column.start).toBe(placed.slice(0, index).reduce((sum, { width }) => sum + width, 0)); });
      expect(layout.width).toBe(placed.reduce((sum, { width }) => sum + width, 0));
      expect(layout.groups.reduce((sum, { width }) => sum + width, layout.frozenWidth)).toBe(layout.width);
    }));
  });

  test("on a phone only the first column stays, and it is narrower", () => {
    const layout = matrixLayout(frozen, [group("a", 90)], true);
    expect([layout.stickyWidth, layout.frozenWidth]).toEqual([120, 220]);
    expect(layout.frozen.map(({ sticky }) => sticky)).toEqual([true, false]);
    expect(matrixLayout(frozen, [], false).stickyWidth).toBe(300);
  });

  test("a group is drawn when any of its columns is in sight", () => {
    const layout = matrixLayout(frozen, [group("a", 90, 90), group("b", 90), group("c", 90, 90)], false);
    expect(groupsWithin(layout, 1, 2).map(({ group: { key } }) => key)).toEqual(["a", "b"]);
    expect(groupsWithin(layout, 3, 4).map(({ group: { key } }) => key)).toEqual(["c"]);
  });
});
