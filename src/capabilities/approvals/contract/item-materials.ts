import { Type, type Static } from "typebox";
import { Day, Line, record } from "../../../kernel/schema.ts";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { ItemCode } from "./item-code.ts";
import { Evidence } from "./item.ts";
import { Copies, MaterialForm } from "./material.ts";

/** A material that items ask for. Where it is the result of an item decided here, the zone looks it up itself. */
const CatalogueMaterial = record({
  code: EntryCode("材料编码"),
  name: Line("材料名称", 100),
  form: MaterialForm,
  copies: Copies,
  resultOf: Type.Optional(Type.Array(ItemCode, { minItems: 1, uniqueItems: true, title: "本区可核验的结果文件所属事项" })),
});

/** The shipped `catalogue/item-materials.yaml`: which materials each item asks for, and on what the list rests. */
export const ItemMaterials = record({
  edition: Type.Integer({ minimum: 1, title: "版次" }),
  validFrom: Day("起用日期"),
  materials: Type.Array(CatalogueMaterial, { minItems: 1 }),
  items: Type.Array(record({
    item: ItemCode,
    materials: Type.Array(EntryCode("材料编码"), { minItems: 1, uniqueItems: true, title: "申报材料" }),
    source: Line("依据", 300),
    evidence: Evidence,
  })),
});
export type ItemMaterials = Static<typeof ItemMaterials>;
