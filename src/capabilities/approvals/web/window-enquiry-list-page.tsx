import type { ListColumn } from "../../../ui/list-column.ts";
import { usePlace } from "../../../ui/place.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { EnquiryToDo, windowEnquiries, type WindowEnquiry } from "../contract/window-enquiry.ts";
import { enquirerRoleLabel, enquiryChannelLabel, enquiryToDoLabel } from "../messages.ts";
import { EnquiryState } from "./enquiry-state.tsx";
import { enquiryMoment } from "./enquiry-moment.ts";
import { windowEnquiryPath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";
import { channelOptions, enquirerRoleOptions, WindowEnquiryForm } from "./window-enquiry-form.tsx";
import { EnquiryChannelTiles } from "./window-tiles.tsx";

const todo = [{ value: "", label: "全部" }, ...EnquiryToDo.enum.map((value) => ({ value, label: enquiryToDoLabel[value] }))];

const columnsOf = (items: ReturnType<typeof useItems>["byCode"], asOf: string): readonly ListColumn<WindowEnquiry>[] => [
  { key: "state", title: "待办", width: 96, phone: "status", render: (row) => <EnquiryState enquiry={row} asOf={asOf} /> },
  { key: "enquiredOn", title: "咨询日期", width: 132, render: enquiryMoment },
  { key: "channel", title: "渠道", width: 72, render: ({ channel }) => enquiryChannelLabel[channel] },
  { key: "about", title: "企业或项目", width: 240, render: ({ projectName, enterpriseName }) => projectName ?? enterpriseName ?? "—" },
  { key: "enquirer", title: "咨询人", width: 110, render: ({ enquirer }) => enquirer ?? "—" },
  { key: "items", title: "所问事项", width: 180, render: ({ items: asked }) => asked.map((item) => itemName(items, item)).join("、") || "—" },
  { key: "answeredOn", title: "答复日期", width: 116, render: ({ answeredOn }) => answeredOn ?? "未答复" },
  { key: "enquirerRole", title: "身份", width: 88, hidden: true, render: ({ enquirerRole }) => (enquirerRole === null ? "—" : enquirerRoleLabel[enquirerRole]) },
  { key: "departmentName", title: "转办单位", width: 160, hidden: true, render: ({ departmentName }) => departmentName ?? "—" },
  { key: "calledBackOn", title: "回访日期", width: 116, hidden: true, render: ({ calledBackOn }) => calledBackOn ?? "—" },
];

/** 综合窗口咨询: what was asked, by whom, and when it was answered. */
export function WindowEnquiryListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { byCode, data } = useItems();
  const { asOf } = usePlace();
  return (
    <LedgerListPage<typeof windowEnquiries>
      ledger={windowEnquiries} permissions={permissions} dayLabel="咨询日期" textHint="咨询内容、咨询人、企业或项目"
      fields={[
        { kind: "choice", key: "channel", label: "咨询渠道", options: channelOptions },
        { kind: "choice", key: "enquirerRole", label: "咨询人身份", options: enquirerRoleOptions },
        { kind: "choice", key: "item", label: "所问事项", options: (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })) },
      ]}
      views={{ key: "todo", options: todo }} head={<EnquiryChannelTiles />}
      title={{ label: "咨询内容", text: ({ question }) => question, width: 320 }} columns={columnsOf(byCode, asOf)} pathOf={windowEnquiryPath}
      form={(props) => <WindowEnquiryForm {...props} />}
    />
  );
}
