import type { ApprovalItem } from "../contract/item.ts";

/** What an item is called in records; one that the catalogue no longer holds goes by its code. */
export const itemName = (items: ReadonlyMap<string, ApprovalItem>, code: string | null): string | null =>
  (code === null ? null : (items.get(code)?.name ?? code));
