import { FormModal } from "../../../ui/form-drawer.tsx";
import { ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { call } from "../../../platform/http/client/call.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { CaseFact, CaseFactKind } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { correctCaseFact, recordCaseFact, strikeCaseFact } from "../contract/operations.ts";
import { caseFactLabel } from "../messages.ts";
import { newStep, stepConflict } from "./case-conflict.ts";
import { itemName, useItems } from "./use-items.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { StepFields, stepEntry, stepValues, type StepValues } from "./step-fields.tsx";
import { useCaseBase } from "./use-case-base.ts";
import { useSavedCase } from "./use-saved.ts";
import { caseWords, stepAction } from "./words.ts";

interface FormProps {
  readonly detail: CaseDetail;
  readonly item: ApprovalItem | undefined;
  readonly nameOf: (userId: string) => string;
  readonly onClose: () => void;
}

const nothing = () => undefined;

/** Records the next step; the day is the zone's today unless another is given. */
export function RecordStepForm({ detail, item, kind, nameOf, onClose }: FormProps & { readonly kind: CaseFactKind }) {
  const { zoneId, today } = usePlace();
  const onSaved = useSavedCase();
  const { opened, now, write } = useCaseBase(zoneId, detail);
  const { byCode } = useItems();
  const bodyOf = (values: StepValues, version: number) =>
    ({ ...stepEntry(kind, values), ...(values.until !== undefined && { until: writtenDay(values.until) }), version });
  return (
    <FormModal<StepValues, CaseDetail>
      open
      title={`${stepAction[kind]}：${item?.name ?? detail.case.item}`}
      initial={{ occurredOn: today }}
      submitLabel={caseWords.submit}
      onClose={onClose}
      onSaved={onSaved}
      onSubmit={(values, idempotencyKey) => write((version) => call(
        recordCaseFact, { params: { zoneId, caseId: detail.case.id }, body: bodyOf(values, version) }, { idempotencyKey },
      ))}
      conflictOf={({ code }, values) => {
        const theirs = code === "versionConflict" ? newStep(opened, now()) : undefined;
        return theirs && stepConflict(values, { ...theirs, recordedBy: nameOf(theirs.recordedBy) }, nothing);
      }}
    >
      <StepFields kind={kind} item={item} today={today} entering after={opened.facts.findLast(({ struck }) => !struck)?.occurredOn} missing={detail.missing.map((code) => itemName(byCode, code))} />
    </FormModal>
  );
}

interface CorrectionValues extends StepValues { readonly correction: string }

/** Puts a recorded step right; what stood before stays in the history, with the reason. */
export function CorrectStepForm({ detail, item, fact, nameOf, onClose }: FormProps & { readonly fact: CaseFact }) {
  const { zoneId, today } = usePlace();
  const onSaved = useSavedCase();
  const { now, write } = useCaseBase(zoneId, detail);
  return (
    <FormModal<CorrectionValues, CaseDetail>
      open
      title={caseWords.correctTitle(caseFactLabel[fact.kind])}
      initial={stepValues(fact)}
      onClose={onClose}
      onSaved={onSaved}
      onSubmit={({ correction, ...values }, idempotencyKey) => write((version) => call(
        correctCaseFact,
        { params: { zoneId, caseId: detail.case.id, factId: fact.id }, body: { ...stepEntry(fact.kind, values), correction, version } },
        { idempotencyKey },
      ))}
      conflictOf={({ code }, values) => {
        const theirs = code === "versionConflict" ? now().facts.find(({ id }) => id === fact.id) : undefined;
        return theirs && stepConflict(values, { ...theirs, recordedBy: nameOf(theirs.recordedBy) }, nothing);
      }}
    >
      <StepFields kind={fact.kind} item={item} today={today} />
      <ReasonField name="correction" />
    </FormModal>
  );
}

/** Takes a step recorded by mistake out of the count. */
export function StrikeStepForm({ detail, fact, onClose }: FormProps & { readonly fact: CaseFact }) {
  const { zoneId } = usePlace();
  const onSaved = useSavedCase();
  const { write } = useCaseBase(zoneId, detail);
  return (
    <FormModal<{ readonly correction: string }, CaseDetail>
      open
      title={caseWords.strikeTitle(caseFactLabel[fact.kind])}
      submitLabel={caseWords.strike}
      onClose={onClose}
      onSaved={onSaved}
      onSubmit={({ correction }, idempotencyKey) => write((version) => call(
        strikeCaseFact, { params: { zoneId, caseId: detail.case.id, factId: fact.id }, body: { correction, version } }, { idempotencyKey },
      ))}
    >
      <p className="soft">{caseWords.strikeHint}</p>
      <ReasonField name="correction" />
    </FormModal>
  );
}
