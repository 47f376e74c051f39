import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { ArrangementKind, itemArrangements, type ItemArrangement } from "../contract/item-arrangement.ts";
import { arrangementKindLabel } from "../messages/item-arrangement.ts";
import { arrangementWords, editWords } from "./catalogue-edit-words.ts";
import { ItemArrangementForm } from "./item-arrangement-form.tsx";
import { arrangementColumns, arrangementTitleOf } from "./item-arrangement-parts.tsx";
import { UnverifiedMark } from "./limit-text.tsx";
import { approvalItemPath, itemArrangementPath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";

const kinds = [{ value: "", label: "全部" }, ...ArrangementKind.enum.map((value) => ({ value, label: arrangementKindLabel[value] }))];

/** 审批安排: who decides, what is devolved, assessed for the whole area, done by the government, or may be promised. */
export function ItemArrangementListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { byCode } = useItems();
  return (
    <LedgerListPage<typeof itemArrangements>
      ledger={itemArrangements} permissions={permissions} dayLabel={editWords.recordedOn} textHint={arrangementWords.textHint}
      views={{ key: "kind", options: kinds }}
      title={{ label: arrangementWords.kind, text: arrangementTitleOf, width: 120 }} columns={arrangementColumns((code) => itemName(byCode, code))}
      pathOf={itemArrangementPath} form={(props) => <ItemArrangementForm {...props} />}
    />
  );
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<ItemArrangement>[];
}

export function ItemArrangementPage({ permissions, panels = [] }: Props) {
  const { byCode } = useItems();
  return (
    <LedgerRecordPage<typeof itemArrangements>
      ledger={itemArrangements} permissions={permissions} panels={panels} titleOf={(row) => `${arrangementKindLabel[row.kind]}：${itemName(byCode, row.item)}`}
      marksOf={({ verified }) => (verified ? null : <UnverifiedMark />)} form={(props) => <ItemArrangementForm {...props} />}
      factsOf={(row) => [
        { label: arrangementWords.item, value: <PageLink to={approvalItemPath(row.item)}>{itemName(byCode, row.item)}</PageLink> },
        { label: arrangementWords.kind, value: arrangementKindLabel[row.kind] },
        { label: arrangementWords.organ, value: row.organ },
        { label: arrangementWords.title, value: row.title },
        { label: arrangementWords.documentNumber, value: row.documentNumber },
        { label: arrangementWords.doneOn, value: row.doneOn },
        { label: arrangementWords.validFrom, value: row.validFrom },
        { label: arrangementWords.validTo, value: row.validTo },
        { label: arrangementWords.source, value: row.source, wide: true },
        { label: arrangementWords.note, value: row.note, wide: true },
      ]}
    />
  );
}
