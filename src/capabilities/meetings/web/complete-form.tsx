import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { DayField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { useLedgerSaved } from "../../zones/web/ledger/use-ledger-saved.ts";
import { completeDecision, type Decision } from "../contract/decision.ts";
import { decisionWords } from "./words.ts";

interface Values { readonly doneOn: string; readonly outcome: string }

/** 办结: the day and what came of it. */
export function CompleteForm({ row, onClose }: { readonly row: Decision; readonly onClose: () => void }) {
  const { today } = usePlace();
  const moved = useLedgerSaved();
  const [version, setVersion] = useState(row.version);
  return (
    <FormModal<Values, Decision>
      open title={decisionWords.completeTitle} submitLabel={decisionWords.complete} initial={{ doneOn: today }} onClose={onClose} onSaved={moved}
      onSubmit={({ doneOn, outcome }, idempotencyKey) => call(completeDecision, {
        params: { zoneId: row.zoneId, recordId: row.id }, body: { version, doneOn: writtenDay(doneOn), outcome },
      }, { idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [], setVersion)}
    >
      <p className="soft field-wide">{row.content}</p>
      <DayField name="doneOn" label={decisionWords.labels.doneOn} required min={row.heldOn} max={today} near={today} />
      <ProseField name="outcome" label={decisionWords.labels.outcome} required maxLength={2000} />
    </FormModal>
  );
}
