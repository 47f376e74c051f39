import type { ItemMaterialsFaultCode } from "../rules/item-materials.ts";

export const itemMaterialsFaultTitle = {
  malformedMaterials: "材料清单格式不正确",
  materialTwice: "材料编码或者名称重复",
  unknownMaterial: "材料清单中没有此材料",
  materialsOfUnknownItem: "材料清单所列事项不在目录内",
  materialsTwice: "同一事项列了两次材料",
} as const satisfies Record<ItemMaterialsFaultCode, string>;
