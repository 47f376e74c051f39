import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, record, Version } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";
import { ApprovalItem } from "./item.ts";
import { UpperZone } from "./upper-zone.ts";

/** An enterprise's contact is told of each item of the own projects what concerns them, on their own page. */
export const viewItems = permission("approvals.viewItems", "查看审批事项目录", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "statistician", "auditor", "administrator",
]);

/** What a zone may have set otherwise than the shipped edition. */
export const ItemField = Choice("目录内容", [
  "name", "shortName", "stage", "group", "ruleOwner", "resultDocument", "statutoryLimit", "noLimitReason", "promisedLimit", "prerequisites", "barsStart", "barsOperation",
  "silence", "extension", "specialProcedures", "validity", "tolerates", "onHoliday", "replaceableBy", "applicability", "appliesWhen", "note", "endedFrom",
]);
export type ItemField = Static<typeof ItemField>;

/** An edit of the zone's own upon an item that the shipped edition has changed since the edit was made or confirmed. */
export const ShippedAnew = record({
  overrideId: Id("事项调整"), validFrom: Day("起用日期"), version: Version, edition: Type.Integer({ title: "登记时的发布版次" }),
  /** What the edition says otherwise now; empty where the edit does not remember what it said. */
  fields: Type.Array(ItemField, { title: "发布版已更新的内容" }),
  /** What of it the edit sets, so that the zone goes on as before. */
  held: Type.Array(ItemField, { title: "本区设定的内容" }),
});
export type ShippedAnew = Static<typeof ShippedAnew>;

const zone = { zoneId: Id("开发区") };
const asOf = { asOf: Type.Optional(Day("有效日期")) };

/** A day to come may be asked for: what is entered for it is known already. */
export const listZoneItems = operation({
  id: "approvals.zoneItems", method: "GET", path: "/zones/:zoneId/approval-items", summary: "本区某日有效的审批事项目录", permission: viewItems,
  params: record(zone), query: record(asOf),
  reply: record({
    edition: Type.Integer(), validFrom: Day("起用日期"), asOf: Day("有效日期"), items: Type.Array(ApprovalItem),
    /** Items that differ from the shipped edition on the day, and in what; one of the zone's own differs in nothing but stands here. */
    edited: Type.Array(record({
      code: ItemCode, own: Type.Boolean({ title: "本区事项" }), fields: Type.Array(ItemField),
      /** Where what holds is the edit of the zone above. */
      upper: Nullable(UpperZone),
      anew: Type.Array(ShippedAnew),
    })),
    /** Items of the zone's own that begin on a later day; records may name them already. */
    coming: Type.Array(ApprovalItem),
  }),
});

const ItemVersionTold = record({ from: Nullable(Day("起用日期")), overrideId: Nullable(Id("事项调整")), upper: Nullable(UpperZone), item: ApprovalItem });
export const getZoneItem = operation({
  id: "approvals.zoneItem", method: "GET", path: "/zones/:zoneId/approval-items/:item", summary: "审批事项及其各期版本", permission: viewItems,
  params: record({ ...zone, item: Line("事项编码", 60) }), query: record(asOf),
  reply: record({
    asOf: Day("有效日期"),
    item: ApprovalItem,
    /** As the product ships it; null for an item of the zone's own. */
    shipped: Nullable(ApprovalItem),
    fields: Type.Array(ItemField),
    anew: Type.Array(ShippedAnew),
    /** Oldest first. */
    versions: Type.Array(ItemVersionTold),
    /** Items that name it as their prerequisite. */
    neededBy: Type.Array(ItemCode),
  }),
});
