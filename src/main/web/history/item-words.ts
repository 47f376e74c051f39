import { isItemContent } from "../../../capabilities/approvals/contract/item-content-check.ts";
import { contentLines } from "../../../capabilities/approvals/web/content-lines.ts";
import { editWords } from "../../../capabilities/approvals/web/catalogue-edit-words.ts";

/** Columns that hold codes of approval items within something larger. */
const columns: readonly string[] = ["item_override.content", "case_fact.missing"];
export const holdsItems = (table: string, field: string): boolean => columns.includes(`${table}.${field}`);

/** What such a column says, as an official reads it; undefined for any other. */
export function itemWords(table: string, field: string, value: unknown, nameOf: (code: string) => string): string | undefined {
  if (table === "item_override" && field === "made_on") return editWords.madeOn;
  if (!holdsItems(table, field)) return undefined;
  if (Array.isArray(value)) return value.map((code: unknown) => (typeof code === "string" ? nameOf(code) : "")).join("、");
  return isItemContent(value) ? contentLines(value, nameOf).map(({ label, text }) => `${label}：${text}`).join("；") || editWords.nothing : undefined;
}
