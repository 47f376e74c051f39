import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, record } from "../../../kernel/schema.ts";
import { FigureAnswer, FigureDescription } from "../../figures/contract.ts";
import { viewOverview } from "./permissions.ts";

const { value, numerator, denominator, unit } = FigureAnswer.properties;
/** `period` stands where the record itself states what it is of: zones' newest observations may be of different periods. */
const OverviewCell = record({ value, numerator, denominator, unit, period: Type.Optional(Type.String({ title: "记录所载统计期" })) });
export type OverviewCell = Static<typeof OverviewCell>;

/** A zone with all below it (`below`), or the asked zone's own records alone (`own`), so that the rows add up to the whole. */
const OverviewRow = record({
  zoneId: Id("开发区"), code: Type.String({ title: "区域代码" }), name: Type.String({ title: "区域名称" }),
  reach: Choice("范围", ["below", "own"]), cells: Type.Array(OverviewCell),
});
export type OverviewRow = Static<typeof OverviewRow>;

const OverviewColumn = record({ definition: FigureDescription, adds: Type.Boolean({ title: "可合计" }) });

/** Cells stand in the order of the columns; a figure without a definition that holds on the day has no column. */
export const readOverview = operation({
  id: "city.overview", method: "GET", path: "/zones/:zoneId/overview", summary: "全市总览：分开发区的主要数据", permission: viewOverview,
  params: record({ zoneId: Id("开发区") }), query: record({ asOf: Type.Optional(Day("截至日期")) }),
  reply: record({ asOf: Day("截至日期"), columns: Type.Array(OverviewColumn), rows: Type.Array(OverviewRow), total: Type.Array(OverviewCell) }),
});
