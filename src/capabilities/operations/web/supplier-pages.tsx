import type { ListColumn } from "../../../ui/list-column.ts";
import type { Panel } from "../../../ui/panel.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { suppliers, type Supplier } from "../contract/supplier.ts";
import { supplierPath } from "./paths.ts";
import { SupplierForm } from "./supplier-form.tsx";
import { operationWords, supplierWords } from "./words.ts";

const { labels } = supplierWords;

const columns: readonly ListColumn<Supplier>[] = [
  { key: "supplies", title: labels.supplies, width: 260, render: ({ supplies }) => supplies },
  { key: "place", title: labels.place, width: 180, render: ({ place }) => place ?? operationWords.none },
  { key: "contact", title: labels.contact, width: 160, render: ({ contact }) => contact ?? operationWords.none },
];

interface Props { readonly permissions: ReadonlySet<string> }

/** 供应商台账. */
export function SupplierListPage({ permissions }: Props) {
  return (
    <LedgerListPage<typeof suppliers>
      ledger={suppliers} permissions={permissions} dayLabel={supplierWords.recordedOn} textHint="供应商名称、所在地或供应物料"
      title={{ label: labels.name, text: ({ name }) => name }} columns={columns} pathOf={supplierPath} form={(props) => <SupplierForm {...props} />}
    />
  );
}

/** One supplier. */
export function SupplierPage({ permissions, panels = [] }: Props & { readonly panels?: readonly Panel<Supplier>[] }) {
  return (
    <LedgerRecordPage<typeof suppliers>
      ledger={suppliers} permissions={permissions} panels={panels} titleOf={({ name }) => name} form={(props) => <SupplierForm {...props} />}
      factsOf={({ supplies, place, contact }) => [{ label: labels.supplies, value: supplies, wide: true }, { label: labels.place, value: place }, { label: labels.contact, value: contact }]}
    />
  );
}
