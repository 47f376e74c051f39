import type { CaseFactKind, CaseLamp, CaseState } from "./contract/fact.ts";
import type { Evidence, ItemGroup, ItemStage, ReplacementWay } from "./contract/item.ts";
import type { LimitUnit } from "./contract/time-limit.ts";
import type { CaseFactRefusal } from "./rules/case-state.ts";
import type { WindowEnquiryRefusal } from "./rules/window-enquiry.ts";
import type { EnquirerRole, EnquiryChannel, EnquiryToDo } from "./contract/window-enquiry.ts";
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

export const caseStateLabel = {
  notBegun: "未启动",
  notApplicable: "不涉及",
  replaced: "已替代",
  preparing: "准备中",
  submitted: "已申报",
  inCorrection: "补正中",
  accepted: "已受理",
  inSpecialProcedure: "特别程序中",
  suspended: "已中止",
  decided: "已办结",
  delivered: "已送达",
  refused: "未获批准",
  withdrawn: "已撤回",
  expired: "已失效",
} as const satisfies Record<CaseState, string>;

/** A step as the time line names it. */
export const caseFactLabel = {
  notApplicable: "不涉及",
  replaced: "已替代",
  relisted: "重新列入",
  preparing: "准备材料",
  submitted: "申报",
  correctionAsked: "补正通知",
  corrected: "补正",
  accepted: "受理",
  specialBegun: "特别程序开始",
  specialEnded: "特别程序结束",
  suspended: "中止",
  resumed: "恢复",
  extended: "延长期限",
  promiseMoved: "承诺改期",
  decided: "办结",
  delivered: "送达",
  validityExtended: "延续有效期",
  refused: "不予批准",
  withdrawn: "撤回申请",
} as const satisfies Record<CaseFactKind, string>;

export const caseLampLabel = {
  done: "已办结",
  replaced: "已替代",
  notApplicable: "不涉及",
  inHand: "办理中",
  near: "临期",
  overdue: "超期",
  idle: "未启动",
} as const satisfies Record<CaseLamp, string>;

const caseFactRefusalTitle = {
  stepNotNext: "按当前办理状态，不能登记这一环节",
  decidedBeforeAccepted: "尚未受理，不能登记办结",
  beforeEarlierFact: "发生日期不能早于前一环节，也不能晚于后一环节",
  dateInFuture: "日期不能晚于今天",
  reasonMissing: "请填写理由",
  personMissing: "请填写认定人",
  replacementMissing: "请选择替代方式",
  replacementNotAllowed: "该事项不能以这种方式替代",
  replacementNotAsked: "只有登记“替代”时才填写替代方式",
  correctionNotAsked: "没有登记过补正通知，不能登记补正",
  pauseOutsideCase: "特别程序、中止须在受理之后、办结之前",
  pausesOverlap: "与另一段特别程序或中止的日期重叠",
  stillStopped: "特别程序或中止尚未结束，请先登记结束",
  procedureNotBegun: "没有开始这一特别程序，不能登记结束",
  notSuspended: "没有中止，不能登记恢复",
  procedureMissing: "请选择特别程序",
  procedureNotOfItem: "该事项没有这一特别程序",
  waitingOnMissing: "请选择因谁中止",
  extendedTwice: "办理期限只能延长一次",
  extensionNotAllowed: "该事项没有可以延长期限的依据",
  extensionAfterDue: "法定时限已届满，不能再延长",
  extensionTooLong: "延长的天数超过规定",
  documentMissing: "请填写批准文书的文号",
  noPromise: "该事项没有承诺时限，无从改期",
  promiseMissing: "请填写改定的承诺日期",
  promiseUnchanged: "改定的日期与现承诺日期相同",
  promiseBeforeAcceptance: "承诺日期不能早于受理日期",
  validityMissing: "请填写延续后的有效期",
  validityNotLater: "延续后的有效期须晚于现有效期",
  alreadyLapsed: "有效期已过，不能再延续，请重新申报",
  fieldNotAsked: "填写了这一环节没有的内容",
} as const satisfies Record<CaseFactRefusal, string>;

export const enquiryChannelLabel = {
  onSite: "现场",
  online: "线上",
  telephone: "电话",
} as const satisfies Record<EnquiryChannel, string>;

export const enquirerRoleLabel = {
  enterprise: "企业",
  projectUnit: "项目方",
  individual: "个人",
  agency: "中介机构",
  other: "其他",
} as const satisfies Record<EnquirerRole, string>;

export const enquiryToDoLabel = { unanswered: "未答复", callBack: "待回访" } as const satisfies Record<EnquiryToDo, string>;

const windowEnquiryRefusalTitle = {
  answerWithoutDay: "答复和答复日期须同时填写",
  answeredBeforeAsked: "答复日期不能早于咨询日期",
  forwardedToNobody: "填写转办日期的，须选择转办单位",
  forwardedBeforeAsked: "转办日期不能早于咨询日期",
  callBackIncomplete: "回访日期和回访人须同时填写，填写满意与否的须先填写回访",
  calledBackBeforeAsked: "回访日期不能早于咨询日期",
} as const satisfies Record<WindowEnquiryRefusal, string>;

export const approvalTitle = {
  ...caseFactRefusalTitle,
  ...windowEnquiryRefusalTitle,
  prerequisiteMissing: "前置事项尚未办结或替代，不能申报",
  overrideReasonMissing: "前置事项尚未办结，容缺受理须填写理由",
  overrideNotNeeded: "前置事项均已办结或替代，无需容缺",
  endsBeforeItBegins: "结束日期不能早于开始日期",
  caseNotFound: "没有找到该办件，或不在您的职责范围内",
  caseFactNotFound: "没有找到该办理环节",
  caseFactStruck: "该环节已撤销，不能再更正",
  caseNotEnded: "办件尚未失效，也没有未获批准或撤回，不能重新申报",
  caseSuperseded: "该项目已就此事项重新申报，请在新办件上登记",
  anewTooEarly: "重新申报的起始日期须在前次办件最后一个环节当日或以后；已失效的，须在有效期届满之后",
  beforeOpenedAnew: "日期不能早于重新申报的起始日期",
  caseExists: "该项目已列入此事项",
  unknownItem: "审批事项目录中没有此事项",
  itemNotInForce: "该事项已停用，不能再列入",
  departmentClosed: "该单位已撤销，不能作为责任单位",
  asOfInFuture: "截至日期不能晚于今天",
  forecastDayPassed: "预测日期不能早于数据日期",
  forecastTooLarge: "项目和样本过多，一次算不完，请减少样本数",
  versionConflict: "该记录已被他人修改，请核对后重新提交",
  cursorInvalid: "续页游标无效，请从第一页重新查询",
} as const;
export type ApprovalRefusal = keyof typeof approvalTitle;
