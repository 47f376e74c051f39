import { Compile } from "typebox/compile";
import { LampRuleSet } from "./lamp-rule.ts";

/** A file of `catalogue/lamp-rules/` is checked where it is read; compiling is not for pages. */
const compiled = Compile(LampRuleSet);
export const isLampRuleSet = (value: unknown): value is LampRuleSet => compiled.Check(value);
