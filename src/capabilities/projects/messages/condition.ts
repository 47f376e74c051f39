import type { ProjectConditionName } from "../contract/condition-name.ts";
import { conditionKinds, type conditionGroups, type ConditionKind } from "../rules/condition.ts";

export const conditionLabel = {
  investmentControl: "立项方式",
  landSupplyWay: "用地取得方式",
  newConstructionLand: "使用新增建设用地",
  landTaking: "涉及征收土地",
  inPlanningArea: "在城市、镇规划区内",
  siteArea: "征占地面积",
  earthVolume: "挖填土石方总量",
  buildingArea: "建筑面积",
  worksInvestment: "工程投资额",
  civilBuildings: "含办公、宿舍等新建民用建筑",
  annualEnergy: "年综合能源消费量",
  annualElectricity: "年电力消费量",
  eiaCategory: "环评类别",
  pollutantManagement: "排污管理类别",
  drainsToSewer: "向城镇排水设施排放污水",
  ownWaterSource: "自备水源取水",
  occupationalHazard: "存在职业病危害因素",
  hazardClass: "危险性类别",
  specialFireWorks: "属特殊建设工程（消防）",
  lightningRisk: "属须单独审核防雷的场所",
  overlimitHighRise: "含超限高层建筑",
  majorProject: "属重大工程或重大项目",
  inRiverArea: "在河道管理范围内",
  inFloodArea: "在洪泛区、蓄滞洪区内",
  inHeritageZone: "在文物保护范围或建设控制地带内",
  inArchaeologyArea: "在可能存在地下文物的区域内",
  inGeohazardArea: "在地质灾害易发区内",
  nearWeatherStation: "在气象探测环境保护范围内",
  usesForestOrGrass: "使用林地或草原",
  usesGreenSpace: "占用绿地或砍伐、移植树木",
  worksOnStreets: "挖掘、占用城市道路等市政设施",
  movesUtilities: "拆改迁供水、排水设施",
  touchesRoad: "涉及公路或其建筑控制区",
} as const satisfies Record<ProjectConditionName, string>;

export const conditionUnit: Readonly<Partial<Record<ProjectConditionName, string>>> = {
  siteArea: "公顷", earthVolume: "立方米", buildingArea: "平方米", worksInvestment: "万元", annualEnergy: "吨标准煤", annualElectricity: "万千瓦时",
};

const choiceLabel: Readonly<Partial<Record<ProjectConditionName, Readonly<Record<string, string>>>>> = {
  investmentControl: { filing: "备案", ratification: "核准" },
  landSupplyWay: { granted: "出让", allocated: "划拨", leased: "租赁", existing: "已有土地，不再供地" },
  eiaCategory: { report: "报告书", form: "报告表", register: "登记表", exempt: "不纳入管理" },
  pollutantManagement: { key: "重点管理", simplified: "简化管理", registration: "登记管理", none: "不纳入管理" },
  hazardClass: { none: "不涉及", hazardousChemicals: "危险化学品", mining: "矿山", metalSmelting: "金属冶炼", otherDangerousGoods: "其他危险物品" },
};

export const conditionGroupLabel = {
  land: "立项与用地", works: "工程", production: "能耗、环保与安全", site: "选址与周边",
} as const satisfies Record<keyof typeof conditionGroups, string>;

/** What may be chosen of a condition that is no number, in the order of the form. */
export function conditionOptions(condition: ProjectConditionName): readonly { readonly value: string; readonly label: string }[] {
  const kind: ConditionKind = conditionKinds[condition];
  if (kind.kind === "yesNo") return [{ value: "yes", label: "是" }, { value: "no", label: "否" }];
  return kind.kind === "choice" ? kind.options.map((value) => ({ value, label: choiceLabel[condition]?.[value] ?? value })) : [];
}

/** A value as an official reads it: `1200 吨标准煤`, `是`, `报告表`. */
export const conditionText = (condition: ProjectConditionName, value: string): string =>
  conditionOptions(condition).find((option) => option.value === value)?.label ?? `${value} ${conditionUnit[condition] ?? ""}`.trim();
