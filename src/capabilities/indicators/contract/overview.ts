import { Type, type Static } from "typebox";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { operation } from "../../../kernel/operation.ts";
import { Day, Id, record } from "../../../kernel/schema.ts";
import { Indicator } from "./indicator.ts";
import { indicatorObservations } from "./observation.ts";
import { viewIndicators } from "./permissions.ts";

export const listIndicators = operation({
  id: "indicators.list", method: "GET", path: "/indicators", summary: "经济指标目录", permission: viewIndicators,
  reply: record({ edition: Type.Integer({ minimum: 1, title: "版次" }), indicators: Type.Array(Indicator) }),
});

const IndicatorOverview = record({
  indicator: EntryCode("指标"),
  /** The latest period that had ended by the day, as last published by it. */
  latest: indicatorObservations.row,
  /** Of this year and the last, by period, each as last published by the day. */
  series: Type.Array(indicatorObservations.row),
});
export type IndicatorOverview = Static<typeof IndicatorOverview>;

export const overviewIndicators = operation({
  id: "indicators.overview", method: "GET", path: "/zones/:zoneId/indicator-overview", summary: "经济运行概览", permission: viewIndicators,
  params: record({ zoneId: Id("开发区") }), query: record({ asOf: Type.Optional(Day("截至日期")) }),
  reply: record({ asOf: Day("截至日期"), rows: Type.Array(IndicatorOverview) }),
});
