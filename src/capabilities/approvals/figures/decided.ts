import type { FigureDefinition } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { itemsByCode } from "../rules/item.ts";
import { decidedCases } from "../store/decided-figure.ts";
import { itemName } from "./item-name.ts";

export function decidedItems({ catalogue }: ApprovalMeans): FigureDefinition<ScopedTx> {
  const items = itemsByCode(catalogue);
  return tracedFigure({
    id: "approvals.decidedItems",
    name: "已办结各类事项",
    aliases: ["办结事项", "办结各类事项", "已办结事项", "累计办结各类事项"],
    unit: "件",
    kind: "count",
    nature: "flow",
    reducer: "count",
    cuts: ["zone", "project", "enterprise"],
    population: "截至日期所在年度重点项目（截至日期当日在名单内，列入多级的只计一次）的审批事项；以其他方式替代和不涉及的不计",
    window: "当年1月1日至截至日期作出办结登记的",
    columns: ["项目", "事项", "责任单位", "文号", "受理日期", "办结日期"],
  }, decidedCases, ({ projectName, item, named, departmentName, documentNumber, acceptedOn, occurredOn }) => {
    const name = itemName(items, { item, named }) ?? item;
    return { kind: "approvalCase", title: `${projectName}：${name}`, cells: [projectName, name, departmentName, documentNumber, acceptedOn, occurredOn] };
  });
}
