import { Type, type Static } from "typebox";
import { Day, Line, record } from "../../../kernel/schema.ts";
import { ProjectConditionName } from "../../projects/contract/condition-name.ts";

/** What one fact of a project must be. A number is at least this and below that; a choice is one of these; a yes or no is that. */
export const ConditionTest = record({
  fact: ProjectConditionName,
  atLeast: Type.Optional(Type.Number({ title: "不低于" })),
  below: Type.Optional(Type.Number({ title: "低于" })),
  oneOf: Type.Optional(Type.Array(Type.String(), { minItems: 1, title: "为其中之一" })),
  is: Type.Optional(Type.Boolean({ title: "是否" })),
});
export type ConditionTest = Static<typeof ConditionTest>;

/** One way in which an item applies: all tests hold. Without a test it holds for every project. */
export const ApplicabilityClause = record({
  all: Type.Array(ConditionTest, { title: "同时满足" }),
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已核实" }),
  validFrom: Type.Optional(Day("起用日期")),
  /** The last day on which the clause holds. */
  validTo: Type.Optional(Day("止用日期")),
  note: Type.Optional(Line("说明", 300)),
});
export type ApplicabilityClause = Static<typeof ApplicabilityClause>;
