import { Type, type Static } from "typebox";
import { Day, Id, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";

/** A physical quantity, up to three decimals, as text, so that it stays exact. */
const Quantity = (title: string) => Type.String({ pattern: "^(0|[1-9]\\d{0,14})(\\.\\d{1,3})?$", title });

const parts = {
  needed: Quantity("需求量"),
  onHand: Quantity("库存量"),
  onHandOn: Day("库存日期"),
  dailyUse: Quantity("日用量"),
  supplierId: Id("供应商"),
  arranged: Prose("协调情况", 500),
};

/** What an event needs. How long the stock lasts is computed, never entered. */
export const EnteredMaterial = record({
  name: Line("物料名称", 100),
  unit: Line("计量单位", 20),
  needed: Type.Optional(parts.needed),
  onHand: Type.Optional(parts.onHand),
  onHandOn: Type.Optional(parts.onHandOn),
  dailyUse: Type.Optional(parts.dailyUse),
  supplierId: Type.Optional(parts.supplierId),
  arranged: Type.Optional(parts.arranged),
});
export type EnteredMaterial = Static<typeof EnteredMaterial>;

export const Material = record({
  id: Id("物料"),
  name: Line("物料名称", 100),
  unit: Line("计量单位", 20),
  needed: Nullable(parts.needed),
  onHand: Nullable(parts.onHand),
  onHandOn: Nullable(parts.onHandOn),
  dailyUse: Nullable(parts.dailyUse),
  supplierId: Nullable(parts.supplierId),
  /** Not told to an enterprise's contact: suppliers are the zone's knowledge. */
  supplierName: Nullable(Line("供应商")),
  arranged: Nullable(parts.arranged),
});
export type Material = Static<typeof Material>;
