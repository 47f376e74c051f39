import { Type, type Static } from "typebox";
import { Choice, Line, record } from "../../../kernel/schema.ts";

export const LimitUnit = Choice("时限单位", ["workday", "calendarDay"]);
export type LimitUnit = Static<typeof LimitUnit>;

/** How long an organ may take, counted from acceptance. `verified` only where the statute's own text was read. */
export const TimeLimit = record({
  n: Type.Integer({ title: "天数" }),
  unit: LimitUnit,
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已对照法条" }),
  note: Type.Optional(Line("说明", 300)),
});
export type TimeLimit = Static<typeof TimeLimit>;
