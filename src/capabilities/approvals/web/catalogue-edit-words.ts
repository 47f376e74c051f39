import type { ItemField } from "../contract/zone-items.ts";

export const itemFieldLabel = {
  name: "事项名称", shortName: "挂图简称", stage: "审批阶段", group: "挂图分组", ruleOwner: "主管部门", resultDocument: "结果文件",
  statutoryLimit: "法定时限", noLimitReason: "无法定时限的原因", promisedLimit: "承诺时限", prerequisites: "申报前置事项", barsStart: "未办结不得开工", barsOperation: "未办结不得投产",
  silence: "告知补正期限", extension: "可延长的天数", specialProcedures: "特别程序", validity: "结果有效期", applicability: "适用情形", appliesWhen: "适用条件", note: "说明", endedFrom: "停用日期",
} as const satisfies Record<ItemField, string>;

export const editWords = {
  kind: "调整类别", item: "审批事项", validFrom: "起用日期", source: "依据", verified: "核对情况", explanation: "调整原因", fields: "调整哪些内容", edition: "发布版次", moved: "变动办件",
  verifiedOptions: [{ value: "yes", label: "已核对原文" }, { value: "no", label: "未核实" }],
  validFromHelp: "自该日起受理的办件按新的时限计算，此前受理的不变。",
  sourceHelp: "本区公布的办事指南、文件名称及文号。",
  fieldsHelp: "只有选中的内容会改动；选中而不填天数，表示取消该时限。",
  textHint: "依据、原因",
  recordedOn: "登记日期",
  days: "天数", unit: "单位",
  years: "年数或月数", validityUnit: "单位", unlessStarted: "已开工的不失效",
  publicNotice: "公示是否停止计时",
  newItem: "新增本区事项", edit: "调整", end: "停用",
  unitOptions: [{ value: "workday", label: "个工作日" }, { value: "calendarDay", label: "日（自然日）" }],
  validityOptions: [{ value: "year", label: "年" }, { value: "month", label: "个月" }],
  yesNo: [{ value: "yes", label: "是" }, { value: "no", label: "否" }],
  stops: [{ value: "yes", label: "停止计时，不计入期限" }, { value: "no", label: "计入期限" }],
  cleared: "取消",
  movedCases: (count: number) => `${count} 件`,
  recounted: "变动的应办结日期逐件列在工作台“重新计算后变动的应办结日期”中。",
  editedMark: "本区已调整", ownMark: "本区事项", endedMark: (day: string) => `${day} 起停用`,
  compare: "与发布版", compareOptions: [{ value: "edited", label: "有本区调整" }, { value: "own", label: "本区新增" }, { value: "ended", label: "已停用" }],
  asOf: (day: string) => `${day} 有效`,
  edges: "前置与限制", versions: "各期版本", differences: "与发布版的差异", arrangements: "审批安排", edits: "调整记录", clock: "计时规则", basics: "基本内容",
  needs: "申报前须先办结", neededBy: "以本事项为前置", bars: "本事项未办结时", noNeeds: "没有申报前置", neededByNone: "没有事项以它为前置", barsNone: "不限制开工和投产",
  field: "内容", before: "发布版", after: "本区现行", from: "起用", shipped: "发布版", changedHere: "改动",
  sameAsShipped: "与发布版一致", ownItem: "本区新增的事项，发布版中没有", noEdits: "没有调整过",
  conditions: "可自动判断的适用条件", noConditions: "没有可自动判断的条件，请对照适用情形由人判断",
  silence: "告知补正", extension: "延长", validity: "有效期", procedures: "特别程序", tolerates: "可容缺的前置",
  stopsClock: "不计入期限", runsClock: "计入期限",
  loadingHint: "正在读取事项",
} as const;

export const arrangementWords = {
  kind: "安排类别", item: "审批事项", validFrom: "起始日期", validTo: "截止日期", organ: "机关", title: "成果或文件名称", documentNumber: "文号", doneOn: "完成日期", note: "说明", source: "依据", verified: "核对情况",
  textHint: "机关、名称、文号、依据",
  organHelp: "审批机关；赋权的，填原行使权力的机关。",
  titleHelp: "区域评估填报告名称；其余填文件名称。",
  validToHelp: "成果有有效期的填最后一日；不填表示长期有效。",
  inForceOn: "有效日期",
} as const;
