import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";

export interface ItemMaterialEditTables {
  item_material_edit: LedgerColumns & {
    item: string;
    valid_from: string;
    materials: object;
    source: string;
    verified: boolean;
    explanation: string;
  };
}
