/** Words of the pages of agent services. */
export const serviceWords = {
  labels: {
    projectId: "服务项目", mode: "服务方式", content: "服务内容", startedOn: "开始日期", item: "办理事项", agentId: "代办员", agentName: "代办员姓名",
    mandate: "代办委托", handover: "材料交接清单", nextFollowUpOn: "下次跟进", finishedOn: "完成日期", materials: "交接说明", outcome: "办理结果", rating: "服务评价",
  },
  state: "办理状态",
  all: "全部",
  none: "—",
  textHint: "服务内容、办理结果、项目或代办员",
  modeHelp: "“代办”须先登记有效的代办委托",
  agentHelp: "有系统账号的在此选择",
  agentNameHelp: "没有系统账号的代办员填写姓名，与上项只填其一",
  itemHelp: "不限于审批事项，与事项无关的可不填",
  followUpHelp: "到期未完成的，列入窗口待办",
  materialsHelp: "清单之外需要说明的",
  mandateNone: "登记时没有委托",
  followUps: { all: "全部", due: "到期跟进" },
  addLine: "添加材料",
  lineTitle: (place: number) => `材料 ${String(place)}`,
  handoverLabels: { material: "材料名称", form: "形式", copies: "份数", handedOn: "交接日期", returnedOn: "退还日期", signedBy: "签收人" },
  ratingHelp: "服务完成后由企业评价",
  findings: "请核对",
} as const;
