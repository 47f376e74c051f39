import type { FigureDefinition } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { serviceModeLabel } from "../messages/agent-service.ts";
import { itemsByCode } from "../rules/item.ts";
import { projectsServed, servicesStarted } from "../store/agent-service-figure.ts";
import { itemName } from "./item-name.ts";

const WINDOW = "期间内（未指定期间的，为当年1月1日至截至日期）开始的服务";

export function agentServiceCount({ catalogue }: ApprovalMeans): FigureDefinition<ScopedTx> {
  const items = itemsByCode(catalogue);
  return tracedFigure({
    id: "approvals.agentServices",
    name: "帮代办服务次数",
    aliases: ["帮代服务", "帮代办服务", "帮办代办服务", "代办服务", "帮代服务次数"],
    unit: "次",
    kind: "count",
    nature: "flow",
    reducer: "count",
    cuts: ["zone", "project", "enterprise"],
    population: "登记的咨询、帮办、代办、协调四类帮代办服务，一次服务计一次，不限于审批事项；未完成的计入，撤销的不计",
    window: WINDOW,
    columns: ["项目", "服务方式", "事项", "代办员", "开始日期", "完成日期"],
  }, servicesStarted, ({ projectName, content, mode, item, named, agent, occurredOn, finishedOn }) => ({
    kind: "agentService", title: `${projectName}：${content}`,
    cells: [projectName, serviceModeLabel[mode], itemName(items, { item, named }), agent, occurredOn, finishedOn],
  }));
}

/** Not additive over time: a project served in two months is one project of both. */
export const agentServedProjects: FigureDefinition<ScopedTx> = tracedFigure({
  id: "approvals.agentServedProjects",
  name: "接受帮代办服务的项目数",
  aliases: ["帮代服务项目", "帮代办服务项目", "接受帮代服务的项目", "接受帮代办服务的项目", "代办项目", "项目提供帮代服务", "项目提供帮代办服务"],
  unit: "个",
  kind: "count",
  nature: "notAdditive",
  reducer: "countDistinct",
  cuts: ["zone", "project", "enterprise"],
  population: "有帮代办服务登记的项目，一个项目无论接受几次服务只计一个；撤销的服务不计",
  window: WINDOW,
  columns: ["业主", "服务次数", "首次服务日期", "最近服务日期"],
}, projectsServed, ({ name, owner, services, occurredOn, lastOn }) => ({ kind: "project", title: name, cells: [owner, services, occurredOn, lastOn] }));
