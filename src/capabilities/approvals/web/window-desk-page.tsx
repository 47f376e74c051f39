import { useState, type KeyboardEvent } from "react";
import { ledgerClient } from "../../../platform/http/client/ledger-client.ts";
import { ChoiceField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { RecordForm } from "../../../ui/record-form.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { DepartmentField } from "../../zones/web/department-field.tsx";
import { useLedgerSaved } from "../../zones/web/ledger/use-ledger-saved.ts";
import { windowEnquiries, type EnquiryChannel, type WindowEnquiry } from "../contract/window-enquiry.ts";
import { enquiryChannelLabel } from "../messages.ts";
import { windowEnquiryPath } from "./paths.ts";
import { itemOptions, useItems } from "./use-items.ts";
import { WindowToDoTiles } from "./window-tiles.tsx";
import { channelOptions, enquirerRoleOptions } from "./window-enquiry-form.tsx";
import { enquiryBodyOf, enquiryLabels as labels, type EnquiryValues } from "./window-enquiry-values.ts";
import "./window.css";

/** By the office clock, whatever the browser's own time. */
const officeTime = (): string => momentText(new Date().toISOString()).slice(11, 16);

/** What is answered on the spot was answered today, what is passed on was passed on today, and it is asked now. */
const bodyOf = (values: EnquiryValues, today: string) => enquiryBodyOf({
  ...values, enquiredOn: today, enquiredTime: officeTime(), ...(values.answer !== undefined && { answeredOn: today }), ...(values.departmentId !== undefined && { forwardedOn: today }),
});

function saveByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.querySelector("form")?.requestSubmit();
}

function Entered({ rows }: { readonly rows: readonly WindowEnquiry[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="card desk-entered" aria-label="本次已登记">
      <h2>本次已登记 {rows.length} 件次</h2>
      <ol reversed>
        {rows.map(({ id, channel, question, answeredOn }) => (
          <li key={id}><span className="soft">{enquiryChannelLabel[channel]}</span> <PageLink to={windowEnquiryPath(id)}>{question}</PageLink>{answeredOn === null && <span className="soft">（未答复）</span>}</li>
        ))}
      </ol>
    </section>
  );
}

/** 窗口速录: one enquiry after another by keyboard; what was chosen last stands for the next one. */
export function WindowDeskPage() {
  const { zoneId, today } = usePlace();
  const { data, byCode } = useItems();
  const moved = useLedgerSaved();
  const [rows, setRows] = useState<readonly WindowEnquiry[]>([]);
  const [channel, setChannel] = useState<EnquiryChannel>("onSite");
  const save = (values: EnquiryValues, idempotencyKey: string) => ledgerClient(windowEnquiries).create(zoneId, bodyOf(values, today), { idempotencyKey });
  const saved = (row: WindowEnquiry) => {
    setRows((before) => [row, ...before]);
    setChannel(row.channel);
    moved();
    // The next form begins where the hand is: at its question.
    setTimeout(() => { document.querySelector<HTMLElement>(".desk textarea")?.focus(); });
  };
  return (
    <div className="desk">
      <PageTitle title="窗口速录" marks={<span className="soft">咨询日期 {today}</span>} />
      <WindowToDoTiles />
      <section className="card desk-form" aria-label="登记窗口咨询" onKeyDown={saveByKey}>
        <RecordForm<EnquiryValues, WindowEnquiry>
          key={rows.length} initial={{ channel }} cancellable={false} submitLabel="保存并登记下一件"
          onSubmit={save} onSaved={saved} onClose={() => undefined}
        >
          <ProseField name="question" label={labels.question} required rows={2} />
          <ChoiceField name="channel" label={labels.channel} required options={channelOptions} />
          <ChoiceField name="enquirerRole" label={labels.enquirerRole} options={enquirerRoleOptions} />
          <LineField name="enquirer" label={labels.enquirer} maxLength={50} />
          <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} required={false} />
          <ChoiceField name="items" label={labels.items} multiple options={itemOptions(data?.items ?? [], byCode)} help="可选多个，只计一件次" />
          <DepartmentField name="departmentId" zoneId={zoneId} label={labels.departmentId} help="须转办的选择单位，转办日期为今天" />
          <ProseField name="answer" label={labels.answer} rows={2} help="当场答复的填写，答复日期为今天；不填的列入“未答复”待办" />
        </RecordForm>
        <p className="soft desk-keys">Tab 换到下一栏，Ctrl+Enter 保存并登记下一件。补登以前的咨询，请到<PageLink to="/window-enquiries">窗口咨询台账</PageLink>登记。</p>
      </section>
      <Entered rows={rows} />
    </div>
  );
}
