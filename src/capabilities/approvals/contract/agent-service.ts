import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";
import { Copies, MaterialForm } from "./material.ts";

export const viewAgentServices = permission("approvals.viewAgentServices", "查看帮代办服务", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "auditor",
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
  finishedOn: Day("完成日期"),
  materials: Prose("材料交接", 2000),
  outcome: Prose("办理结果", 2000),
  rating: ServiceRating,
  nextFollowUpOn: Day("下次跟进日期"),
};
/** One line of the list by which materials change hands. */
const handedOver = {
  material: Line("材料名称", 100),
  form: MaterialForm,
  copies: Copies,
  handedOn: Day("交接日期"),
  returnedOn: Day("退还日期"),
  signedBy: Line("签收人", 50),
};
const EnteredHandover = record({ ...handedOver, returnedOn: Type.Optional(handedOver.returnedOn), signedBy: Type.Optional(handedOver.signedBy) });
export type EnteredHandover = Static<typeof EnteredHandover>;
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
    /** Under which the agent acts; found by the server among those in force. */
    mandateId: Nullable(Id("代办委托")),
    mandateText: Nullable(Type.String({ title: "代办委托" })),
    finishedOn: Nullable(entered.finishedOn),
    materials: Nullable(entered.materials),
    outcome: Nullable(entered.outcome),
    rating: Nullable(ServiceRating),
    ratedOn: Nullable(Day("评价日期")),
    ratingOpinion: Nullable(Prose("评价意见", 500)),
    nextFollowUpOn: Nullable(entered.nextFollowUpOn),
    handover: Type.Array(record({ id: Id("交接"), ...handedOver, returnedOn: Nullable(handedOver.returnedOn), signedBy: Nullable(handedOver.signedBy) }), { title: "材料交接清单" }),
  },
  body: {
    ...required,
    item: Type.Optional(entered.item),
    agentId: Type.Optional(entered.agentId),
    agentName: Type.Optional(entered.agentName),
    finishedOn: Type.Optional(entered.finishedOn),
    materials: Type.Optional(entered.materials),
    outcome: Type.Optional(entered.outcome),
    rating: Type.Optional(entered.rating),
    nextFollowUpOn: Type.Optional(entered.nextFollowUpOn),
    handover: Type.Optional(Type.Array(EnteredHandover, { maxItems: 100, title: "材料交接清单" })),
  },
  filter: {
    projectId: Type.Optional(required.projectId),
    /** The present owner of the project served. */
    enterpriseId: Type.Optional(Id("企业")),
    agentId: Type.Optional(entered.agentId),
    mode: Type.Optional(ServiceMode),
    /** Finished by the as-of day, or still open on it. */
    state: Type.Optional(Choice("办理状态", ["open", "finished"])),
    /** Not finished, and to be followed up by the as-of day. */
    followUp: Type.Optional(Choice("跟进", ["due"])),
  },
});
export type AgentService = Static<typeof agentServices.row>;
