import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Day, Id, Line, Nullable, record } from "../../../kernel/schema.ts";
import { FactKind } from "./fact.ts";
import { ofZone } from "./path.ts";
import { viewProjects } from "./permissions.ts";

/** What became of a project of the enterprise. */
export const EnterpriseFact = record({
  id: Id("进展事实"),
  projectId: Id("项目"),
  projectName: Line("项目名称"),
  kind: FactKind,
  occurredOn: Day("发生日期"),
  evidence: Nullable(Line("佐证材料", 500)),
  example: Type.Boolean({ title: "示例" }),
});
export type EnterpriseFact = Static<typeof EnterpriseFact>;

/** Newest first; of the projects that the enterprise owned on the day asked for. */
export const listEnterpriseFacts = operation({
  id: "projects.enterpriseFacts",
  method: "GET",
  path: "/zones/:zoneId/enterprises/:enterpriseId/project-facts",
  summary: "企业各项目的进展事实",
  permission: viewProjects,
  params: record({ ...ofZone, enterpriseId: Id("企业") }),
  query: record({ asOf: Type.Optional(Day("截至日期")), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, title: "条数" })) }),
  reply: record({ rows: Type.Array(EnterpriseFact), total: Type.Integer({ minimum: 0, title: "合计条数" }) }),
});
