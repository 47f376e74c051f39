import { expect, test } from "vitest";
import { readShippedCatalogue } from "../../../main/catalogue.ts";
import type { ItemOverride } from "../contract/item-override.ts";
import { differingFields } from "../rules/item-differences.ts";
import { itemOn, itemVersions } from "../rules/item-versions.ts";
import { editableFields, overrideBody, partsOf, valuesOf, type OverrideValues } from "./item-override-values.ts";

const { items: shipped } = await readShippedCatalogue();
const entered = { kind: "change", validFrom: "2025-03-01", source: "guide", verified: "yes", explanation: "all of it" } as const;

test("all that an item holds may be entered in the form, and comes back as it was", () => {
  for (const item of shipped.items) {
    // Of the law's limit and the reason for none an item has one.
    const fields = editableFields.filter((field) => field !== (item.statutoryLimit ? "noLimitReason" : "statutoryLimit"));
    const values: OverrideValues = { ...partsOf(item), ...entered, item: item.code, fields };
    const { content } = overrideBody(values);
    const versions = itemVersions(shipped, [{ id: "a", item: item.code, kind: "change", validFrom: "2025-03-01", content, source: "guide", verified: true }]);
    const after = itemOn(versions, item.code, "2025-03-01");
    if (!after) throw new Error(item.code);
    const { content: again } = overrideBody({ ...partsOf(after), ...entered, item: item.code, fields });
    expect(again).toEqual(content);
    // Limits and validity name the edit as their source; nothing else differs.
    const sourced = ["statutoryLimit", "promisedLimit", "silence", "extension", "validity"];
    expect(differingFields(item, after).filter((field) => !sourced.includes(field))).toEqual([]);
  }
});

test("a correction shows what was entered, also where the item has moved on", () => {
  const [first] = shipped.items;
  if (!first) throw new Error("no item");
  const fields = editableFields.filter((field) => field !== "noLimitReason");
  const { content } = overrideBody({ ...partsOf(first), ...entered, item: first.code, fields });
  const row: ItemOverride = {
    ...entered, verified: true, id: "a", zoneId: "z", item: first.code, content, edition: 1, moved: 0, sourceRef: null, withdrawn: false, example: false, version: 1,
    recordedOn: "2025-03-01", recordedAt: "2025-03-01T00:00:00Z", recordedBy: "somebody",
  };
  expect(overrideBody(valuesOf(row, shipped.items[5])).content).toEqual(content);
});
