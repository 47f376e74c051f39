import type { ItemContent } from "../contract/item-override.ts";
import type { ItemCatalogue } from "../contract/item-catalogue.ts";
import { ItemField, type ShippedAnew } from "../contract/zone-items.ts";
import { fieldsAnew } from "./item-differences.ts";

/** An edit with what the shipped item said when it was made or confirmed. */
export interface MadeOn {
  readonly id: string;
  readonly item: string;
  readonly validFrom: string;
  readonly version: number;
  readonly edition: number;
  readonly content: ItemContent;
  readonly madeOn: Readonly<Record<string, string>> | null;
}

/** The edits of an item that the shipped edition has left behind. One from before marks were kept is told by its edition alone. */
export function shippedAnew({ items, edition }: ItemCatalogue, edits: readonly MadeOn[]): readonly (ShippedAnew & { readonly item: string })[] {
  return edits.flatMap(({ id, item, validFrom, version, edition: then, content, madeOn }) => {
    const shipped = items.find(({ code }) => code === item);
    if (!shipped) return [];
    const fields = madeOn ? fieldsAnew(madeOn, shipped) : [];
    if (madeOn ? fields.length === 0 : then >= edition) return [];
    const set: Readonly<Record<string, unknown>> = content;
    return [{ item, overrideId: id, validFrom, version, edition: then, fields, held: ItemField.enum.filter((field) => fields.includes(field) && set[field] !== undefined) }];
  });
}
