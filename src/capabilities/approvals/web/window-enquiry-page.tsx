import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { enterprisePath } from "../../enterprises/web/paths.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { windowEnquiries, type WindowEnquiry } from "../contract/window-enquiry.ts";
import { enquiryChannelLabel } from "../messages.ts";
import { itemName, useItems } from "./use-items.ts";
import { WindowEnquiryForm } from "./window-enquiry-form.tsx";

const factsOf = (items: ReturnType<typeof useItems>["byCode"]) => (row: WindowEnquiry) => [
  { label: "咨询日期", value: row.enquiredOn },
  { label: "咨询渠道", value: enquiryChannelLabel[row.channel] },
  { label: "咨询人", value: row.enquirer },
  { label: "咨询企业", value: row.enterpriseId && <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> },
  { label: "咨询项目", value: row.projectId && <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
  { label: "所问事项", value: row.item && itemName(items, row.item) },
  { label: "咨询内容", value: row.question, wide: true },
  { label: "答复", value: row.answer, wide: true },
  { label: "答复日期", value: row.answeredOn },
  { label: "转办单位", value: row.departmentName },
  { label: "后续跟进", value: row.followUp, wide: true },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<WindowEnquiry>[];
}

/** One enquiry at the window. */
export function WindowEnquiryPage({ permissions, panels = [] }: Props) {
  const { byCode } = useItems();
  return (
    <LedgerRecordPage<typeof windowEnquiries>
      ledger={windowEnquiries} permissions={permissions} panels={panels} titleOf={({ enquiredOn }) => `${enquiredOn} 窗口咨询`} factsOf={factsOf(byCode)}
      form={(props) => <WindowEnquiryForm {...props} />}
    />
  );
}
