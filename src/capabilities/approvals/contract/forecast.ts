import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { SiteCondition } from "../../projects/contract/fact.ts";
import { ItemCode } from "./item-code.ts";

export const readForecast = permission("approvals.readForecast", "查看开工预测和回测", ["cityCoordinator", "zoneLeader", "projectOfficer", "auditor"]);

const Days = Type.Number({ minimum: 0 });

/** A project of the forecast: what it lacks, when it will probably be ready, and where a day saved is worth most. */
export const ForecastRow = record({
  id: Id("项目"),
  name: Type.String(),
  owner: Nullable(Type.String()),
  example: Type.Boolean(),
  ready: Type.Boolean(),
  items: Type.Array(ItemCode),
  conditions: Type.Array(SiteCondition),
  /** As likely earlier as later; null of a project that is ready. */
  p50: Nullable(Day("可能日期")),
  /** Four times in five no later. */
  p80: Nullable(Day("较稳妥的日期")),
  /** The share of samples in which it is ready by the day asked for. */
  chance: Type.Number({ minimum: 0, maximum: 1 }),
  /** The piece that would bring the end forward most if it took no time, and by how many working days on average. */
  gain: Nullable(record({ key: Type.String(), days: Days })),
});
export type ForecastRow = Static<typeof ForecastRow>;

export const Forecast = record({
  asOf: Day("数据日期"),
  by: Day("预测日期"),
  year: Type.Integer({ title: "年度" }),
  samples: Type.Integer({ title: "样本数" }),
  seed: Type.Integer({ title: "种子" }),
  statement: Type.String(),
  /** Of the year's key projects: those ready now, the median of those ready by the day, and the middle four fifths of the samples. */
  total: Type.Integer(),
  ready: Type.Integer(),
  likely: Type.Integer(),
  low: Type.Integer(),
  high: Type.Integer(),
  /** The share of samples by how many projects are ready by the day, from none to all. */
  counts: Type.Array(Type.Number()),
  /** Decided cases that durations were learned from. */
  finishedCases: Type.Integer(),
  terms: record({ source: Type.String(), verified: Type.Boolean(), priorCount: Type.Number() }),
  projects: Type.Array(ForecastRow),
});
export type Forecast = Static<typeof Forecast>;

const zone = record({ zoneId: Id("开发区") });
const year = Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" }));

export const getForecast = operation({
  id: "approvals.forecast", method: "GET", path: "/zones/:zoneId/forecast", summary: "开工预测：重点项目何时具备开工条件", permission: readForecast,
  params: zone,
  query: record({
    asOf: Type.Optional(Day("数据日期")), by: Type.Optional(Day("预测日期")), year,
    samples: Type.Optional(Type.Integer({ minimum: 100, maximum: 10_000, title: "样本数" })), seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, title: "种子" })),
  }),
  reply: Forecast,
});

/** What the forecasts of one past day were worth. */
export const BacktestMonth = record({
  asOf: Day("数据日期"),
  /** Projects that were not ready on that day; of them, those of which the forecast can be checked by now. */
  open: Type.Integer(),
  checked: Type.Integer(),
  /** Of the checked ones, those ready no later than P80. */
  covered: Type.Integer(),
  /** Mean squared error of the chance to be ready within the horizon, and the same of the planned day; null while that is to come. */
  scored: Type.Integer(),
  brier: Nullable(Type.Number()),
  planBrier: Nullable(Type.Number()),
});
export type BacktestMonth = Static<typeof BacktestMonth>;

export const Backtest = record({
  asOf: Day("截至日期"),
  horizon: Type.Integer(),
  samples: Type.Integer(),
  seed: Type.Integer(),
  leastPairs: Type.Integer(),
  /** Too few forecasts can be checked to say anything. */
  enough: Type.Boolean(),
  months: Type.Array(BacktestMonth),
  total: BacktestMonth,
});
export type Backtest = Static<typeof Backtest>;

export const getBacktest = operation({
  id: "approvals.backtest", method: "GET", path: "/zones/:zoneId/forecast-backtest", summary: "开工预测回测：以往的预测准不准", permission: readForecast,
  params: zone, query: record({ asOf: Type.Optional(Day("截至日期")) }), reply: Backtest,
});
