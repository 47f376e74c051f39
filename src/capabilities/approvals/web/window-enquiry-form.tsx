import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { chosenOf } from "../../../ui/search-field.tsx";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { DepartmentField } from "../../zones/web/department-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { EnquirerRole, EnquiryChannel, windowEnquiries } from "../contract/window-enquiry.ts";
import { enquirerRoleLabel, enquiryChannelLabel } from "../messages.ts";
import { writtenTime } from "./enquiry-moment.ts";
import { itemOptions, useItems } from "./use-items.ts";
import { enquiryBodyOf, enquiryConflicts, enquiryLabels as labels, enquiryValuesOf, satisfiedOptions, type EnquiryValues } from "./window-enquiry-values.ts";

export const channelOptions = EnquiryChannel.enum.map((value) => ({ value, label: enquiryChannelLabel[value] }));
export const enquirerRoleOptions = EnquirerRole.enum.map((value) => ({ value, label: enquirerRoleLabel[value] }));

/** The zone's local time of day, as people type it. */
const TimeField = () => <LineField name="enquiredTime" label={labels.enquiredTime} maxLength={5} placeholder="9:05" help="时:分，补登而不知道的不填" check={(text) => (writtenTime(text) === undefined ? "请填写时间，如 9:05" : undefined)} />;

export interface WindowEnquiryFormProps extends FormOfLedger<typeof windowEnquiries> {
  /** On a project's page: the project that is asked about. */
  readonly projectId?: string;
}

/** Enters what was asked at the window, or puts it right; answer, passing on and call back may follow later by a correction. */
export function WindowEnquiryForm({ row, projectId, ...frame }: WindowEnquiryFormProps) {
  const { zoneId, today } = usePlace();
  const { data, byCode } = useItems();
  return (
    <LedgerForm<typeof windowEnquiries, EnquiryValues>
      {...frame} ledger={windowEnquiries} row={row} bodyOf={enquiryBodyOf} conflicts={enquiryConflicts}
      initial={row ? enquiryValuesOf(row) : { enquiredOn: today, ...(projectId !== undefined && { projectId }) }}
    >
      <DayField name="enquiredOn" label={labels.enquiredOn} required max={today} near={today} />
      <TimeField />
      <ChoiceField name="channel" label={labels.channel} required options={channelOptions} />
      <LineField name="enquirer" label={labels.enquirer} maxLength={50} help="姓名或职务，不登记身份证件和电话号码" />
      <ChoiceField name="enquirerRole" label={labels.enquirerRole} options={enquirerRoleOptions} />
      <EnterpriseField name="enterpriseId" zoneId={zoneId} label={labels.enterpriseId} required={false} chosen={chosenOf(row?.enterpriseId, row?.enterpriseName)} />
      <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} required={false} chosen={chosenOf(row?.projectId, row?.projectName)} />
      <ChoiceField name="items" label={labels.items} multiple options={itemOptions(data?.items ?? [], byCode, row?.items ?? [])} help="可选多个，一次咨询只计一件次" />
      <ProseField name="question" label={labels.question} required />
      <ProseField name="answer" label={labels.answer} />
      <DayField name="answeredOn" label={labels.answeredOn} max={today} near={today} help="填写答复时必填" />
      <FormSection title="转办和回访">
        <DepartmentField name="departmentId" zoneId={zoneId} label={labels.departmentId} chosen={row?.departmentId ?? undefined} />
        <DayField name="forwardedOn" label={labels.forwardedOn} max={today} near={today} />
        <DayField name="calledBackOn" label={labels.calledBackOn} max={today} near={today} help="转办并答复后，请回访咨询人" />
        <LineField name="calledBackBy" label={labels.calledBackBy} maxLength={50} />
        <ChoiceField name="satisfied" label={labels.satisfied} options={satisfiedOptions} />
        <ProseField name="followUp" label={labels.followUp} maxLength={1000} rows={2} />
      </FormSection>
    </LedgerForm>
  );
}
