import type { ListColumn } from "../../../ui/list-column.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { EnquiryChannel, windowEnquiries, type WindowEnquiry } from "../contract/window-enquiry.ts";
import { enquiryChannelLabel } from "../messages.ts";
import { windowEnquiryPath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";
import { WindowEnquiryForm } from "./window-enquiry-form.tsx";

const channels = EnquiryChannel.enum.map((value) => ({ value, label: enquiryChannelLabel[value] }));

const columnsOf = (items: ReturnType<typeof useItems>["byCode"]): readonly ListColumn<WindowEnquiry>[] => [
  { key: "enquiredOn", title: "咨询日期", width: 116, render: ({ enquiredOn }) => enquiredOn },
  { key: "channel", title: "渠道", width: 72, render: ({ channel }) => enquiryChannelLabel[channel] },
  { key: "about", title: "企业或项目", width: 240, render: ({ projectName, enterpriseName }) => projectName ?? enterpriseName ?? "—" },
  { key: "enquirer", title: "咨询人", width: 110, render: ({ enquirer }) => enquirer ?? "—" },
  { key: "item", title: "所问事项", width: 180, render: ({ item }) => (item === null ? "—" : itemName(items, item)) },
  { key: "answeredOn", title: "答复日期", width: 116, render: ({ answeredOn }) => answeredOn ?? "未答复" },
  { key: "departmentName", title: "转办单位", width: 160, hidden: true, render: ({ departmentName }) => departmentName ?? "—" },
];

/** 综合窗口咨询: what was asked, by whom, and when it was answered. */
export function WindowEnquiryListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { byCode } = useItems();
  return (
    <LedgerListPage<typeof windowEnquiries>
      ledger={windowEnquiries} permissions={permissions} dayLabel="咨询日期" textHint="咨询内容、咨询人、企业或项目"
      fields={[{ kind: "choice", key: "channel", label: "咨询渠道", options: channels }]}
      title={{ label: "咨询内容", text: ({ question }) => question, width: 320 }} columns={columnsOf(byCode)} pathOf={windowEnquiryPath}
      form={(props) => <WindowEnquiryForm {...props} />}
    />
  );
}
