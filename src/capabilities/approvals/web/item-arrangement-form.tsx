import { Form } from "antd";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { writtenDay } from "../../../ui/day-text.ts";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { usePlace } from "../../../ui/place.ts";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { ArrangementKind, itemArrangements, type ItemArrangement } from "../contract/item-arrangement.ts";
import { arrangementKindLabel } from "../messages/item-arrangement.ts";
import { arrangementWords, editWords } from "./catalogue-edit-words.ts";
import { useItems } from "./use-items.ts";

interface Values {
  readonly item: string;
  readonly kind: ArrangementKind;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly organ?: string | undefined;
  readonly title?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly doneOn?: string | undefined;
  readonly note?: string | undefined;
  readonly source: string;
  readonly verified: "yes" | "no";
}

const labels = arrangementWords satisfies Record<keyof Values, string>;
const names = ["item", "kind", "validFrom", "validTo", "organ", "title", "documentNumber", "doneOn", "note", "source"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));
const kinds = ArrangementKind.enum.map((value) => ({ value, label: arrangementKindLabel[value] }));

const initialOf = ({ item, kind, validFrom, validTo, organ, title, documentNumber, doneOn, note, source, verified }: ItemArrangement): Values => ({
  item, kind, validFrom, source, verified: verified ? "yes" : "no", validTo: validTo ?? undefined, organ: organ ?? undefined, title: title ?? undefined,
  documentNumber: documentNumber ?? undefined, doneOn: doneOn ?? undefined, note: note ?? undefined,
});

const bodyOf = ({ validFrom, validTo, doneOn, verified, item, kind, source, organ, title, documentNumber, note }: Values) => ({
  item, kind, source, validFrom: writtenDay(validFrom), verified: verified === "yes",
  ...(validTo !== undefined && { validTo: writtenDay(validTo) }), ...(doneOn !== undefined && { doneOn: writtenDay(doneOn) }), ...(organ !== undefined && { organ }),
  ...(title !== undefined && { title }), ...(documentNumber !== undefined && { documentNumber }), ...(note !== undefined && { note }),
});

/** What each kind cannot do without is asked for. */
function KindFields() {
  const { today } = usePlace();
  const kind = Form.useWatch<ArrangementKind | undefined>("kind", Form.useFormInstance());
  return (
    <>
      <LineField name="organ" label={labels.organ} required={kind === "decidedBy"} maxLength={100} help={arrangementWords.organHelp} />
      <LineField name="title" label={labels.title} required={kind === "areaWideAssessment"} wide help={arrangementWords.titleHelp} />
      <LineField name="documentNumber" label={labels.documentNumber} maxLength={100} />
      {kind === "areaWideAssessment" && <DayField name="doneOn" label={labels.doneOn} required max={today} near={today} />}
    </>
  );
}

export interface ItemArrangementFormProps extends FormOfLedger<typeof itemArrangements> {
  /** On an item's page: which one. */
  readonly item?: string | undefined;
}

/** Records who decides an item, that it is devolved, assessed for the whole area, done by the government, or may be promised. */
export function ItemArrangementForm({ row, item, ...frame }: ItemArrangementFormProps) {
  const { today } = usePlace();
  const { data } = useItems();
  return (
    <LedgerForm<typeof itemArrangements, Values>
      {...frame} ledger={itemArrangements} row={row} ownSource bodyOf={bodyOf} conflicts={conflicts}
      initial={row ? initialOf(row) : { validFrom: today, verified: "no", ...(item !== undefined && { item }) }}
    >
      <ChoiceField name="item" label={labels.item} required options={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
      <ChoiceField name="kind" label={labels.kind} required options={kinds} />
      <KindFields />
      <DayField name="validFrom" label={labels.validFrom} required near={today} />
      <DayField name="validTo" label={labels.validTo} near={today} help={arrangementWords.validToHelp} />
      <LineField name="source" label={labels.source} required maxLength={300} wide />
      <ChoiceField name="verified" label={labels.verified} required options={editWords.verifiedOptions} />
      <ProseField name="note" label={labels.note} rows={2} maxLength={500} />
    </LedgerForm>
  );
}
