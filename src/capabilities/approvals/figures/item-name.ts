import type { ApprovalItem } from "../contract/item.ts";

interface NamedItem {
  readonly item: string | null;
  /** As its zone calls it. */
  readonly named: string | null;
}

/** What an item is called in records: as its zone calls it, else as shipped; one that no catalogue holds any more goes by its code. */
export const itemName = (items: ReadonlyMap<string, ApprovalItem>, { item, named }: NamedItem): string | null =>
  (item === null ? null : (named ?? items.get(item)?.name ?? item));
