/** Words of the pages of agent services. */
export const serviceWords = {
  labels: {
    projectId: "服务项目", mode: "服务方式", content: "服务内容", startedOn: "开始日期", item: "办理事项", agentId: "代办员", agentName: "代办员姓名",
    entrustedOn: "委托日期", entrustedBy: "委托人", finishedOn: "完成日期", materials: "材料交接", outcome: "办理结果", rating: "服务评价",
  },
  state: "办理状态",
  all: "全部",
  none: "—",
  textHint: "服务内容、办理结果、项目或代办员",
  modeHelp: "“代办”须有企业委托",
  agentHelp: "有系统账号的在此选择",
  agentNameHelp: "没有系统账号的代办员填写姓名，与上项只填其一",
  itemHelp: "不限于审批事项，与事项无关的可不填",
  entrustedHelp: "委托书日期，代办的须填写",
  materialsHelp: "收到和交还的材料名称、份数",
  ratingHelp: "服务完成后由企业评价",
  findings: "请核对",
} as const;
