import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, ProseField, ReasonField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { chosenOf } from "../../../ui/search-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { endPairing, handOverPairing, PairingDuty, pairings, type Pairing } from "../contract/pairing.ts";
import { pairingDutyLabel } from "../messages/standing.ts";
import { PersonField } from "./choice-fields.tsx";
import { EnterpriseField } from "./enterprise-field.tsx";
import { conflictsOf, dayGiven, given } from "./form-parts.ts";
import { pairingLabels as labels } from "./standing-words.ts";
import { StepForm } from "./step-form.tsx";

interface Values {
  readonly enterpriseId: string;
  readonly duty: PairingDuty;
  readonly userId?: string | undefined;
  readonly person?: string | undefined;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly handover?: string | undefined;
}

const personHelp = "没有系统账号的，填写姓名；与系统用户二者填一项";

const initialOf = ({ enterpriseId, duty, userId, person, validFrom, validTo, handover }: Pairing): Values =>
  ({ enterpriseId, duty, userId: userId ?? undefined, person: person ?? undefined, validFrom, validTo: validTo ?? undefined, handover: handover ?? undefined });
const bodyOf = ({ enterpriseId, duty, userId, person, validFrom, validTo, handover }: Values) =>
  ({ enterpriseId, duty, validFrom: writtenDay(validFrom), ...given({ userId, person, validTo: dayGiven(validTo), handover }) });

export interface PairingFormProps extends FormOfLedger<typeof pairings> {
  readonly enterpriseId?: string;
  readonly enterpriseName?: string;
}

/** Enters who answers for an enterprise, or puts it right. */
export function PairingForm({ row, enterpriseId, enterpriseName, ...frame }: PairingFormProps) {
  const { zoneId, today } = usePlace();
  const held = useHeld();
  return (
    <LedgerForm<typeof pairings, Values>
      {...frame} ledger={pairings} row={row} bodyOf={bodyOf} conflicts={conflictsOf(labels)}
      initial={row ? initialOf(row) : { validFrom: today, ...(enterpriseId !== undefined && { enterpriseId }) }}
    >
      <EnterpriseField name="enterpriseId" zoneId={zoneId} label={labels.enterpriseId} chosen={chosenOf(row?.enterpriseId ?? enterpriseId, row?.enterpriseName ?? enterpriseName)} />
      <ChoiceField name="duty" label={labels.duty} required options={PairingDuty.enum.map((value) => ({ value, label: pairingDutyLabel[value] }))} />
      <PersonField permissions={held} chosen={chosenOf(row?.userId, row?.personName)} />
      <LineField name="person" label={labels.person} maxLength={50} help={personHelp} />
      <DayField name="validFrom" label={labels.validFrom} required max={today} near={today} />
      <DayField name="validTo" label={labels.validTo} near={today} help="包联的最后一日，未定的不填" />
      {row && <ProseField name="handover" label={labels.handover} maxLength={1000} />}
    </LedgerForm>
  );
}

interface StepProps { readonly row: Pairing; readonly onClose: () => void }
interface Handover { readonly on: string; readonly userId?: string | undefined; readonly person?: string | undefined; readonly handover: string }

/** One goes and another takes over: both in one step, with what the one leaves to the other. */
export function HandOverForm({ row, onClose }: StepProps) {
  const { today } = usePlace();
  const held = useHeld();
  return (
    <StepForm<Handover>
      title={`交接包联：${row.enterpriseName}（${row.personName}）`} version={row.version} initial={{ on: today }} onClose={onClose}
      send={({ on, userId, person, handover }, version, idempotencyKey) =>
        call(handOverPairing, { params: { zoneId: row.zoneId, recordId: row.id }, body: { on: writtenDay(on), handover, version, ...given({ userId, person }) } }, { idempotencyKey })}
    >
      <DayField name="on" label="接手日期" required max={today} near={today} help="原包联到前一日止" />
      <PersonField permissions={held} />
      <LineField name="person" label={labels.person} maxLength={50} help={personHelp} />
      <ProseField name="handover" label={labels.handover} required maxLength={500} help="在办诉求、约定事项、联系人等" />
    </StepForm>
  );
}

interface Ending { readonly validTo: string; readonly reason: string }

export function EndPairingForm({ row, onClose }: StepProps) {
  const { today } = usePlace();
  return (
    <StepForm<Ending>
      title={`结束包联：${row.enterpriseName}（${row.personName}）`} version={row.version} initial={{ validTo: today }} onClose={onClose}
      send={({ validTo, reason }, version, idempotencyKey) =>
        call(endPairing, { params: { zoneId: row.zoneId, recordId: row.id }, body: { validTo: writtenDay(validTo), version, reason } }, { idempotencyKey })}
    >
      <DayField name="validTo" label="最后一日" required min={row.validFrom} max={today} near={today} />
      <ReasonField label="结束原因" help="另有人接手的，请用“交接”" />
    </StepForm>
  );
}
