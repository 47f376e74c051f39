import { refused } from "../../../kernel/refusal.ts";
import { isLampRules, type LampRules } from "../contract/lamp-rules.ts";

export type ReadLampRules = { readonly allowed: true; readonly rules: LampRules } | { readonly allowed: false; readonly code: "malformedLampRules" };

export const readLampRules = (file: unknown): ReadLampRules => (isLampRules(file) ? { allowed: true, rules: file } : refused("malformedLampRules"));
