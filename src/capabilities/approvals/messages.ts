import type { Evidence, ItemGroup, ItemStage, LimitUnit, ReplacementWay } from "./contract/item.ts";
import type { CatalogueFaultCode } from "./rules/catalogue.ts";

export const itemStageLabel = {
  landAndInitiation: "立项用地规划许可",
  engineering: "工程建设许可",
  construction: "施工许可",
  parallel: "并行推进事项",
  completion: "竣工验收与投产",
} as const satisfies Record<ItemStage, string>;

export const itemGroupLabel = {
  initiation: "立项",
  land: "土地",
  environment: "环评",
  energy: "节能",
  planningPermit: "规划许可",
  other: "其他",
} as const satisfies Record<ItemGroup, string>;

export const evidenceLabel = {
  statute: "已对照法条",
  page: "据公开网页",
  unverified: "未核实",
} as const satisfies Record<Evidence, string>;

export const limitUnitLabel = {
  workday: "个工作日",
  calendarDay: "日（自然日）",
} as const satisfies Record<LimitUnit, string>;

export const replacementWayLabel = {
  governmentProvided: "政府统一服务",
  areaWideAssessment: "区域评估",
  commitment: "企业承诺",
  mergedProcedure: "合并办理",
} as const satisfies Record<ReplacementWay, string>;

export const catalogueFaultTitle = {
  malformedCatalogue: "事项目录格式不正确",
  editionsDiffer: "各文件的版次或起用日期不一致",
  duplicateItem: "事项编码重复",
  unknownPrerequisite: "前置事项不在目录内",
  prerequisiteCycle: "前置关系成环，其中事项都无法申报",
  limitAndReason: "已有法定时限，不应再填无时限原因",
  neitherLimitNorReason: "法定时限与无时限原因须填其一",
  limitNotPositive: "时限天数须大于零",
  barWithoutSource: "不得开工或不得投产须注明依据",
} as const satisfies Record<CatalogueFaultCode, string>;
