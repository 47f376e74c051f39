import type { ListColumn } from "../../../ui/list-column.ts";
import type { ItemContent, ItemOverride } from "../contract/item-override.ts";
import { limitUnitLabel } from "../messages.ts";
import { overrideKindLabel } from "../messages/item-override.ts";
import { editWords, itemFieldLabel } from "./catalogue-edit-words.ts";
import { limitFields } from "./item-override-values.ts";
import { UnverifiedMark } from "./limit-text.tsx";

/** What an override sets, named in short; limits with their days. */
export function contentText(content: ItemContent): string {
  const limits = limitFields.flatMap((field) => {
    const limit = content[field];
    return limit === undefined ? [] : [`${itemFieldLabel[field]} ${limit === null ? editWords.cleared : `${limit.n} ${limitUnitLabel[limit.unit]}`}`];
  });
  const others = (["name", "shortName", "stage", "group", "ruleOwner", "resultDocument", "noLimitReason", "prerequisites", "barsStart", "barsOperation", "specialProcedures", "validity", "applicability", "appliesWhen", "note"] as const)
    .filter((field) => content[field] !== undefined).map((field) => itemFieldLabel[field]);
  return [...limits, ...others].join("、") || "—";
}

export const overrideColumns = (nameOf: (code: string) => string): readonly ListColumn<ItemOverride>[] => [
  { key: "item", title: editWords.item, width: 190, render: ({ item, content }) => content.name ?? nameOf(item) },
  { key: "kind", title: editWords.kind, width: 116, phone: "status", render: ({ kind }) => overrideKindLabel[kind] },
  { key: "content", title: editWords.changedHere, width: 240, render: ({ content }) => contentText(content) },
  { key: "source", title: editWords.source, width: 220, render: ({ source, verified }) => <>{source}{!verified && <UnverifiedMark />}</> },
  { key: "explanation", title: editWords.explanation, width: 200, render: ({ explanation }) => explanation },
  { key: "moved", title: editWords.moved, width: 96, align: "right", render: ({ moved }) => (moved === 0 ? "—" : editWords.movedCases(moved)) },
];
