import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { Line, Nullable } from "../../../kernel/schema.ts";
import { keepOperations, viewSuppliers } from "./permissions.ts";

const place = Line("所在地", 100);
const contact = Line("联系人", 100);

/** 供应商: who can supply what the zone's enterprises need in an outage. */
export const suppliers = ledger({
  capability: "operations", one: "Supplier", many: "Suppliers", path: "suppliers", title: "供应商", view: viewSuppliers, edit: keepOperations,
  row: { name: Line("供应商名称", 100), place: Nullable(place), supplies: Line("供应物料", 300), contact: Nullable(contact) },
  body: { name: Line("供应商名称", 100), place: Type.Optional(place), supplies: Line("供应物料", 300), contact: Type.Optional(contact) },
  filter: {},
});
export type Supplier = Static<typeof suppliers.row>;
