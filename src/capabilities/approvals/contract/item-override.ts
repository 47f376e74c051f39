import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Prose, Reason, record, Version } from "../../../kernel/schema.ts";
import { ApplicabilityClause } from "./applicability.ts";
import { ItemGroup, ItemStage, ReplacementWay } from "./item.ts";
import { ItemProcedure, OnHoliday } from "./item-clock.ts";
import { ItemCode } from "./item-code.ts";
import { LimitUnit } from "./time-limit.ts";
import { upper } from "./upper-zone.ts";

export const viewCatalogueEdits = permission("approvals.viewCatalogueEdits", "查看事项目录的本区调整", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "departmentHandler", "auditor", "administrator",
]);
const keepCatalogue = permission("approvals.keepCatalogue", "调整审批事项目录", ["administrator"]);

/** A change of an item's fields, an item of the zone's own, the end of an item, or the end of its edits: it is as shipped again. */
export const OverrideKind = Choice("调整类别", ["change", "add", "end", "restore"]);
export type OverrideKind = Static<typeof OverrideKind>;

/** A limit as a person enters it; what it rests on is told once, of the whole override. */
const LimitDays = record({ n: Type.Integer({ minimum: 1, maximum: 3650, title: "天数" }), unit: LimitUnit });
export type LimitDays = Static<typeof LimitDays>;

const { procedure, stopsClock, waitingOn } = ItemProcedure.properties;
const removable = { title: "空值表示取消" };

/** What an override sets; a field left out stays as it was before, null takes it away. */
export const ItemContent = record({
  name: Type.Optional(Line("事项名称", 60)),
  shortName: Type.Optional(Line("挂图简称", 6)),
  stage: Type.Optional(ItemStage),
  group: Type.Optional(ItemGroup),
  ruleOwner: Type.Optional(Line("主管部门", 60)),
  resultDocument: Type.Optional(Line("结果文件", 60)),
  statutoryLimit: Type.Optional(Type.Union([LimitDays, Type.Null()], removable)),
  noLimitReason: Type.Optional(Line("无法定时限的原因", 200)),
  promisedLimit: Type.Optional(Type.Union([LimitDays, Type.Null()], removable)),
  prerequisites: Type.Optional(Type.Array(ItemCode, { uniqueItems: true, maxItems: 60, title: "申报前置事项" })),
  barsStart: Type.Optional(Type.Boolean({ title: "未办结不得开工" })),
  barsOperation: Type.Optional(Type.Boolean({ title: "未办结不得投产" })),
  silence: Type.Optional(Type.Union([LimitDays, Type.Null()], removable)),
  extension: Type.Optional(Type.Union([LimitDays, Type.Null()], removable)),
  validity: Type.Optional(Type.Union([record({ n: Type.Integer({ minimum: 1, maximum: 600, title: "有效期" }), unit: Choice("有效期单位", ["year", "month"]), unlessStarted: Type.Boolean({ title: "已开工的不失效" }) }), Type.Null()], removable)),
  specialProcedures: Type.Optional(Type.Array(record({ procedure, stopsClock, waitingOn, cap: Type.Optional(LimitDays) }), { maxItems: 11, title: "特别程序" })),
  applicability: Type.Optional(Line("适用情形", 200)),
  appliesWhen: Type.Optional(Type.Union([Type.Array(ApplicabilityClause, { minItems: 1, maxItems: 20, title: "适用条件" }), Type.Null()], removable)),
  /** Of the prerequisites, those without which the organ may accept. */
  tolerates: Type.Optional(Type.Array(ItemCode, { uniqueItems: true, maxItems: 60, title: "可容缺的前置事项" })),
  onHoliday: Type.Optional(OnHoliday),
  replaceableBy: Type.Optional(Type.Array(ReplacementWay, { uniqueItems: true, title: "可替代方式" })),
  note: Type.Optional(Type.Union([Line("说明", 400), Type.Null()], removable)),
});
export type ItemContent = Static<typeof ItemContent>;

const required = {
  kind: OverrideKind,
  /** The first day on which it holds. */
  validFrom: Day("起用日期"),
  content: ItemContent,
  /** What it rests on: the zone's own guide, a statute, a document. */
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已核对原文" }),
  explanation: Prose("调整原因", 500),
};

/** 事项调整: a zone's dated edit of the shipped catalogue. What held before its day it never changes. */
export const itemOverrides = ledger({
  capability: "approvals", one: "ItemOverride", many: "ItemOverrides", path: "item-overrides", title: "事项调整",
  view: viewCatalogueEdits, edit: keepCatalogue,
  row: {
    ...required,
    item: ItemCode,
    /** The shipped edition that it was made upon. */
    edition: Type.Integer({ title: "发布版次" }),
    /** How many cases' due days it has moved. */
    moved: Type.Integer({ title: "变动办件数" }),
  },
  body: {
    ...required,
    /** Left out for a new item of the zone's own, which is given one. */
    item: Type.Optional(ItemCode),
  },
  filter: { item: Type.Optional(ItemCode), kind: Type.Optional(OverrideKind) },
});
export type ItemOverride = Static<typeof itemOverrides.row>;

/** 仍按本地修改: the shipped item has changed, and the edit stays. */
export const confirmItemOverride = operation({
  id: "approvals.confirmItemOverride", method: "POST", path: "/zones/:zoneId/item-overrides/:recordId/confirmation", summary: "发布版更新后确认仍按本地修改", permission: keepCatalogue,
  params: record({ zoneId: Id("开发区"), recordId: Id("事项调整") }), body: record({ version: Version, reason: Reason }), reply: itemOverrides.row,
});

/** An override as the rules read it. */
export const OverrideInForce = record({ id: Type.String(), item: ItemCode, kind: OverrideKind, validFrom: Day(""), content: ItemContent, source: Type.String(), verified: Type.Boolean(), upper });
export type OverrideInForce = Static<typeof OverrideInForce>;

