import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Prose } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";

export const viewAgentServices = permission("approvals.viewAgentServices", "查看帮代办服务", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "enterpriseContact", "auditor",
]);
const keepAgentServices = permission("approvals.keepAgentServices", "登记帮代办服务", ["projectOfficer", "approvalAgent"]);

/** 咨询、帮办、代办、协调. Only under a full agency (`act`) does the agent act in the enterprise's name. */
export const ServiceMode = Choice("服务方式", ["consult", "assist", "act", "coordinate"]);
export type ServiceMode = Static<typeof ServiceMode>;

/** What the enterprise said of the service. */
export const ServiceRating = Choice("服务评价", ["satisfied", "fair", "dissatisfied"]);
export type ServiceRating = Static<typeof ServiceRating>;

const entered = {
  item: ItemCode,
  agentId: Id("代办员（系统用户）"),
  agentName: Line("代办员姓名", 50),
  entrustedOn: Day("委托日期"),
  entrustedBy: Line("委托人", 50),
  finishedOn: Day("完成日期"),
  materials: Prose("材料交接", 2000),
  outcome: Prose("办理结果", 2000),
  rating: ServiceRating,
};
const required = {
  projectId: Id("服务项目"),
  mode: ServiceMode,
  content: Prose("服务内容", 2000),
  startedOn: Day("开始日期"),
};

/** 帮代办服务: one service of an agent to one project (次). Wider than permits, so that it need not be about an item. */
export const agentServices = ledger({
  capability: "approvals", one: "AgentService", many: "AgentServices", path: "agent-services", title: "帮代办服务",
  view: viewAgentServices, edit: keepAgentServices,
  row: {
    ...required,
    projectName: Line("服务项目"),
    item: Nullable(ItemCode),
    agentId: Nullable(entered.agentId),
    agentName: Nullable(entered.agentName),
    agent: Line("代办员"),
    entrustedOn: Nullable(entered.entrustedOn),
    entrustedBy: Nullable(entered.entrustedBy),
    finishedOn: Nullable(entered.finishedOn),
    materials: Nullable(entered.materials),
    outcome: Nullable(entered.outcome),
    rating: Nullable(ServiceRating),
  },
  body: {
    ...required,
    item: Type.Optional(entered.item),
    agentId: Type.Optional(entered.agentId),
    agentName: Type.Optional(entered.agentName),
    entrustedOn: Type.Optional(entered.entrustedOn),
    entrustedBy: Type.Optional(entered.entrustedBy),
    finishedOn: Type.Optional(entered.finishedOn),
    materials: Type.Optional(entered.materials),
    outcome: Type.Optional(entered.outcome),
    rating: Type.Optional(entered.rating),
  },
  filter: {
    projectId: Type.Optional(required.projectId),
    /** The present owner of the project served. */
    enterpriseId: Type.Optional(Id("企业")),
    agentId: Type.Optional(entered.agentId),
    mode: Type.Optional(ServiceMode),
    /** Finished by the as-of day, or still open on it. */
    state: Type.Optional(Choice("办理状态", ["open", "finished"])),
  },
});
export type AgentService = Static<typeof agentServices.row>;
