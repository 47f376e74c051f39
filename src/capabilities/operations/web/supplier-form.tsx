import type { ConflictField } from "../../../ui/conflict-between.ts";
import { LineField } from "../../../ui/form-fields.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { suppliers, type Supplier } from "../contract/supplier.ts";
import { supplierWords } from "./words.ts";

interface Values {
  readonly name: string;
  readonly place?: string | undefined;
  readonly supplies: string;
  readonly contact?: string | undefined;
}

const { labels } = supplierWords;
const names = ["name", "place", "supplies", "contact"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));
const initialOf = ({ name, place, supplies, contact }: Supplier): Values => ({ name, place: place ?? undefined, supplies, contact: contact ?? undefined });
const bodyOf = ({ name, place, supplies, contact }: Values) => ({ name, supplies, ...(place !== undefined && { place }), ...(contact !== undefined && { contact }) });

/** Enters a supplier, or puts it right. */
export function SupplierForm({ row, ...frame }: FormOfLedger<typeof suppliers>) {
  return (
    <LedgerForm<typeof suppliers, Values> {...frame} ledger={suppliers} row={row} bodyOf={bodyOf} conflicts={conflicts} initial={row ? initialOf(row) : {}}>
      <LineField name="name" label={labels.name} required maxLength={100} />
      <LineField name="place" label={labels.place} maxLength={100} />
      <LineField name="supplies" label={labels.supplies} required maxLength={300} wide />
      <LineField name="contact" label={labels.contact} maxLength={100} help={supplierWords.contactHelp} />
    </LedgerForm>
  );
}
