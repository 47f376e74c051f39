import { ChoiceField, DayField, LineField, NumberField, ProseField } from "../../../ui/form-fields.tsx";
import { writtenDay } from "../../../ui/day-text.ts";
import type { CaseFact, CaseFactEntry, CaseFactKind } from "../contract/fact.ts";
import type { ApprovalItem, ReplacementWay } from "../contract/item.ts";
import { WaitingParty, type SpecialProcedure } from "../contract/item-clock.ts";
import { replacementWayLabel } from "../messages.ts";
import { specialProcedureLabel, waitingPartyLabel } from "../messages/case-clock.ts";
import { passing } from "../rules/case-table.ts";
import { caseWords, stepDay } from "./words.ts";

/** What the form of a step holds; empty fields are undefined. */
export interface StepValues {
  readonly occurredOn: string;
  /** The last day of what is over already. */
  readonly until?: string | undefined;
  readonly replacement?: ReplacementWay | undefined;
  readonly procedure?: SpecialProcedure | undefined;
  readonly waitingOn?: WaitingParty | undefined;
  readonly promisedOn?: string | undefined;
  readonly days?: number | undefined;
  readonly validTo?: string | undefined;
  readonly override?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly reason?: string | undefined;
  readonly person?: string | undefined;
  readonly sourceRef?: string | undefined;
}

const withDocument: readonly CaseFactKind[] = ["submitted", "correctionAsked", "accepted", "specialBegun", "suspended", "extended", "promiseMoved", "decided", "delivered", "validityExtended", "refused", "replaced"];
const withReason: readonly CaseFactKind[] = ["notApplicable", "relisted", "validityExtended", "refused", "withdrawn", "replaced", "correctionAsked", "specialBegun", "suspended", "extended", "promiseMoved"];
const reasonRequired: readonly CaseFactKind[] = ["notApplicable", "relisted", "refused", "suspended", "extended", "promiseMoved"];
const byApprover: readonly CaseFactKind[] = ["extended", "promiseMoved"];
const withPerson: readonly CaseFactKind[] = ["notApplicable", ...byApprover];

/** The step as the server takes it: only what belongs to its kind and was filled in. */
export function stepEntry(kind: CaseFactKind, values: StepValues): CaseFactEntry {
  const { occurredOn, replacement, procedure, waitingOn, promisedOn, days, validTo, override, documentNumber, reason, person, sourceRef } = values;
  return {
    kind,
    occurredOn: writtenDay(occurredOn),
    ...(kind === "replaced" && replacement !== undefined && { replacement }),
    ...(kind === "specialBegun" && procedure !== undefined && { procedure }),
    ...(kind === "suspended" && waitingOn !== undefined && { waitingOn }),
    ...(kind === "promiseMoved" && promisedOn !== undefined && { promisedOn: writtenDay(promisedOn) }),
    ...(kind === "extended" && days !== undefined && { days }),
    ...(kind === "validityExtended" && validTo !== undefined && { validTo: writtenDay(validTo) }),
    ...(kind === "submitted" && override !== undefined && { override }),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(reason !== undefined && { reason }),
    ...(withPerson.includes(kind) && person !== undefined && { person }),
    ...(sourceRef !== undefined && { sourceRef }),
  };
}

/** A recorded step as the form holds it. */
export const stepValues = (fact: CaseFact): StepValues => ({
  occurredOn: fact.occurredOn,
  replacement: fact.replacement ?? undefined,
  procedure: fact.procedure ?? undefined,
  waitingOn: fact.waitingOn ?? undefined,
  promisedOn: fact.promisedOn ?? undefined,
  days: fact.days ?? undefined,
  validTo: fact.validTo ?? undefined,
  override: fact.override ?? undefined,
  documentNumber: fact.documentNumber ?? undefined,
  reason: fact.reason ?? undefined,
  person: fact.person ?? undefined,
  sourceRef: fact.sourceRef ?? undefined,
});

const begins = (kind: CaseFactKind): kind is keyof typeof caseWords.until => kind in caseWords.until;

export interface StepFieldsProps {
  readonly kind: CaseFactKind;
  readonly item: ApprovalItem | undefined;
  readonly today: string;
  /** The newest step: one that does not pass comes after it. */
  readonly after?: string | undefined;
  /** A new step, which may bring its own end; not a correction of one. */
  readonly entering?: boolean;
  /** Prerequisites that are missing, by name: the organ may accept without them where it says why. */
  readonly missing?: readonly string[];
}

/** What a stop, an extension or a moved promise asks for. */
function ClockFields({ kind, item, entering = false, today }: StepFieldsProps) {
  const procedures = item?.clock?.specialProcedures.map(({ procedure, stopsClock }) => ({
    value: procedure, label: `${specialProcedureLabel[procedure]}（${stopsClock ? caseWords.stopsClock : caseWords.runsOn}）`,
  })) ?? [];
  const most = item?.clock?.extension?.n;
  return (
    <>
      {kind === "specialBegun" && <ChoiceField name="procedure" label={caseWords.procedure} required options={procedures} />}
      {kind === "suspended" && (
        <ChoiceField name="waitingOn" label={caseWords.waitingOn} required help={caseWords.waitingOnHelp} options={WaitingParty.enum.map((value) => ({ value, label: waitingPartyLabel[value] }))} />
      )}
      {entering && begins(kind) && <DayField name="until" label={caseWords.until[kind]} max={today} near={today} help={caseWords.untilHelp} />}
      {kind === "promiseMoved" && <DayField name="promisedOn" label={caseWords.newPromise} required near={today} help={caseWords.newPromiseHelp} />}
      {kind === "validityExtended" && <DayField name="validTo" label={caseWords.newValidity} required near={today} help={caseWords.newValidityHelp} />}
      {kind === "extended" && most !== undefined && <NumberField name="days" label={caseWords.days(most)} min={1} max={most} help={caseWords.extendedHelp} />}
    </>
  );
}

/** The fields of one kind of step; the replacement ways and procedures are those that the catalogue allows for the item. */
export function StepFields(props: StepFieldsProps) {
  const { kind, item, today, after, missing = [] } = props;
  const ways = [...new Set(item?.replaceableBy.map(({ way }) => way))].map((way) => ({ value: way, label: replacementWayLabel[way] }));
  return (
    <>
      <DayField name="occurredOn" label={stepDay[kind]} required max={today} near={today} {...(after !== undefined && !passing.includes(kind) && { min: after })} />
      {kind === "replaced" && <ChoiceField name="replacement" label={caseWords.replacement} required options={ways} />}
      <ClockFields {...props} />
      {kind === "submitted" && missing.length > 0 && (
        <>
          <p className="lamp-near">{caseWords.missing(missing.join("、"))}</p>
          <ProseField name="override" label={caseWords.override} maxLength={500} rows={2} help={caseWords.overrideHelp} />
        </>
      )}
      {withDocument.includes(kind) && <LineField name="documentNumber" label={caseWords.documentNumber} required={kind === "extended" || kind === "validityExtended"} maxLength={100} />}
      {withReason.includes(kind) && <ProseField name="reason" label={caseWords.reason} required={reasonRequired.includes(kind)} maxLength={500} rows={2} />}
      {withPerson.includes(kind) && <LineField name="person" label={byApprover.includes(kind) ? caseWords.approver : caseWords.person} required maxLength={60} />}
      <LineField name="sourceRef" label={caseWords.sourceRef} maxLength={200} />
    </>
  );
}
