import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { writtenDay } from "../../../ui/day-text.ts";
import type { CaseFact, CaseFactEntry, CaseFactKind } from "../contract/fact.ts";
import type { ApprovalItem, ReplacementWay } from "../contract/item.ts";
import { replacementWayLabel } from "../messages.ts";
import { caseWords, stepDay } from "./words.ts";

/** What the form of a step holds; empty fields are undefined. */
export interface StepValues {
  readonly occurredOn: string;
  readonly replacement?: ReplacementWay | undefined;
  readonly documentNumber?: string | undefined;
  readonly reason?: string | undefined;
  readonly person?: string | undefined;
  readonly sourceRef?: string | undefined;
}

const withDocument: readonly CaseFactKind[] = ["submitted", "accepted", "decided", "delivered", "refused", "replaced"];
const withReason: readonly CaseFactKind[] = ["notApplicable", "refused", "withdrawn", "replaced"];
const reasonRequired: readonly CaseFactKind[] = ["notApplicable", "refused"];

/** The step as the server takes it: only what belongs to its kind and was filled in. */
export function stepEntry(kind: CaseFactKind, values: StepValues): CaseFactEntry {
  const { occurredOn, replacement, documentNumber, reason, person, sourceRef } = values;
  return {
    kind,
    occurredOn: writtenDay(occurredOn),
    ...(kind === "replaced" && replacement !== undefined && { replacement }),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(reason !== undefined && { reason }),
    ...(kind === "notApplicable" && person !== undefined && { person }),
    ...(sourceRef !== undefined && { sourceRef }),
  };
}

/** A recorded step as the form holds it. */
export const stepValues = ({ occurredOn, replacement, documentNumber, reason, person, sourceRef }: CaseFact): StepValues => ({
  occurredOn,
  replacement: replacement ?? undefined,
  documentNumber: documentNumber ?? undefined,
  reason: reason ?? undefined,
  person: person ?? undefined,
  sourceRef: sourceRef ?? undefined,
});

export interface StepFieldsProps {
  readonly kind: CaseFactKind;
  readonly item: ApprovalItem | undefined;
  readonly today: string;
  /** The step before: none may have happened earlier. */
  readonly after?: string | undefined;
}

/** The fields of one kind of step; the replacement ways are those that the catalogue allows for the item. */
export function StepFields({ kind, item, today, after }: StepFieldsProps) {
  const ways = [...new Set(item?.replaceableBy.map(({ way }) => way))].map((way) => ({ value: way, label: replacementWayLabel[way] }));
  return (
    <>
      <DayField name="occurredOn" label={stepDay[kind]} required max={today} near={today} {...(after !== undefined && { min: after })} />
      {kind === "replaced" && <ChoiceField name="replacement" label={caseWords.replacement} required options={ways} />}
      {withDocument.includes(kind) && <LineField name="documentNumber" label={caseWords.documentNumber} maxLength={100} />}
      {withReason.includes(kind) && <ProseField name="reason" label={caseWords.reason} required={reasonRequired.includes(kind)} maxLength={500} rows={2} />}
      {kind === "notApplicable" && <LineField name="person" label={caseWords.person} required maxLength={60} />}
      <LineField name="sourceRef" label={caseWords.sourceRef} maxLength={200} />
    </>
  );
}
