import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Day, Id, Line, Moment, Nullable, Page, PageQuery, Reason, Version, record } from "../../../kernel/schema.ts";

export const viewEnterprises = permission("enterprises.view", "查看企业", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "auditor",
  // Chooses the enterprise that an award or a size class is of.
  "statistician",
  // Chooses the enterprise that a contact is for.
  "administrator",
]);
export const editEnterprises = permission("enterprises.edit", "登记和更正企业", ["projectOfficer"]);

export const Enterprise = record({
  id: Id("企业"),
  zoneId: Id("开发区"),
  creditCode: Line("统一社会信用代码", 18),
  name: Line("企业名称"),
  industry: Nullable(Line("所属行业", 100)),
  address: Nullable(Line("地址")),
  example: Type.Boolean({ title: "示例" }),
  sourceRef: Nullable(Line("来源")),
  version: Version,
  recordedOn: Day("登记日期"),
  recordedAt: Moment("登记时间"),
  recordedBy: Line("登记人"),
});
export type Enterprise = Static<typeof Enterprise>;

/** Longer than a code is: what a person pastes is told its real fault, the check character, by the rule. */
const particulars = {
  creditCode: Line("统一社会信用代码", 40),
  name: Line("企业名称"),
  industry: Type.Optional(Line("所属行业", 100)),
  address: Type.Optional(Line("地址")),
  sourceRef: Type.Optional(Line("来源")),
};
const ofZone = { zoneId: Id("开发区") };
const ofEnterprise = { ...ofZone, enterpriseId: Id("企业") };

export const createEnterprise = operation({
  id: "enterprises.create",
  method: "POST",
  path: "/zones/:zoneId/enterprises",
  summary: "登记企业",
  permission: editEnterprises,
  params: record(ofZone),
  body: record(particulars),
  reply: Enterprise,
});

/** The whole record is given: what is left out is emptied. */
export const updateEnterprise = operation({
  id: "enterprises.update",
  method: "PUT",
  path: "/zones/:zoneId/enterprises/:enterpriseId",
  summary: "更正企业信息",
  permission: editEnterprises,
  params: record(ofEnterprise),
  body: record({ ...particulars, version: Version, reason: Reason }),
  reply: Enterprise,
});

export const getEnterprise = operation({
  id: "enterprises.get",
  method: "GET",
  path: "/zones/:zoneId/enterprises/:enterpriseId",
  summary: "查看企业",
  permission: viewEnterprises,
  params: record(ofEnterprise),
  reply: Enterprise,
});

/** Newest first. */
export const listEnterprises = operation({
  id: "enterprises.list",
  method: "GET",
  path: "/zones/:zoneId/enterprises",
  summary: "企业列表",
  permission: viewEnterprises,
  params: record(ofZone),
  query: record({ ...PageQuery, text: Type.Optional(Line("企业名称或统一社会信用代码", 100)) }),
  reply: Page(Enterprise),
});
