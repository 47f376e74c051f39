import { Form } from "antd";
import { useEffect } from "react";
import { ChoiceField, DayField, LineField, NumberField, ProseField } from "../../../ui/form-fields.tsx";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { usePlace } from "../../../ui/place.ts";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { itemOverrides, OverrideKind } from "../contract/item-override.ts";
import { ItemGroup, ItemStage, ReplacementWay, type ApprovalItem } from "../contract/item.ts";
import type { ItemField } from "../contract/zone-items.ts";
import { itemGroupLabel, itemStageLabel, replacementWayLabel } from "../messages.ts";
import { overrideKindLabel } from "../messages/item-override.ts";
import { editWords, itemFieldLabel } from "./catalogue-edit-words.ts";
import { editableFields, lineFields, limitFields, neededFields, overrideBody, partsOf, valuesOf, type OverrideValues } from "./item-override-values.ts";
import { ConditionFields } from "./override-condition-fields.tsx";
import { ProcedureFields } from "./override-clock-fields.tsx";
import { useItems } from "./use-items.ts";

const conflicts: readonly ConflictField[] = (["validFrom", "source", "explanation"] as const).map((name) => ({ name, label: editWords[name], theirs: (current) => current[name] }));
const kinds = OverrideKind.enum.map((value) => ({ value, label: overrideKindLabel[value] }));
const stages = ItemStage.enum.map((value) => ({ value, label: itemStageLabel[value] }));
const groups = ItemGroup.enum.map((value) => ({ value, label: itemGroupLabel[value] }));
const fieldOptions = editableFields.map((value) => ({ value, label: itemFieldLabel[value] }));
const ways = ReplacementWay.enum.map((value) => ({ value, label: replacementWayLabel[value] }));
const isLimit = (field: ItemField) => limitFields.find((one) => one === field);
const isLine = (field: ItemField) => lineFields.find((one) => one === field);

function LimitFields({ field }: { readonly field: (typeof limitFields)[number] }) {
  const label = itemFieldLabel[field];
  return (
    <>
      <NumberField name={["limits", field, "n"]} label={label} min={1} max={3650} />
      <ChoiceField name={["limits", field, "unit"]} label={`${label}${editWords.unit}`} required options={editWords.unitOptions} />
    </>
  );
}

/** The control of one field that is edited. */
function FieldControl({ field, items }: { readonly field: ItemField; readonly items: readonly ApprovalItem[] }) {
  const limit = isLimit(field);
  const line = isLine(field);
  const label = itemFieldLabel[field];
  if (limit) return <LimitFields field={limit} />;
  if (line) return <LineField name={line} label={label} required={line !== "note"} maxLength={line === "shortName" ? 6 : line === "note" ? 400 : line === "applicability" || line === "noLimitReason" ? 200 : 60} wide={line === "note" || line === "applicability"} />;
  if (field === "prerequisites") return <ChoiceField name="prerequisites" label={label} multiple wide options={items.map(({ code, name }) => ({ value: code, label: name }))} />;
  if (field === "tolerates") return <ChoiceField name="tolerates" label={label} multiple wide help={editWords.toleratesHelp} options={items.map(({ code, name }) => ({ value: code, label: name }))} />;
  if (field === "replaceableBy") return <ChoiceField name="replaceableBy" label={label} multiple wide options={ways} />;
  if (field === "onHoliday") return <ChoiceField name="onHoliday" label={label} required options={editWords.onHolidayOptions} />;
  if (field === "appliesWhen") return <FormSection title={label}><ConditionFields /></FormSection>;
  if (field === "stage") return <ChoiceField name="stage" label={label} required options={stages} />;
  if (field === "group") return <ChoiceField name="group" label={label} required options={groups} />;
  if (field === "barsStart" || field === "barsOperation") return <ChoiceField name={field} label={label} required options={editWords.yesNo} />;
  if (field === "specialProcedures") return <FormSection title={label}><ProcedureFields /></FormSection>;
  if (field !== "validity") return null;
  return (
    <>
      <NumberField name={["validity", "n"]} label={label} min={1} max={600} />
      <ChoiceField name={["validity", "unit"]} label={editWords.validityUnit} required options={editWords.validityOptions} />
      <ChoiceField name={["validity", "unlessStarted"]} label={editWords.unlessStarted} required options={editWords.yesNo} />
    </>
  );
}

interface ContentProps {
  readonly items: readonly ApprovalItem[];
  readonly fixed: boolean;
}

/** Which item, from when, and what of it; the controls show the item as it stands. */
function ContentFields({ items, fixed }: ContentProps) {
  const form = Form.useFormInstance<OverrideValues>();
  const kind = Form.useWatch<OverrideKind | undefined>("kind", form) ?? "change";
  const code = Form.useWatch<string | undefined>("item", form);
  const fields = Form.useWatch<readonly ItemField[] | undefined>("fields", form) ?? [];
  const { today } = usePlace();
  useEffect(() => {
    const chosen = items.find((item) => item.code === code);
    if (!fixed && chosen && kind === "change") form.setFieldsValue(partsOf(chosen));
  }, [code, kind, fixed, items, form]);
  const whole = kind === "end" || kind === "restore";
  const shown = whole ? [] : editableFields.filter((field) => fields.includes(field) || (kind === "add" && neededFields.some((one) => one === field)));
  const offered = kind === "add" ? fieldOptions.filter(({ value }) => !neededFields.some((one) => one === value)) : fieldOptions;
  return (
    <>
      <ChoiceField name="kind" label={editWords.kind} required options={kinds} disabled={fixed} />
      {kind !== "add" && <ChoiceField name="item" label={editWords.item} required disabled={fixed} options={items.map((item) => ({ value: item.code, label: item.name }))} />}
      <DayField name="validFrom" label={editWords.validFrom} required near={today} help={kind === "restore" ? editWords.restoreHelp : editWords.validFromHelp} />
      {!whole && <ChoiceField name="fields" label={editWords.fields} multiple wide required={kind === "change"} options={offered} help={editWords.fieldsHelp} />}
      {shown.map((field) => <FieldControl key={field} field={field} items={items} />)}
    </>
  );
}

export interface ItemOverrideFormProps extends FormOfLedger<typeof itemOverrides> {
  /** On an item's page: which one. */
  readonly item?: string | undefined;
  readonly kind?: OverrideKind | undefined;
}

/** Edits the zone's catalogue from a day on, with what the edit rests on and why; nothing before that day changes. */
export function ItemOverrideForm({ row, item, kind = "change", ...frame }: ItemOverrideFormProps) {
  const { today } = usePlace();
  const { data, byCode } = useItems();
  const items = data?.items ?? [];
  const chosen = item === undefined ? undefined : byCode.get(item);
  const fresh = { ...(chosen && partsOf(chosen)), kind, validFrom: today, verified: "no" as const, ...(item !== undefined && { item }), ...(kind === "change" && { fields: ["promisedLimit"] as const }) };
  return (
    <LedgerForm<typeof itemOverrides, OverrideValues>
      {...frame} ledger={itemOverrides} row={row} conflicts={conflicts} ownSource
      bodyOf={overrideBody}
      initial={row ? valuesOf(row, byCode.get(row.item)) : fresh}
    >
      <ContentFields items={items} fixed={row !== undefined} />
      <LineField name="source" label={editWords.source} required maxLength={300} wide help={editWords.sourceHelp} />
      <ChoiceField name="verified" label={editWords.verified} required options={editWords.verifiedOptions} />
      <ProseField name="explanation" label={editWords.explanation} required rows={2} maxLength={500} />
    </LedgerForm>
  );
}
