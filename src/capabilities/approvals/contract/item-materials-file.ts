import { Compile } from "typebox/compile";
import { ItemMaterials } from "./item-materials.ts";

const compiled = Compile(ItemMaterials);
export const isItemMaterials = (value: unknown): value is ItemMaterials => compiled.Check(value);
export const itemMaterialsErrors = (value: unknown): string[] => compiled.Errors(value).map(({ instancePath, message }) => `${instancePath}: ${message}`);
