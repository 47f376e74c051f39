import { Type, type Static } from "typebox";
import { operation } from "../../kernel/operation.ts";
import { permission, signedIn } from "../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Page, PageQuery, Reason, Version, record } from "../../kernel/schema.ts";

export const zoneKinds = ["city", "developmentZone", "subPark"] as const;
export type ZoneKind = (typeof zoneKinds)[number];
export const departmentKinds = ["internal", "ruleOwner", "decidingOrgan"] as const;

const ZoneCode = Type.String({ pattern: "^[a-z][a-z0-9-]{1,39}$", maxLength: 40, title: "区域代码" });
/** GB/T 2260 county-level code. */
const DivisionCode = Type.String({ pattern: "^[0-9]{6}$", title: "行政区划代码" });
const ZoneName = Line("区域名称", 60);
const zone = Id("区域");
const example = Type.Boolean({ title: "示例" });

export const Zone = record({
  id: zone,
  parentId: Nullable(Id("上级区域")),
  code: ZoneCode,
  divisionCode: Nullable(DivisionCode),
  kind: Choice("区域类别", zoneKinds),
  name: ZoneName,
  /** Where the zone's clock stands still, the day it shows. */
  clockDay: Nullable(Day("固定日期")),
  /** The day on the zone's clock. */
  today: Day("今天"),
  example,
  version: Version,
});
export type Zone = Static<typeof Zone>;

export const Department = record({
  id: Id("单位"),
  zoneId: zone,
  name: Line("单位名称", 100),
  kind: Choice("单位类别", departmentKinds),
  closedOn: Nullable(Day("撤销日期")),
  /** Whom an enterprise asks, and where it goes. */
  phone: Nullable(Line("咨询电话", 40)),
  address: Nullable(Line("办公地点", 100)),
  example,
  version: Version,
});
export type Department = Static<typeof Department>;

export const Park = record({ id: Id("园区"), zoneId: zone, name: Line("园区名称", 100), example, version: Version });
export type Park = Static<typeof Park>;

/** Area in whole square metres. */
export const Parcel = record({
  id: Id("地块"),
  zoneId: zone,
  parkId: Nullable(Id("园区")),
  code: Line("地块编号", 60),
  areaM2: Type.Integer({ minimum: 1, maximum: 1_000_000_000, title: "面积（平方米）" }),
  example,
  version: Version,
});
export type Parcel = Static<typeof Parcel>;

/** An enterprise's contact is told of the own projects, not of the zone's land. */
const viewSites = permission("zones.viewSites", "查看园区和地块", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "statistician", "auditor", "administrator",
]);
export const editZones = permission("zones.edit", "维护区域、单位、园区和地块", ["administrator"]);

const ofZone = record({ zoneId: zone });
/** What is left out of an entry is not known; what is left out of a correction stays, and null empties it. */
const reached = { phone: Type.Optional(Line("咨询电话", 40)), address: Type.Optional(Line("办公地点", 100)) };
const reachedAnew = { phone: Type.Optional(Department.properties.phone), address: Type.Optional(Department.properties.address) };
const rows = <S extends Parameters<typeof Type.Array>[0]>(row: S) => record({ rows: Type.Array(row) });

export const listZones = operation({
  id: "zones.list", method: "GET", path: "/zones", summary: "列出本人可见的区域", permission: signedIn, reply: rows(Zone),
});
export const createZone = operation({
  id: "zones.create", method: "POST", path: "/zones", summary: "设立下级区域", permission: editZones,
  body: record({ parentId: Id("上级区域"), code: ZoneCode, divisionCode: Type.Optional(DivisionCode), kind: Choice("区域类别", zoneKinds), name: ZoneName }),
  reply: Zone,
});
export const updateZone = operation({
  id: "zones.update", method: "PUT", path: "/zones/:zoneId", summary: "更正区域名称和行政区划代码", permission: editZones,
  params: ofZone, body: record({ version: Version, name: ZoneName, divisionCode: Nullable(DivisionCode), reason: Reason }), reply: Zone,
});

export const listDepartments = operation({
  id: "zones.departments", method: "GET", path: "/zones/:zoneId/departments", summary: "列出区域的单位", permission: signedIn,
  params: ofZone, reply: rows(Department),
});
export const createDepartment = operation({
  id: "zones.createDepartment", method: "POST", path: "/zones/:zoneId/departments", summary: "登记单位", permission: editZones,
  params: ofZone, body: record({ name: Department.properties.name, kind: Department.properties.kind, ...reached }), reply: Department,
});
export const updateDepartment = operation({
  id: "zones.updateDepartment", method: "PUT", path: "/zones/:zoneId/departments/:departmentId", summary: "更正或撤销单位", permission: editZones,
  params: record({ zoneId: zone, departmentId: Id("单位") }),
  body: record({ version: Version, name: Department.properties.name, kind: Department.properties.kind, closedOn: Department.properties.closedOn, ...reachedAnew, reason: Reason }),
  reply: Department,
});

export const listParks = operation({
  id: "zones.parks", method: "GET", path: "/zones/:zoneId/parks", summary: "列出区域的园区", permission: viewSites, params: ofZone, reply: rows(Park),
});
export const createPark = operation({
  id: "zones.createPark", method: "POST", path: "/zones/:zoneId/parks", summary: "登记园区", permission: editZones,
  params: ofZone, body: record({ name: Park.properties.name }), reply: Park,
});
export const updatePark = operation({
  id: "zones.updatePark", method: "PUT", path: "/zones/:zoneId/parks/:parkId", summary: "更正园区名称", permission: editZones,
  params: record({ zoneId: zone, parkId: Id("园区") }), body: record({ version: Version, name: Park.properties.name, reason: Reason }), reply: Park,
});

export const listParcels = operation({
  id: "zones.parcels", method: "GET", path: "/zones/:zoneId/parcels", summary: "列出区域的地块", permission: viewSites,
  params: ofZone, query: record(PageQuery), reply: Page(Parcel),
});
const parcelFacts = { code: Parcel.properties.code, areaM2: Parcel.properties.areaM2, parkId: Parcel.properties.parkId };
export const createParcel = operation({
  id: "zones.createParcel", method: "POST", path: "/zones/:zoneId/parcels", summary: "登记地块", permission: editZones,
  params: ofZone, body: record(parcelFacts), reply: Parcel,
});
export const updateParcel = operation({
  id: "zones.updateParcel", method: "PUT", path: "/zones/:zoneId/parcels/:parcelId", summary: "更正地块", permission: editZones,
  params: record({ zoneId: zone, parcelId: Id("地块") }), body: record({ ...parcelFacts, version: Version, reason: Reason }), reply: Parcel,
});
