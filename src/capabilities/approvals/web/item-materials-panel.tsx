import { useQuery } from "@tanstack/react-query";
import type { ListColumn } from "../../../ui/list-column.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { getItemMaterials, itemMaterialEdits, type ItemMaterialEdit } from "../contract/item-material-edit.ts";
import { materialText } from "../messages/item-materials.ts";
import { AskedMaterials } from "./asked-materials.tsx";
import { ItemMaterialEditForm } from "./item-material-edit-form.tsx";
import { UnverifiedMark } from "./limit-text.tsx";
import { materialEditWords as words } from "./material-edit-words.ts";
import { itemMaterialEditPath } from "./paths.ts";

const { labels } = words;

export const editedMaterialColumns: readonly ListColumn<ItemMaterialEdit>[] = [
  { key: "validFrom", title: labels.validFrom, width: 116, render: ({ validFrom }) => validFrom },
  { key: "materials", title: labels.materials, width: 380, render: ({ materials }) => materials.map(materialText).join("、") },
  { key: "source", title: labels.source, width: 230, render: ({ source, verified }) => <>{source}{!verified && <UnverifiedMark />}</> },
];

/** What an item asks for on the day, on what that rests, and the zone's edits of it. */
export function ItemMaterialsPanel({ item, permissions }: { readonly item: string; readonly permissions: ReadonlySet<string> }) {
  const { zoneId, asOf } = usePlace();
  const { data, error, refetch } = useQuery(operationQuery(getItemMaterials, { params: { zoneId, item }, query: { asOf } }));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const { materials, edit, source, evidence } = data;
  return (
    <div className="panel">
      {materials.length === 0 ? <EmptyState title={words.none} hint={words.noneHint} /> : (
        <>
          <p className="soft">{edit ? <PageLink to={itemMaterialEditPath(edit.id)}>{words.byEdit(edit.validFrom)}</PageLink> : words.shipped}：{source}{evidence === "unverified" && <UnverifiedMark />}</p>
          <AskedMaterials rows={materials} />
        </>
      )}
      <h3>{words.edits}</h3>
      <RowsPanel<typeof itemMaterialEdits>
        ledger={itemMaterialEdits} permissions={permissions} of={{ item }} title={{ label: labels.validFrom, text: ({ validFrom }) => validFrom, width: 120 }}
        columns={editedMaterialColumns.filter(({ key }) => key !== "validFrom")} pathOf={itemMaterialEditPath}
        form={(props) => <ItemMaterialEditForm {...props} item={item} current={materials} />}
      />
    </div>
  );
}
