import { Check } from "typebox/value";
import { ItemContent } from "./item-override.ts";

/** Whether a value of the history is what an override sets. Read part by part: a page must not compile code. */
export const isItemContent = (value: unknown): value is ItemContent => Check(ItemContent, value);
