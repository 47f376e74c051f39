import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Reason, record, Version } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";

const viewMandates = permission("approvals.viewMandates", "查看代办委托", ["cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "auditor"]);
const keepMandates = permission("approvals.keepMandates", "登记代办委托", ["projectOfficer", "approvalAgent"]);

const entered = {
  projectId: Id("委托项目"),
  mandator: Line("委托人", 50),
  agentId: Id("受托人（系统用户）"),
  agentName: Line("受托人姓名", 50),
  /** None is every item of the project. */
  items: Type.Array(ItemCode, { maxItems: 100, uniqueItems: true, title: "委托事项" }),
  documentNumber: Line("委托书编号", 100),
  validFrom: Day("委托起始日期"),
  validTo: Day("委托截止日期"),
  revokedOn: Day("解除日期"),
};

const ledgerOfMandates = ledger({
  capability: "approvals", one: "AgentMandate", many: "AgentMandates", path: "agent-mandates", title: "代办委托", view: viewMandates, edit: keepMandates,
  row: {
    projectId: entered.projectId,
    projectName: Line("委托项目"),
    mandator: entered.mandator,
    agentId: Nullable(entered.agentId),
    agentName: Nullable(entered.agentName),
    agent: Line("受托人"),
    items: entered.items,
    documentNumber: Nullable(entered.documentNumber),
    validFrom: entered.validFrom,
    validTo: Nullable(entered.validTo),
    revokedOn: Nullable(entered.revokedOn),
  },
  body: {
    projectId: entered.projectId,
    mandator: entered.mandator,
    agentId: Type.Optional(entered.agentId),
    agentName: Type.Optional(entered.agentName),
    items: Type.Optional(entered.items),
    documentNumber: Type.Optional(entered.documentNumber),
    validFrom: entered.validFrom,
    validTo: Type.Optional(entered.validTo),
  },
  filter: {
    projectId: Type.Optional(entered.projectId),
    /** In force on the as-of day, or no more. */
    state: Type.Optional(Choice("委托状态", ["inForce", "ended"])),
  },
});

/** 代办委托: by which an enterprise lets an agent act in its name, for a project and its items, from a day to a day. */
export const agentMandates = {
  ...ledgerOfMandates,
  revoke: operation({
    id: "approvals.revokeMandate", method: "POST", path: "/zones/:zoneId/agent-mandates/:recordId/revocation", summary: "解除代办委托", permission: keepMandates,
    params: record({ zoneId: Id("开发区"), recordId: Id("代办委托") }), body: record({ revokedOn: entered.revokedOn, version: Version, reason: Reason }), reply: ledgerOfMandates.row,
  }),
};
export type AgentMandate = Static<typeof agentMandates.row>;
