import type { ItemCatalogue } from "../contract/item-catalogue.ts";
import type { ApprovalItem } from "../contract/item.ts";

export const itemsByCode = ({ items }: ItemCatalogue): ReadonlyMap<string, ApprovalItem> => new Map(items.map((item) => [item.code, item]));
