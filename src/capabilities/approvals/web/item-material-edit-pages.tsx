import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { itemMaterialEdits, type ItemMaterialEdit } from "../contract/item-material-edit.ts";
import { ItemMaterialEditForm } from "./item-material-edit-form.tsx";
import { editedMaterialColumns } from "./item-materials-panel.tsx";
import { AskedMaterials } from "./asked-materials.tsx";
import { UnverifiedMark } from "./limit-text.tsx";
import { materialEditWords as words } from "./material-edit-words.ts";
import { approvalItemPath, itemMaterialEditPath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";

const { labels } = words;

/** 材料调整: the lists that the zone has put in the place of the shipped ones. */
export function ItemMaterialEditListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { byCode } = useItems();
  return (
    <LedgerListPage<typeof itemMaterialEdits>
      ledger={itemMaterialEdits} permissions={permissions} dayLabel={words.recordedOn} textHint={words.textHint}
      title={{ label: labels.item, text: ({ item }) => itemName(byCode, item), width: 200 }} columns={editedMaterialColumns}
      pathOf={itemMaterialEditPath} form={(props) => <ItemMaterialEditForm {...props} />}
    />
  );
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<ItemMaterialEdit>[];
}

export function ItemMaterialEditPage({ permissions, panels = [] }: Props) {
  const { byCode } = useItems();
  return (
    <LedgerRecordPage<typeof itemMaterialEdits>
      ledger={itemMaterialEdits} permissions={permissions} panels={panels} titleOf={({ item, validFrom }) => `${itemName(byCode, item)}材料清单（自 ${validFrom} 起）`}
      marksOf={({ verified }) => (verified ? null : <UnverifiedMark />)} form={(props) => <ItemMaterialEditForm {...props} />}
      factsOf={(row) => [
        { label: labels.item, value: <PageLink to={approvalItemPath(row.item)}>{itemName(byCode, row.item)}</PageLink> },
        { label: labels.validFrom, value: row.validFrom },
        { label: labels.source, value: row.source, wide: true },
        { label: labels.explanation, value: row.explanation, wide: true },
      ]}
      partsOf={({ materials }) => [{ key: "materials", title: labels.materials, count: materials.length, content: <AskedMaterials rows={materials} /> }]}
    />
  );
}
