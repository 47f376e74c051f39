import type { ListColumn } from "../../../ui/list-column.ts";
import type { ItemContent, ItemOverride } from "../contract/item-override.ts";
import { overrideKindLabel } from "../messages/item-override.ts";
import { editWords, itemFieldLabel } from "./catalogue-edit-words.ts";
import { contentLines } from "./content-lines.ts";
import { limitFields } from "./item-override-values.ts";
import { UnverifiedMark } from "./limit-text.tsx";

/** What an override sets, in short: limits with their days, the rest by name. */
function contentText(content: ItemContent): string {
  const whole = new Set<string>(limitFields.map((field) => itemFieldLabel[field]));
  return contentLines(content, (code) => code).map(({ label, text }) => (whole.has(label) ? `${label} ${text}` : label)).join("、") || "—";
}

/** The same with everything that it sets. */
export function ContentLines({ content, nameOf }: { readonly content: ItemContent; readonly nameOf: (code: string) => string }) {
  const lines = contentLines(content, nameOf);
  return lines.length === 0 ? "—" : <ul className="panel-missing">{lines.map(({ label, text }) => <li key={label}>{label}：{text}</li>)}</ul>;
}

export const overrideColumns = (nameOf: (code: string) => string, anew?: ReadonlySet<string>): readonly ListColumn<ItemOverride>[] => [
  { key: "item", title: editWords.item, width: 190, render: ({ id, item, content }) => <>{content.name ?? nameOf(item)}{anew?.has(id) === true && <> <span className="moved-mark">{editWords.anewMark}</span></>}</> },
  { key: "kind", title: editWords.kind, width: 116, phone: "status", render: ({ kind }) => overrideKindLabel[kind] },
  { key: "content", title: editWords.changedHere, width: 240, render: ({ content }) => contentText(content) },
  { key: "source", title: editWords.source, width: 220, render: ({ source, verified }) => <>{source}{!verified && <UnverifiedMark />}</> },
  { key: "explanation", title: editWords.explanation, width: 200, render: ({ explanation }) => explanation },
  { key: "moved", title: editWords.moved, width: 96, align: "right", render: ({ moved }) => (moved === 0 ? "—" : editWords.movedCases(moved)) },
];
