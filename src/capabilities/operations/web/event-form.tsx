import { Form } from "antd";
import { ChoiceField, DayField, LineField, MoneyField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { EventKind, events, type OperationEvent } from "../contract/event.ts";
import { eventKindLabel } from "../messages.ts";
import { bodyOf, eventConflicts, timeFault, valuesOf, type EventValues } from "./event-values.ts";
import { LinkedMeetings } from "./linked-meetings.tsx";
import { MaterialFields } from "./material-fields.tsx";
import { operationWords } from "./words.ts";

const { labels } = operationWords;
const kinds = EventKind.enum.map((value) => ({ value, label: eventKindLabel[value] }));

export interface EventFormProps extends FormOfLedger<typeof events> {
  /** On an enterprise's page: whose event it is. */
  readonly enterpriseId?: string | undefined;
}

/** What was planned and what came of it; the time of the clock is that of the last day. */
function Days() {
  const { today } = usePlace();
  return (
    <>
      <DayField name="plannedFrom" label={labels.plannedFrom} near={today} />
      <DayField name="plannedTo" label={labels.plannedTo} near={today} />
      <DayField name="actualFrom" label={labels.actualFrom} max={today} near={today} />
      <DayField name="actualTo" label={labels.actualTo} max={today} near={today} help={operationWords.actualToHelp} />
      <RestartTime />
    </>
  );
}

function RestartTime() {
  const actualTo = Form.useWatch("actualTo", Form.useFormInstance<EventValues>());
  const check = (text: string) => timeFault(text) ?? (actualTo === undefined || actualTo === "" ? operationWords.restartNeedsDay : undefined);
  return <LineField name="restartTime" label={labels.restartTime} maxLength={5} placeholder="18:36" help={operationWords.restartTimeHelp} check={check} />;
}

function Fields({ row, fixed }: { readonly row: OperationEvent | undefined; readonly fixed: boolean }) {
  const { zoneId } = usePlace();
  return (
    <>
      {fixed
        ? <Form.Item name="enterpriseId" hidden><input type="hidden" /></Form.Item>
        : <EnterpriseField name="enterpriseId" zoneId={zoneId} label={labels.enterpriseId} chosen={row && { id: row.enterpriseId, name: row.enterpriseName }} />}
      <ChoiceField name="kind" label={labels.kind} required options={kinds} />
      <LineField name="facility" label={labels.facility} required maxLength={100} help={operationWords.facilityHelp} />
      <Days />
      <MoneyField name="dailyLoss" label={labels.dailyLoss} help={operationWords.dailyLossHelp} />
      <LineField name="affectedCapacity" label={labels.affectedCapacity} maxLength={100} />
      <LineField name="contact" label={labels.contact} maxLength={100} help={operationWords.contactHelp} />
      <ProseField name="cause" label={labels.cause} rows={2} maxLength={1000} />
      <FormSection title={labels.materials}><MaterialFields zoneId={zoneId} row={row} /></FormSection>
      <LinkedMeetings zoneId={zoneId} row={row} />
      <ProseField name="note" label={labels.note} rows={2} maxLength={2000} />
    </>
  );
}

/** Enters an outage, a shutdown or a restart with what it needs, or puts it right. */
export function EventForm({ row, enterpriseId, ...frame }: EventFormProps) {
  return (
    <LedgerForm<typeof events, EventValues>
      {...frame} ledger={events} row={row} bodyOf={bodyOf} conflicts={eventConflicts(row)}
      initial={row ? valuesOf(row) : { kind: "maintenanceOutage", ...(enterpriseId !== undefined && { enterpriseId }) }}
    >
      <Fields row={row} fixed={enterpriseId !== undefined} />
    </LedgerForm>
  );
}
