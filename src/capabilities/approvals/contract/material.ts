import { Type, type Static } from "typebox";
import { Choice } from "../../../kernel/schema.ts";

/** In which form a material is asked for, handed in or handed over. */
export const MaterialForm = Choice("材料形式", ["original", "copy", "electronic"]);
export type MaterialForm = Static<typeof MaterialForm>;

export const Copies = Type.Integer({ minimum: 1, maximum: 1000, title: "份数" });
