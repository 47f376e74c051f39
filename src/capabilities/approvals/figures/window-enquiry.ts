import type { FigureDefinition } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { enquiryChannelLabel } from "../messages.ts";
import { itemsByCode } from "../rules/item.ts";
import { enquiriesMade } from "../store/window-enquiry-figure.ts";
import { itemName } from "./item-name.ts";

export function windowEnquiryCount({ catalogue }: ApprovalMeans): FigureDefinition<ScopedTx> {
  const items = itemsByCode(catalogue);
  return tracedFigure({
    id: "approvals.windowEnquiries",
    name: "综合窗口咨询件次",
    aliases: ["线上线下咨询", "接受线上线下咨询", "接受咨询", "综合窗口咨询", "咨询件次"],
    unit: "件次",
    kind: "count",
    nature: "flow",
    reducer: "count",
    cuts: ["zone", "project", "enterprise"],
    population: "综合窗口登记的现场、线上和电话咨询，一次咨询计一件次，同时问几个事项的也只计一件次；撤销的不计",
    window: "期间内（未指定期间的，为当年1月1日至截至日期）发生的咨询",
    columns: ["咨询方式", "咨询人", "企业", "项目", "事项", "咨询日期", "答复日期"],
  }, enquiriesMade, ({ question, channel, enquirer, enterpriseName, projectName, asked, occurredOn, answeredOn }) => ({
    kind: "windowEnquiry", title: question,
    cells: [enquiryChannelLabel[channel], enquirer, enterpriseName, projectName, asked.map((one) => itemName(items, one)).join("、"), occurredOn, answeredOn],
  }));
}
