import type { FactKind, Stage } from "./contract/fact.ts";
import type { KeyListLevel } from "./contract/key-list.ts";
import type { ConstructionNature } from "./contract/project.ts";
import type { Measure } from "./contract/value.ts";

export const stageLabel = {
  registered: "已登记", signed: "已签约", filed: "已备案", started: "已开工", producing: "已投产", atCapacity: "已达产",
} as const satisfies Record<Stage, string>;

export const factKindLabel = {
  signed: "签约", filed: "备案", contractorAppointed: "施工企业已确定", fundsSecured: "建设资金已落实", demolitionOnTrack: "拆迁进度符合施工要求（或无须拆迁）",
  drawingsReady: "施工图纸和技术资料满足施工需要", qualitySafetyMeasures: "质量和安全措施已落实", ceremonyHeld: "开工仪式", landStarted: "动工开发", started: "开工", producing: "投产", atCapacity: "达产", statisticsEntered: "入库（纳统）",
} as const satisfies Record<FactKind, string>;

export const natureLabel = {
  newBuild: "新建", expansion: "扩建", technicalRenovation: "技改", relocation: "迁建",
} as const satisfies Record<ConstructionNature, string>;

export const keyListLevelLabel = {
  province: "省级", city: "市级", county: "县级", zone: "区级",
} as const satisfies Record<KeyListLevel, string>;

export const measureLabel = {
  totalInvestment: "总投资",
  annualPlannedInvestment: "年度计划投资",
  promisedOutput: "承诺年产值",
  promisedTax: "承诺年税收",
  capacity: "设计产能",
  plannedStart: "计划开工",
  plannedProduction: "计划投产",
  owner: "业主",
  agent: "代办员",
} as const satisfies Record<Measure, string>;

export const projectTitle = {
  projectNotFound: "没有找到该项目",
  projectCodeInvalid: "项目代码格式有误：应为“年度4位-区划6位-行业2位-类别2位-顺序号6位”",
  projectCodeTaken: "本开发区已登记过该代码的项目",
  projectNameTaken: "本开发区已登记过同名项目",
  projectIdTaken: "项目编号已被使用",
  agentNotFound: "没有找到该代办员，或其账号已停用",
  dateInFuture: "日期不能晚于今天",
  versionConflict: "该记录已被他人修改，请核对后重新提交",
  cursorInvalid: "续页游标无效，请从第一页重新查询",
  valueMissing: "该指标的数值不全",
  valueMisfits: "所填内容不属于该指标",
  valueTwice: "同一指标填了两次",
  valueNotFound: "没有找到该数值",
  factNotFound: "没有找到该进展事实",
  factAlreadyRecorded: "该进展事实已经登记；如有误，请先撤销原登记",
  factAlreadyWithdrawn: "该进展事实已经撤销",
  evidenceMissing: "登记施工条件须填写佐证材料",
  keyListEntryNotFound: "没有找到该列入记录",
  keyListAlreadyEntered: "该项目在这些日期已列入同一年度、同一级别的重点项目名单",
  keyListAlreadyLeft: "该项目已调出名单",
  investmentMissing: "计划完成和实际完成至少填一项",
  monthInFuture: "不能登记以后月份的实际完成投资",
  planMonthMoved: "月份填错年度的，请撤销后重新登记",
  planBeforeLast: "计划执行日期不能早于上一次调整的日期；上一次填错的，请填同一日期重新登记",
  leftBeforeEntered: "调出日期不能早于列入日期",
  conditionMisfits: "所填内容不是该申报条件可以填写的",
  conditionTwice: "同一申报条件填了两次",
  correctionReasonMissing: "同一日已有登记，更正须填写原因",
} as const;
export type ProjectRefusal = keyof typeof projectTitle;

export const valuePartMissing = {
  year: "请填写计划年度",
  amountFen: "请填写金额",
  day: "请填写计划日期",
  quantity: "请填写产能",
  unit: "请填写产能单位",
  partyId: "请选择业主或代办员",
} as const;
