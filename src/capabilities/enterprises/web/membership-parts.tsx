import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, ReasonField } from "../../../ui/form-fields.tsx";
import { Lamp } from "../../../ui/lamp.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { usePlace } from "../../../ui/place.ts";
import { chosenOf } from "../../../ui/search-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { leaveClass, memberships, type Membership } from "../contract/membership.ts";
import { membershipStateLabel } from "../messages/standing.ts";
import { standsInClass } from "../rules/membership.ts";
import { EnterpriseField } from "./enterprise-field.tsx";
import { conflictsOf, dayGiven, given } from "./form-parts.ts";
import { membershipLabels as labels } from "./standing-words.ts";
import { StepForm } from "./step-form.tsx";
import { useSizeClasses } from "./use-catalogues.ts";

interface Values {
  readonly enterpriseId: string;
  readonly sizeClass: string;
  readonly enteredOn: string;
  readonly entryDocument?: string | undefined;
  readonly leftOn?: string | undefined;
  readonly leftBecause?: string | undefined;
}

const initialOf = ({ enterpriseId, sizeClass, enteredOn, entryDocument, leftOn, leftBecause }: Membership): Values =>
  ({ enterpriseId, sizeClass, enteredOn, entryDocument: entryDocument ?? undefined, leftOn: leftOn ?? undefined, leftBecause: leftBecause ?? undefined });
const bodyOf = ({ enterpriseId, sizeClass, enteredOn, entryDocument, leftOn, leftBecause }: Values) =>
  ({ enterpriseId, sizeClass, enteredOn: writtenDay(enteredOn), ...given({ entryDocument, leftOn: dayGiven(leftOn), leftBecause }) });

export interface MembershipFormProps extends FormOfLedger<typeof memberships> {
  /** On an enterprise's page: who entered the class. */
  readonly enterpriseId?: string;
  readonly enterpriseName?: string;
}

/** Enters a stay in a size class, or puts it right; a leaving is entered by its own button or by a correction. */
export function MembershipForm({ row, enterpriseId, enterpriseName, ...frame }: MembershipFormProps) {
  const { zoneId, today } = usePlace();
  const { options } = useSizeClasses();
  return (
    <LedgerForm<typeof memberships, Values>
      {...frame} ledger={memberships} row={row} bodyOf={bodyOf} conflicts={conflictsOf(labels)} initial={row ? initialOf(row) : { ...(enterpriseId !== undefined && { enterpriseId }) }}
    >
      <EnterpriseField name="enterpriseId" zoneId={zoneId} label={labels.enterpriseId} chosen={chosenOf(row?.enterpriseId ?? enterpriseId, row?.enterpriseName ?? enterpriseName)} />
      <ChoiceField name="sizeClass" label={labels.sizeClass} required options={options} />
      <DayField name="enteredOn" label={labels.enteredOn} required max={today} near={today} help="以统计部门批准入库的日期为准" />
      <LineField name="entryDocument" label={labels.entryDocument} />
      {row && <DayField name="leftOn" label={labels.leftOn} max={today} near={today} help="自该日起不再计入" />}
      {row && <LineField name="leftBecause" label={labels.leftBecause} />}
    </LedgerForm>
  );
}

interface Leaving { readonly leftOn: string; readonly leftBecause: string; readonly reason: string }

export function LeaveClassForm({ row, onClose }: { readonly row: Membership; readonly onClose: () => void }) {
  const { today } = usePlace();
  return (
    <StepForm<Leaving>
      title={`“四上”退库：${row.enterpriseName}`} version={row.version} initial={{ leftOn: today }} onClose={onClose}
      send={({ leftOn, leftBecause, reason }, version, idempotencyKey) =>
        call(leaveClass, { params: { zoneId: row.zoneId, recordId: row.id }, body: { leftOn: writtenDay(leftOn), leftBecause, version, reason } }, { idempotencyKey })}
    >
      <DayField name="leftOn" label={labels.leftOn} required min={row.enteredOn} max={today} near={today} help="自该日起不再计入" />
      <LineField name="leftBecause" label={labels.leftBecause} required />
      <ReasonField label="登记依据" help="统计部门的退库批复或通知" />
    </StepForm>
  );
}

export function MembershipMark({ row, asOf }: { readonly row: Membership; readonly asOf: string }) {
  return standsInClass(row, asOf) ? <Lamp tag tone="done" word={membershipStateLabel.inside} /> : <Lamp tag tone="none" word={membershipStateLabel.left} />;
}

export const membershipColumns = (asOf: string, nameOf: (code: string) => string): readonly ListColumn<Membership>[] => [
  { key: "sizeClass", title: labels.sizeClass, width: 220, render: ({ sizeClass }) => nameOf(sizeClass) },
  { key: "state", title: "状态", width: 100, phone: "status", render: (row) => <MembershipMark row={row} asOf={asOf} /> },
  { key: "enteredOn", title: labels.enteredOn, width: 116, render: ({ enteredOn }) => enteredOn },
  { key: "leftOn", title: labels.leftOn, width: 116, render: ({ leftOn }) => leftOn ?? "—" },
  { key: "leftBecause", title: labels.leftBecause, width: 200, render: ({ leftBecause }) => leftBecause ?? "—" },
  { key: "entryDocument", title: labels.entryDocument, width: 220, render: ({ entryDocument }) => entryDocument ?? "—" },
];
