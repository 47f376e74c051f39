import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { itemOverrides, type ItemOverride } from "../contract/item-override.ts";
import { overrideKindLabel } from "../messages/item-override.ts";
import { editWords } from "./catalogue-edit-words.ts";
import { ItemOverrideForm } from "./item-override-form.tsx";
import { ContentLines } from "./item-override-parts.tsx";
import { UnverifiedMark } from "./limit-text.tsx";
import { approvalItemPath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<ItemOverride>[];
}

/** One edit of the catalogue: what it sets from when, upon what, and which due days it moved. */
export function ItemOverridePage({ permissions, panels = [] }: Props) {
  const { data, byCode } = useItems();
  const anew = new Set(data?.edited.flatMap((one) => one.anew.map(({ overrideId }) => overrideId)));
  const nameOf = ({ item, content }: ItemOverride) => content.name ?? itemName(byCode, item);
  return (
    <LedgerRecordPage<typeof itemOverrides>
      ledger={itemOverrides} permissions={permissions} panels={panels} titleOf={(row) => `${overrideKindLabel[row.kind]}：${nameOf(row)}`}
      marksOf={({ id, verified }) => <>{!verified && <UnverifiedMark />}{anew.has(id) && <span className="moved-mark">{editWords.anewMark}</span>}</>} form={(props) => <ItemOverrideForm {...props} />}
      factsOf={(row) => [
        { label: editWords.item, value: <PageLink to={approvalItemPath(row.item)}>{nameOf(row)}</PageLink> },
        { label: editWords.validFrom, value: row.validFrom },
        { label: editWords.changedHere, value: <ContentLines content={row.content} nameOf={(code) => itemName(byCode, code)} />, wide: true },
        { label: editWords.source, value: row.source, wide: true },
        { label: editWords.explanation, value: row.explanation, wide: true },
        { label: editWords.edition, value: String(row.edition) },
        { label: editWords.moved, value: editWords.movedCases(row.moved), ...(row.moved > 0 && { source: editWords.recounted }) },
      ]}
    />
  );
}
