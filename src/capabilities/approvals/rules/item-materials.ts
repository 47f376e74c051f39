import type { CatalogueReading } from "../../../kernel/catalogue.ts";
import type { ItemMaterials } from "../contract/item-materials.ts";
import { isItemMaterials, itemMaterialsErrors } from "../contract/item-materials-file.ts";

export type ItemMaterialsFaultCode = "malformedMaterials" | "materialTwice" | "unknownMaterial" | "materialsOfUnknownItem" | "materialsTwice";

const twice = (texts: readonly string[]): string[] => [...new Set(texts.filter((text, place) => texts.indexOf(text) !== place))];

/** Reads the list of materials against the items that there are; refused with every fault found. Materials are told apart by their names. */
export function readItemMaterials(file: unknown, itemCodes: ReadonlySet<string>): CatalogueReading<ItemMaterials, ItemMaterialsFaultCode> {
  if (!isItemMaterials(file)) return { allowed: false, faults: itemMaterialsErrors(file).map((at) => ({ code: "malformedMaterials", at })) };
  const known = new Set(file.materials.map(({ code }) => code));
  const named = [...file.items.map(({ item }) => item), ...file.materials.flatMap(({ resultOf = [] }) => resultOf)];
  const faults = [
    ...[...twice(file.materials.map(({ code }) => code)), ...twice(file.materials.map(({ name }) => name))].map((at) => ({ code: "materialTwice", at }) as const),
    ...file.items.flatMap(({ item, materials }) => materials.filter((code) => !known.has(code)).map((code) => ({ code: "unknownMaterial", at: `${item} ${code}` }) as const)),
    ...named.filter((code) => !itemCodes.has(code)).map((at) => ({ code: "materialsOfUnknownItem", at }) as const),
    ...twice(file.items.map(({ item }) => item)).map((at) => ({ code: "materialsTwice", at }) as const),
  ];
  return faults.length === 0 ? { allowed: true, catalogue: file } : { allowed: false, faults };
}
