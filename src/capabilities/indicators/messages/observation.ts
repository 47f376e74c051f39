import type { ObservationFinding, ObservationStatus } from "../contract/observation.ts";
import type { ObservationRefusal } from "../rules/observation.ts";

export const observationStatusLabel = { flash: "快报", preliminary: "初步核算", confirmed: "反馈核定", revised: "修订" } as const satisfies Record<ObservationStatus, string>;

export const observationFindingTitle = {
  growthAlone: "只登记了增速，该指标一般同时公布总量，请核对",
  fallsBelowEarlier: "累计值小于本年前一期累计值，请核对",
  supersededLater: "本期数据此后另有发布，以后次发布的为准",
  noLongerInCatalogue: "该指标已不在现行指标目录中",
} as const satisfies Record<ObservationFinding, string>;

/** Titles of refusals. */
export const observationTitle = {
  indicatorNotFound: "指标目录中没有这个指标",
  basisNotAllowed: "该指标没有这种时段口径",
  yearToDateNotFromJanuary: "累计数的统计期须从当年1月起，且不跨年",
  notOneMonth: "当月数、时点数的统计期须为一个月",
  noJanuary: "该指标不发布1月数，全年第一个统计期是1—2月",
  noFebruaryAlone: "该指标1—2月合并发布，没有2月当月数",
  publishedBeforePeriod: "发布日期不能早于统计期最后一个月",
  valueMissing: "总量和增速至少填写一项",
  valueNotOfKind: "金额类指标只填金额，数量类指标只填数值",
  baseWithoutValue: "填写调整后同期数的，须同时填写本期总量",
  growthWithoutBasis: "登记增速的，须注明增速口径",
  priceBasisNotOfKind: "金额类指标的增速口径不能是实物量",
} as const satisfies Record<ObservationRefusal | "indicatorNotFound", string>;
