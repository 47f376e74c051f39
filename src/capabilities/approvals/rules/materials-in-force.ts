import type { MaterialEditInForce } from "../contract/item-material-edit.ts";
import type { ItemMaterials } from "../contract/item-materials.ts";

/** Of each item the edit that holds on the day: the newest begun. */
export function editsOn(edits: readonly MaterialEditInForce[], day: string): ReadonlyMap<string, MaterialEditInForce> {
  const begun = edits.filter(({ validFrom }) => validFrom <= day).toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return new Map(begun.map((edit) => [edit.item, edit]));
}

/**
 * The lists in force on a day: an edit takes the place of the whole shipped list of its item. A material of a name that
 * the shipped list has stays the result of the items of which it is, so that the zone still looks it up itself.
 */
export function materialsOn(shipped: ItemMaterials, edits: readonly MaterialEditInForce[], day: string): ItemMaterials {
  const held = editsOn(edits, day);
  if (held.size === 0) return shipped;
  const named = new Map(shipped.materials.map((material) => [material.name, material]));
  const own = [...held.values()].flatMap(({ id, materials }) => materials.map((material, place) => ({ ...named.get(material.name), ...material, code: `${id} ${String(place)}` })));
  const lists = [...held.values()].map(({ id, item, materials, source, verified }) => ({
    item, materials: materials.map((_, place) => `${id} ${String(place)}`), source, evidence: verified ? "page" as const : "unverified" as const,
  }));
  return { ...shipped, materials: [...shipped.materials, ...own], items: [...shipped.items.filter(({ item }) => !held.has(item)), ...lists] };
}
