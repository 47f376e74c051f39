import { isItemContent } from "../../../capabilities/approvals/contract/item-content-check.ts";
import { contentLines } from "../../../capabilities/approvals/web/content-lines.ts";
import { editWords } from "../../../capabilities/approvals/web/catalogue-edit-words.ts";

/** Whether the column holds codes of approval items within something larger; plain codes and lists of them stand in `codeColumns`. */
export const holdsItems = (table: string, field: string): boolean => table === "item_override" && field === "content";

/** What an edit of the catalogue says, as an official reads it; undefined for any other column. */
export function itemWords(table: string, field: string, value: unknown, nameOf: (code: string) => string): string | undefined {
  if (table === "item_override" && field === "made_on") return editWords.madeOn;
  if (!holdsItems(table, field)) return undefined;
  return isItemContent(value) ? contentLines(value, nameOf).map(({ label, text }) => `${label}：${text}`).join("；") || editWords.nothing : undefined;
}
