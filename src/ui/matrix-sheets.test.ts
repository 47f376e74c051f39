import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetsOf } from "./matrix-sheets.ts";

const groups = (...sizes: readonly number[]) => sizes.map((size, place) => ({
  key: String(place), title: String(place), columns: Array.from({ length: size }, (_, index) => ({ key: `${String(place)}.${String(index)}`, title: "" })),
}));
const sizes = (sheets: ReturnType<typeof sheetsOf>) => sheets.map((sheet) => sheet.map(({ columns }) => columns.length));

test("whole groups share a sheet as long as they fit", () => {
  expect(sizes(sheetsOf(groups(8, 8, 8, 4)))).toEqual([[8, 8], [8, 4]]);
});

test("a group too wide for any sheet is cut", () => {
  expect(sizes(sheetsOf(groups(45)))).toEqual([[20], [20], [5]]);
});

test("every column is printed once, in its order, on sheets that can be read", () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 10 }), (given) => {
    const all = groups(...given);
    const sheets = sheetsOf(all);
    const keys = (list: ReturnType<typeof groups> | ReturnType<typeof sheetsOf>[number]) => list.flatMap(({ columns }) => columns.map(({ key }) => key));
    expect(sheets.flatMap(keys)).toEqual(keys(all));
    for (const sheet of sheets) expect(keys(sheet).length).toBeLessThanOrEqual(20);
  }));
});
