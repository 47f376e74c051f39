import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { DayField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import type { CaseDetail } from "../contract/case.ts";
import { applyAnew } from "../contract/operations.ts";
import { useSaved } from "./use-saved.ts";
import { caseWords } from "./words.ts";

interface Props {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** A second case of the item in place of the one that has ended; the page of the first then leads to it. */
export function ApplyAnewForm({ detail: { case: one }, onClose }: Props) {
  const { zoneId, today } = usePlace();
  const onSaved = useSaved();
  return (
    <FormModal<{ readonly from: string }, CaseDetail>
      open title={caseWords.applyAnew} submitLabel={caseWords.applyAnewDone} initial={{ from: today }} onClose={onClose} onSaved={onSaved}
      onSubmit={({ from }, idempotencyKey) => call(applyAnew, { params: { zoneId, caseId: one.id }, body: { from: writtenDay(from), version: one.version } }, { idempotencyKey })}
    >
      <DayField name="from" label={caseWords.applyAnewFrom} required max={today} near={today} help={caseWords.applyAnewHelp} />
    </FormModal>
  );
}
