import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, NumberField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { RowList } from "../../meetings/web/row-list.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { itemMaterialEdits, type AskedMaterial, type ItemMaterialEdit } from "../contract/item-material-edit.ts";
import { MaterialForm } from "../contract/material.ts";
import { materialFormLabel } from "../messages/agent-service.ts";
import { editWords } from "./catalogue-edit-words.ts";
import { materialEditWords as words } from "./material-edit-words.ts";
import { itemOptions, useItems } from "./use-items.ts";

interface Values {
  readonly item: string;
  readonly validFrom: string;
  readonly materials?: readonly AskedMaterial[] | undefined;
  readonly source: string;
  readonly verified: "yes" | "no";
  readonly explanation: string;
}

const { labels, lineLabels } = words;
const names = ["item", "validFrom", "source", "explanation"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = [
  ...names.map((name): ConflictField => ({ name, label: labels[name], theirs: (current) => current[name] })),
  { name: "materials", label: labels.materials, theirs: (current) => current["materials"], text: (lines) => (Array.isArray(lines) ? `${String(lines.length)} 项` : "—") },
];
const forms = MaterialForm.enum.map((value) => ({ value, label: materialFormLabel[value] }));

const initialOf = ({ item, validFrom, materials, source, verified, explanation }: ItemMaterialEdit): Values => ({ item, validFrom, materials, source, explanation, verified: verified ? "yes" : "no" });
const bodyOf = ({ item, validFrom, materials = [], source, verified, explanation }: Values) => ({
  item, source, explanation, validFrom: writtenDay(validFrom), verified: verified === "yes", materials: materials.map(({ name, form, copies }) => ({ name, form, copies })),
});

export interface ItemMaterialEditFormProps extends FormOfLedger<typeof itemMaterialEdits> {
  /** On an item's page: which one, and what it asks for now. */
  readonly item?: string | undefined;
  readonly current?: readonly AskedMaterial[] | undefined;
}

/** Enters the whole list of an item from a day on; on the item's page it begins with the list that holds now. */
export function ItemMaterialEditForm({ row, item, current = [], ...frame }: ItemMaterialEditFormProps) {
  const { today } = usePlace();
  const { data, byCode } = useItems();
  return (
    <LedgerForm<typeof itemMaterialEdits, Values>
      {...frame} ledger={itemMaterialEdits} row={row} ownSource bodyOf={bodyOf} conflicts={conflicts}
      initial={row ? initialOf(row) : { validFrom: today, verified: "no", materials: current, ...(item !== undefined && { item }) }}
    >
      <ChoiceField name="item" label={labels.item} required options={itemOptions(data?.items ?? [], byCode, row ? [row.item] : [])} />
      <DayField name="validFrom" label={labels.validFrom} required near={today} help={words.validFromHelp} />
      <FormSection title={words.title}>
        <RowList name="materials" titleOf={words.lineTitle} addLabel={words.addLine} help={words.linesHelp}>
          {(name) => (
            <>
              <LineField name={[name, "name"]} label={lineLabels.name} required maxLength={100} />
              <ChoiceField name={[name, "form"]} label={lineLabels.form} required options={forms} />
              <NumberField name={[name, "copies"]} label={lineLabels.copies} required min={1} max={1000} unit="份" />
            </>
          )}
        </RowList>
      </FormSection>
      <LineField name="source" label={labels.source} required maxLength={300} wide help={editWords.sourceHelp} />
      <ChoiceField name="verified" label={labels.verified} required options={editWords.verifiedOptions} />
      <ProseField name="explanation" label={labels.explanation} required rows={2} maxLength={500} />
    </LedgerForm>
  );
}
