import type { AskedMaterial } from "../contract/item-material-edit.ts";
import { materialFormLabel } from "./agent-service.ts";
import type { ItemMaterialsFaultCode } from "../rules/item-materials.ts";

export const itemMaterialsFaultTitle = {
  malformedMaterials: "材料清单格式不正确",
  materialTwice: "材料编码或者名称重复",
  unknownMaterial: "材料清单中没有此材料",
  materialsOfUnknownItem: "材料清单所列事项不在目录内",
  materialsTwice: "同一事项列了两次材料",
} as const satisfies Record<ItemMaterialsFaultCode, string>;

/** What a zone's own list may not be. */
export const materialEditTitle = {
  materialTwice: "同一材料列了两次",
  materialEditTwice: "该事项在这一天已有调整，请更正原调整",
} as const;

export const materialText = ({ name, form, copies }: AskedMaterial): string => `${name}（${materialFormLabel[form]}${String(copies)}份）`;
