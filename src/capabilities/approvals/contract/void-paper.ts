import { Type, type Static } from "typebox";
import { Day, Nullable, Reason, record, Version } from "../../../kernel/schema.ts";

/** 作废: a notice or an intake that was made by mistake. It stays readable, counts nowhere, and its number is not given again. */
export const Voided = record({ on: Day("作废日期"), by: Nullable(Type.String()), reason: Type.String() });
export type Voided = Static<typeof Voided>;

export const VoidBody = record({ version: Version, reason: Reason });
