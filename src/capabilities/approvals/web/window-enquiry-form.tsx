import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { usePlace } from "../../../ui/place.ts";
import { chosenOf } from "../../../ui/search-field.tsx";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { DepartmentField } from "../../zones/web/department-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { EnquiryChannel, windowEnquiries, type WindowEnquiry } from "../contract/window-enquiry.ts";
import { enquiryChannelLabel } from "../messages.ts";
import { useItems } from "./use-items.ts";

interface Values {
  readonly enquiredOn: string;
  readonly channel: EnquiryChannel;
  readonly question: string;
  readonly enquirer?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly item?: string | undefined;
  readonly answer?: string | undefined;
  readonly answeredOn?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly followUp?: string | undefined;
}

const labels = {
  enquiredOn: "咨询日期", channel: "咨询渠道", question: "咨询内容", enquirer: "咨询人", enterpriseId: "咨询企业", projectId: "咨询项目", item: "所问事项",
  answer: "答复", answeredOn: "答复日期", departmentId: "转办单位", followUp: "后续跟进",
} as const;
const names = ["enquiredOn", "channel", "question", "enquirer", "enterpriseId", "projectId", "item", "answer", "answeredOn", "departmentId", "followUp"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const initialOf = (row: WindowEnquiry): Values => ({
  enquiredOn: row.enquiredOn, channel: row.channel, question: row.question, enquirer: row.enquirer ?? undefined, enterpriseId: row.enterpriseId ?? undefined,
  projectId: row.projectId ?? undefined, item: row.item ?? undefined, answer: row.answer ?? undefined, answeredOn: row.answeredOn ?? undefined,
  departmentId: row.departmentId ?? undefined, followUp: row.followUp ?? undefined,
});

const bodyOf = ({ enquiredOn, channel, question, enquirer, enterpriseId, projectId, item, answer, answeredOn, departmentId, followUp }: Values) => ({
  enquiredOn: writtenDay(enquiredOn), channel, question,
  ...(enquirer !== undefined && { enquirer }), ...(enterpriseId !== undefined && { enterpriseId }), ...(projectId !== undefined && { projectId }),
  ...(item !== undefined && { item }), ...(answer !== undefined && { answer }), ...(answeredOn !== undefined && { answeredOn: writtenDay(answeredOn) }),
  ...(departmentId !== undefined && { departmentId }), ...(followUp !== undefined && { followUp }),
});

export interface WindowEnquiryFormProps extends FormOfLedger<typeof windowEnquiries> {
  /** On a project's page: the project that is asked about. */
  readonly projectId?: string;
}

/** Enters what was asked at the window, or puts it right; the answer may follow later by a correction. */
export function WindowEnquiryForm({ row, projectId, ...frame }: WindowEnquiryFormProps) {
  const { zoneId, today } = usePlace();
  const { data } = useItems();
  return (
    <LedgerForm<typeof windowEnquiries, Values>
      {...frame} ledger={windowEnquiries} row={row} bodyOf={bodyOf} conflicts={conflicts}
      initial={row ? initialOf(row) : { enquiredOn: today, ...(projectId !== undefined && { projectId }) }}
    >
      <DayField name="enquiredOn" label={labels.enquiredOn} required max={today} near={today} />
      <ChoiceField name="channel" label={labels.channel} required options={EnquiryChannel.enum.map((value) => ({ value, label: enquiryChannelLabel[value] }))} />
      <LineField name="enquirer" label={labels.enquirer} maxLength={50} help="姓名或职务，不登记身份证件和电话号码" />
      <EnterpriseField name="enterpriseId" zoneId={zoneId} label={labels.enterpriseId} required={false} chosen={chosenOf(row?.enterpriseId, row?.enterpriseName)} />
      <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} required={false} chosen={chosenOf(row?.projectId, row?.projectName)} />
      <ChoiceField name="item" label={labels.item} options={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
      <ProseField name="question" label={labels.question} required />
      <ProseField name="answer" label={labels.answer} />
      <DayField name="answeredOn" label={labels.answeredOn} max={today} near={today} help="填写答复时必填" />
      <DepartmentField name="departmentId" zoneId={zoneId} label={labels.departmentId} chosen={row?.departmentId ?? undefined} />
      <ProseField name="followUp" label={labels.followUp} maxLength={1000} rows={2} />
    </LedgerForm>
  );
}
