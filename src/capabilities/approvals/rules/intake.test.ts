import fc from "fast-check";
import { expect, test } from "vitest";
import { readShippedCatalogue } from "../../../main/catalogue.ts";
import type { EnteredMaterial } from "../contract/notice.ts";
import { completeItems, heldOf, isOpenCase, stillMissing, unionOf } from "./intake.ts";
import { readItemMaterials } from "./item-materials.ts";

const { materials, items: { items } } = await readShippedCatalogue();
const nothing = { received: [], decided: [] };
const codes = fc.uniqueArray(fc.constantFrom(...items.map(({ code }) => code)), { maxLength: 12 });

test("a material shared by several items is listed once, for just those items that ask for it", () => {
  fc.assert(fc.property(codes, (chosen) => {
    const lines = unionOf(chosen, materials, nothing);
    expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
    for (const item of chosen) {
      const own = materials.items.find((one) => one.item === item)?.materials ?? [];
      expect(lines.filter((line) => line.items.includes(item))).toHaveLength(own.length);
    }
    expect(lines.every((line) => line.items.every((item) => chosen.includes(item)))).toBe(true);
  }));
});

test("an item is complete when all its lines are held, and only then; without a line it never is", () => {
  const line = fc.record({ name: fc.constantFrom("a", "b", "c", "d"), items: fc.uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 1 }) });
  const lines = fc.uniqueArray(line, { selector: ({ name }) => name });
  fc.assert(fc.property(lines, fc.uniqueArray(fc.constantFrom("a", "b", "c", "d")), (some, held) => {
    const entered = some.map((one): EnteredMaterial => ({ ...one, form: "copy", copies: 1 }));
    const complete = completeItems(["x", "y", "z"], entered, (name) => held.some((one) => one === name));
    for (const item of ["x", "y", "z"]) {
      const own = some.filter((one) => one.items.some((own) => own === item));
      expect(complete.includes(item)).toBe(own.length > 0 && own.every(({ name }) => held.includes(name)));
    }
  }));
});

test("what was handed in counts before what the zone decided itself; what nobody has is missing", () => {
  const name = materials.materials.find(({ code }) => code === "filingProof")?.name ?? "";
  const decided = { received: [], decided: [{ item: "investFiling", on: "2025-01-07", source: "decided" }] };
  expect(heldOf(name, nothing, materials)).toBeNull();
  expect(heldOf(name, decided, materials)).toEqual({ state: "onFile", on: "2025-01-07", source: "decided" });
  expect(heldOf(name, { ...decided, received: [{ material: name, receivedOn: "2025-02-01", source: "No. 1" }] }, materials)).toEqual({ state: "received", on: "2025-02-01", source: "No. 1" });
});

test.each([[null, false], ["notBegun", false], ["preparing", false], ["refused", false], ["withdrawn", false], ["submitted", true], ["inCorrection", true], ["accepted", true], ["decided", true], ["replaced", true], ["notApplicable", true]] as const)(
  "of a case that is %s the item is open: %s", (state, open) => { expect(isOpenCase(state)).toBe(open); });

test("of several notices the newest that names the item counts, less what has come in since", () => {
  const material = (name: string, state: "missing" | "received") => ({ name, form: "copy" as const, copies: 1, state, on: null, source: null });
  const notices = [{ items: [{ item: "y", materials: [] }] }, { items: [{ item: "x", materials: [material("a", "missing"), material("b", "missing"), material("c", "received")] }] }, { items: [{ item: "x", materials: [material("d", "missing")] }] }];
  expect(stillMissing("x", notices, (name) => name === "b")).toEqual(["a"]);
  expect(stillMissing("z", notices, () => false)).toEqual([]);
});

test.each([
  ["is malformed", { edition: 0 }, "malformedMaterials"],
  ["names a material twice", { materials: [...materials.materials, materials.materials[0]] }, "materialTwice"],
  ["asks for a material that there is not", { items: [{ item: "eiaForm", materials: ["nothing"], source: "x", evidence: "unverified" }] }, "unknownMaterial"],
  ["speaks of an item that there is not", { items: [{ item: "nothing", materials: ["ownerLicence"], source: "x", evidence: "unverified" }] }, "materialsOfUnknownItem"],
  ["speaks of an item twice", { items: [...materials.items, materials.items[0]] }, "materialsTwice"],
])("a list of materials that %s is refused", (_, part, code) => {
  const reading = readItemMaterials({ ...materials, ...part }, new Set(items.map((item) => item.code)));
  expect(reading.allowed ? [] : reading.faults.map((fault) => fault.code)).toContain(code);
});
