import { Type, type Static } from "typebox";
import { Choice, Line, Prose, record } from "../../../kernel/schema.ts";

/** Of what a lamp tells; a project shows one lamp for each. */
export const LampDimension = Choice("亮灯方面", ["caseLimit", "start", "progress", "investment", "statistics"]);
export type LampDimension = Static<typeof LampDimension>;

/** What is measured; each has its own unit, so that per cent and percentage points cannot be taken for each other. */
export const LampMeasure = Choice("计量", ["workdaysLeft", "monthsUnstarted", "pointsBehind", "percentBehind", "percentDone", "monthsMissed", "monthsUnentered"]);
export type LampMeasure = Static<typeof LampMeasure>;

export const LampUnit = Choice("单位", ["workday", "month", "percentagePoint", "percent"]);
export type LampUnit = Static<typeof LampUnit>;

/** From the mildest to the gravest. */
export const WarningLamp = Choice("灯色", ["blue", "yellow", "red"]);
export type WarningLamp = Static<typeof WarningLamp>;

export const LampCompare = Choice("比较", ["atLeast", "moreThan", "atMost", "lessThan"]);
export type LampCompare = Static<typeof LampCompare>;

/** From what value on a lamp burns; the gravest that holds is shown. */
export const LampLevel = record({ lamp: WarningLamp, compare: LampCompare, value: Type.Number({ minimum: -1000, maximum: 1000, title: "阈值" }) });
export type LampLevel = Static<typeof LampLevel>;

export const LampRule = record({
  id: Type.String({ pattern: "^[a-z][A-Za-z0-9-]{1,40}$", title: "条款编号" }),
  dimension: LampDimension,
  /** Whether it judges each project, or the zone's projects taken together. */
  subject: Choice("对象", ["project", "zone"]),
  measure: LampMeasure,
  unit: LampUnit,
  levels: Type.Array(LampLevel, { minItems: 1, maxItems: 3, title: "分级" }),
  clause: Prose("条款", 500),
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已核实" }),
});
export type LampRule = Static<typeof LampRule>;

export const LampRuleList = Type.Array(LampRule, { minItems: 1, maxItems: 20, title: "亮灯条款" });

/** A file of `catalogue/lamp-rules/`: a published set of rules, or the example. */
export const LampRuleSet = record({
  code: Type.String({ pattern: "^[a-z][A-Za-z0-9]{1,40}$", title: "规则代码" }),
  name: Line("规则名称", 60),
  source: Line("依据", 300),
  rules: LampRuleList,
});
export type LampRuleSet = Static<typeof LampRuleSet>;
