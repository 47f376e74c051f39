import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { itemOverrides, OverrideKind } from "../contract/item-override.ts";
import { overrideKindLabel } from "../messages/item-override.ts";
import { editWords } from "./catalogue-edit-words.ts";
import { ItemOverrideForm } from "./item-override-form.tsx";
import { overrideColumns } from "./item-override-parts.tsx";
import { itemOverridePath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";

const kinds = OverrideKind.enum.map((value) => ({ value, label: overrideKindLabel[value] }));

/** 事项调整: every edit of the zone's catalogue, with what it rests on, and how many due days it moved. */
export function ItemOverrideListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { data, byCode } = useItems();
  const anew = new Set(data?.edited.flatMap((one) => one.anew.map(({ overrideId }) => overrideId)));
  return (
    <LedgerListPage<typeof itemOverrides>
      ledger={itemOverrides} permissions={permissions} dayLabel={editWords.recordedOn} textHint={editWords.textHint}
      fields={[{ kind: "choice", key: "kind", label: editWords.kind, options: kinds }]}
      title={{ label: editWords.validFrom, text: ({ validFrom }) => validFrom, width: 120 }} columns={overrideColumns((code) => itemName(byCode, code), anew)}
      pathOf={itemOverridePath} form={(props) => <ItemOverrideForm {...props} />}
    />
  );
}
