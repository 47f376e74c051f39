import type { DisplayScale, GrowthBasis, ObservationBasis } from "../contract/indicator.ts";
import type { IndicatorFaultCode } from "../rules/catalogue.ts";

export const displayScaleLabel = { wanYuan: "万元", yiYuan: "亿元" } as const satisfies Record<DisplayScale, string>;

export const observationBasisLabel = {
  yearToDate: "累计",
  singleMonth: "当月",
  pointInTime: "时点",
} as const satisfies Record<ObservationBasis, string>;

export const growthBasisLabel = {
  constantPrice: "可比价",
  currentPrice: "现价",
  comparableScope: "可比口径",
  physical: "实物量",
  none: "不公布增速",
} as const satisfies Record<GrowthBasis, string>;

export const indicatorFaultTitle = {
  malformedCatalogue: "指标目录格式不正确",
  duplicateCode: "指标编码重复",
  repeatedWord: "指标名称或别称重复",
  unitNotOfKind: "金额只填显示单位，数量只填计量单位",
  basisNotOfNature: "存量只能用时点口径，流量不能用时点口径",
  growthNotOfKind: "金额的增速不能是实物量口径",
  growthOnlyWithoutGrowth: "只公布增速的指标须注明增速口径",
} as const satisfies Record<IndicatorFaultCode, string>;
