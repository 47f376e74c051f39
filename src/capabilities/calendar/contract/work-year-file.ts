import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { FIRST_YEAR, LAST_YEAR, isPlainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { Line, record } from "../../../kernel/schema.ts";

const RealDay = (title: string) => Type.Unsafe<PlainDate>(Type.Refine(Type.String({ title }), isPlainDate, () => "not a calendar day"));

/** One file of `catalogue/work-days`: spans of days off and make-up days as the notice lists them. */
const WorkYearFile = record({
  year: Type.Integer({ minimum: FIRST_YEAR, maximum: LAST_YEAR, title: "年度" }),
  source: record({
    title: Line("通知标题"),
    document: Line("文号"),
    issuedOn: RealDay("成文日期"),
    address: Line("网址"),
    unverified: Type.Optional(Type.Boolean({ title: "待核实" })),
  }),
  daysOff: Type.Array(record({ name: Line("节日"), from: RealDay("放假起日"), to: RealDay("放假止日") }), { maxItems: 100, title: "放假日" }),
  makeUpDays: Type.Array(record({ name: Line("节日"), day: RealDay("补班日") }), { maxItems: 100, title: "调休补班日" }),
});
export type WorkYearFile = Static<typeof WorkYearFile>;

export const workYearFile = Compile(WorkYearFile);
