import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { Line, record } from "../../../kernel/schema.ts";

/** The shipped `catalogue/lamp-rules.yaml`: no law sets when a case is near its due day, so it is data that says where it comes from. */
export const LampRules = record({
  /** Up to how many working days before the due day a case counts as near. */
  nearWorkdays: Type.Integer({ minimum: 0, maximum: 60, title: "临期工作日数" }),
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已核实" }),
});
export type LampRules = Static<typeof LampRules>;

const compiled = Compile(LampRules);
export const isLampRules = (value: unknown): value is LampRules => compiled.Check(value);
