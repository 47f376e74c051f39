import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { enterprisePath } from "../../enterprises/web/paths.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { windowEnquiries, type WindowEnquiry } from "../contract/window-enquiry.ts";
import { enquirerRoleLabel, enquiryChannelLabel } from "../messages.ts";
import { enquiryMoment } from "./enquiry-moment.ts";
import { itemName, useItems } from "./use-items.ts";
import { EnquiryState } from "./enquiry-state.tsx";
import { WindowEnquiryForm } from "./window-enquiry-form.tsx";
import { satisfiedText } from "./window-enquiry-values.ts";

const factsOf = (items: ReturnType<typeof useItems>["byCode"]) => (row: WindowEnquiry) => [
  { label: "咨询日期", value: enquiryMoment(row) },
  { label: "咨询渠道", value: enquiryChannelLabel[row.channel] },
  { label: "咨询人", value: row.enquirer },
  { label: "咨询人身份", value: row.enquirerRole && enquirerRoleLabel[row.enquirerRole] },
  { label: "咨询企业", value: row.enterpriseId && <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> },
  { label: "咨询项目", value: row.projectId && <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
  { label: "所问事项", value: row.items.map((item) => itemName(items, item)).join("、") || null },
  { label: "咨询内容", value: row.question, wide: true },
  { label: "答复", value: row.answer, wide: true },
  { label: "答复日期", value: row.answeredOn },
  { label: "转办单位", value: row.departmentName },
  { label: "转办日期", value: row.forwardedOn },
  { label: "回访", value: row.calledBackOn && `${row.calledBackOn} ${row.calledBackBy ?? ""}` },
  { label: "回访满意度", value: satisfiedText(row.satisfied) },
  { label: "后续跟进", value: row.followUp, wide: true },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<WindowEnquiry>[];
}

/** One enquiry at the window. */
export function WindowEnquiryPage({ permissions, panels = [] }: Props) {
  const { byCode } = useItems();
  const { asOf } = usePlace();
  return (
    <LedgerRecordPage<typeof windowEnquiries>
      ledger={windowEnquiries} permissions={permissions} panels={panels} titleOf={({ enquiredOn }) => `${enquiredOn} 窗口咨询`} factsOf={factsOf(byCode)}
      marksOf={(row) => <EnquiryState enquiry={row} asOf={asOf} />}
      form={(props) => <WindowEnquiryForm {...props} />}
    />
  );
}
