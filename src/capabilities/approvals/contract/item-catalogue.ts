import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { Day, record } from "../../../kernel/schema.ts";
import { ApprovalItem } from "./item.ts";

/** One file of an edition; an edition may be spread over several files, which all name it. */
const ItemCatalogueFile = record({
  edition: Type.Integer({ minimum: 1, title: "版次" }),
  /** The first day on which every limit of the edition was in force. */
  validFrom: Day("起用日期"),
  items: Type.Array(ApprovalItem, { minItems: 1 }),
});
type ItemCatalogueFile = Static<typeof ItemCatalogueFile>;

/** A whole edition, its items in the order of its files. */
export type ItemCatalogue = ItemCatalogueFile;

const compiled = Compile(ItemCatalogueFile);

/** Apart from `item.ts`, since pages read that one and must not compile code. */
export const isItemCatalogueFile = (value: unknown): value is ItemCatalogueFile => compiled.Check(value);

/** Where a file is malformed, as `/items/3/unit: must be …`. */
export const itemCatalogueFileErrors = (value: unknown): string[] =>
  compiled.Errors(value).map(({ instancePath, message }) => `${instancePath}: ${message}`);
