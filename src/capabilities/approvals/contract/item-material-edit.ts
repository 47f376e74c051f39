import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Day, Id, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";
import { viewCatalogueEdits } from "./item-override.ts";
import { Evidence } from "./item.ts";
import { Copies, MaterialForm } from "./material.ts";

const keepMaterials = permission("approvals.keepMaterials", "调整事项的申报材料清单", ["projectOfficer", "administrator"]);

/** A material as a zone's own guide lists it; one of a name that the shipped list has is the same material. */
export const AskedMaterial = record({ name: Line("材料名称", 100), form: MaterialForm, copies: Copies });
export type AskedMaterial = Static<typeof AskedMaterial>;

const required = {
  item: ItemCode,
  /** The first day on which it holds. */
  validFrom: Day("起用日期"),
  /** The whole list, in the order of the guide. */
  materials: Type.Array(AskedMaterial, { minItems: 1, maxItems: 60, title: "申报材料" }),
  /** What it rests on: the zone's own guide. */
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已核对原文" }),
  explanation: Prose("调整原因", 500),
};

/** 材料调整: which materials a zone asks for an item from a day on, in place of the shipped list. */
export const itemMaterialEdits = ledger({
  capability: "approvals", one: "ItemMaterialEdit", many: "ItemMaterialEdits", path: "item-material-edits", title: "材料调整",
  view: viewCatalogueEdits, edit: keepMaterials, row: required, body: required, filter: { item: Type.Optional(ItemCode) },
});
export type ItemMaterialEdit = Static<typeof itemMaterialEdits.row>;

/** An edit as the rules read it. */
export const MaterialEditInForce = record({ id: Type.String(), item: ItemCode, validFrom: Day(""), materials: Type.Array(AskedMaterial), source: Type.String(), verified: Type.Boolean() });
export type MaterialEditInForce = Static<typeof MaterialEditInForce>;

/** What an item asks for on a day, in the zone and as shipped. */
export const getItemMaterials = operation({
  id: "approvals.itemMaterials", method: "GET", path: "/zones/:zoneId/approval-items/:item/materials", summary: "事项某日的申报材料清单", permission: viewCatalogueEdits,
  params: record({ zoneId: Id("开发区"), item: Line("事项编码", 60) }), query: record({ asOf: Type.Optional(Day("有效日期")) }),
  reply: record({
    asOf: Day("有效日期"),
    materials: Type.Array(AskedMaterial),
    source: Nullable(Type.String()),
    evidence: Nullable(Evidence),
    /** The zone's edit by which it stands; null where the shipped list does. */
    edit: Nullable(record({ id: Id("材料调整"), validFrom: Day("起用日期") })),
  }),
});
