import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Day, Id, Line, Nullable, Page, PageQuery, record } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";
import { readApprovals } from "./operations.ts";

export const DecidedCase = record({
  id: Id("办件"), zoneId: Id("开发区"), projectId: Id("项目"), projectName: Line("项目"), item: ItemCode, departmentName: Nullable(Line("责任单位")),
  documentNumber: Nullable(Line("文号")), decidedOn: Day("办结日期"), example: Type.Boolean({ title: "示例" }),
});
export type DecidedCase = Static<typeof DecidedCase>;

/** Permits decided of projects that the enterprise owned on the as-of day; the newest first. */
export const listEnterpriseDecided = operation({
  id: "approvals.enterpriseDecided", method: "GET", path: "/zones/:zoneId/enterprises/:enterpriseId/decided-cases", summary: "企业所属项目已办结的审批事项", permission: readApprovals,
  params: record({ zoneId: Id("开发区"), enterpriseId: Id("企业") }),
  query: record({ ...PageQuery, asOf: Type.Optional(Day("截至日期")) }), reply: Page(DecidedCase),
});
