import type { ServiceMode, ServiceRating } from "../contract/agent-service.ts";
import type { AgentServiceFinding, AgentServiceRefusal } from "../rules/agent-service.ts";

export const serviceModeLabel = {
  consult: "咨询",
  assist: "帮办",
  act: "代办",
  coordinate: "协调",
} as const satisfies Record<ServiceMode, string>;

export const serviceRatingLabel = {
  satisfied: "满意",
  fair: "基本满意",
  dissatisfied: "不满意",
} as const satisfies Record<ServiceRating, string>;

export const serviceStateLabel = { open: "办理中", finished: "已完成" } as const;

export const agentServiceTitle = {
  agentMissing: "请选择代办员，或填写代办员姓名",
  agentTwice: "代办员只能选择系统用户或填写姓名其一",
  finishedBeforeStarted: "完成日期不能早于开始日期",
  ratedBeforeFinished: "服务完成后才能登记评价，请先填写完成日期",
} as const satisfies Record<AgentServiceRefusal, string>;

const ENTRUSTMENT_SOURCE = "参照：长沙市（2010年）、贵港市（2018年）代办制规定";

export const agentServiceFindingText = {
  entrustmentMissing: `代办须有企业委托，尚未登记委托日期（${ENTRUSTMENT_SOURCE}）`,
  entrustorMissing: `代办须有企业委托，尚未登记委托人（${ENTRUSTMENT_SOURCE}）`,
  entrustedAfterStart: `委托日期晚于开始日期，请核对是否先代办后委托（${ENTRUSTMENT_SOURCE}）`,
} as const satisfies Record<AgentServiceFinding, string>;
