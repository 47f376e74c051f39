import { expect, test } from "vitest";
import type { ItemMaterials } from "../contract/item-materials.ts";
import { unionOf } from "./intake.ts";
import { materialsOn } from "./materials-in-force.ts";

const shipped: ItemMaterials = {
  edition: 1, validFrom: "2024-01-01",
  materials: [{ code: "licence", name: "营业执照", form: "copy", copies: 1 }, { code: "filing", name: "备案证", form: "copy", copies: 1, resultOf: ["investFiling"] }, { code: "report", name: "节能报告", form: "original", copies: 1 }],
  items: [
    { item: "energyReview", materials: ["licence", "filing", "report"], source: "shipped", evidence: "unverified" },
    { item: "eiaForm", materials: ["licence"], source: "shipped", evidence: "unverified" },
  ],
};
const edit = (validFrom: string, materials: readonly { readonly name: string; readonly copies?: number }[], verified = false) =>
  ({ id: `edit ${validFrom}`, item: "energyReview", validFrom, source: `guide of ${validFrom}`, verified, materials: materials.map(({ name, copies = 1 }) => ({ name, form: "copy" as const, copies })) });
const nobody = { received: [], decided: [] };
const asked = (edits: Parameters<typeof materialsOn>[1], day: string, items = ["energyReview"]) => unionOf(items, materialsOn(shipped, edits, day), nobody).map(({ name, copies }) => `${name} ${String(copies)}`);
const edits = [edit("2025-03-01", [{ name: "营业执照", copies: 2 }, { name: "承诺书" }], true), edit("2025-02-01", [{ name: "备案证" }])];

test.each([
  ["2025-01-31", ["营业执照 1", "备案证 1", "节能报告 1"]],
  ["2025-02-01", ["备案证 1"]],
  ["2025-03-01", ["营业执照 2", "承诺书 1"]],
] as const)("on %s an item asks for what the newest edit begun by then lists, else for what is shipped", (day, lines) => {
  expect(asked(edits, day)).toEqual(lines);
});

test("a list tells on what it rests, and the lists of other items stay", () => {
  const { items } = materialsOn(shipped, edits, "2025-03-01");
  expect(items.map(({ item, source, evidence }) => [item, source, evidence])).toEqual([["eiaForm", "shipped", "unverified"], ["energyReview", "guide of 2025-03-01", "page"]]);
});

test("a material that two items ask for in other numbers is asked for once, in the larger", () => {
  expect(asked(edits, "2025-03-01", ["eiaForm", "energyReview"])).toEqual(["营业执照 2", "承诺书 1"]);
});

test("a result of what was decided here is still looked up where an edit asks for it by its name", () => {
  const [line] = unionOf(["energyReview"], materialsOn(shipped, edits, "2025-02-01"), { received: [], decided: [{ item: "investFiling", on: "2025-01-07", source: "decided" }] });
  expect(line?.held).toEqual({ state: "onFile", on: "2025-01-07", source: "decided" });
});
