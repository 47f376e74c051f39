import type { ListColumn } from "../../../ui/list-column.ts";
import type { ItemArrangement } from "../contract/item-arrangement.ts";
import { arrangementKindLabel } from "../messages/item-arrangement.ts";
import { arrangementWords } from "./catalogue-edit-words.ts";
import { UnverifiedMark } from "./limit-text.tsx";

export const arrangementColumns = (nameOf: (code: string) => string): readonly ListColumn<ItemArrangement>[] => [
  { key: "item", title: arrangementWords.item, width: 190, render: ({ item }) => nameOf(item) },
  { key: "organ", title: arrangementWords.organ, width: 170, render: ({ organ }) => organ ?? "—" },
  { key: "title", title: arrangementWords.title, width: 230, render: ({ title, documentNumber }) => [title, documentNumber].filter((part) => part !== null).join(" ") || "—" },
  { key: "validFrom", title: arrangementWords.validFrom, width: 116, render: ({ validFrom }) => validFrom },
  { key: "validTo", title: arrangementWords.validTo, width: 116, render: ({ validTo }) => validTo ?? "长期" },
  { key: "source", title: arrangementWords.source, width: 230, render: ({ source, verified }) => <>{source}{!verified && <UnverifiedMark />}</> },
];

export const arrangementTitleOf = ({ kind }: ItemArrangement): string => arrangementKindLabel[kind];
