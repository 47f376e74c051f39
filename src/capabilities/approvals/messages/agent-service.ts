import type { ServiceMode, ServiceRating } from "../contract/agent-service.ts";
import type { MaterialForm } from "../contract/material.ts";
import type { AgentServiceRefusal } from "../rules/agent-service.ts";

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

/** Why a row changed, as the history tells it. */
export const ratedByEnterprise = "企业评价";

export const agentServiceTitle = {
  agentMissing: "请选择代办员，或填写代办员姓名",
  agentTwice: "代办员只能选择系统用户或填写姓名其一",
  finishedBeforeStarted: "完成日期不能早于开始日期",
  ratedBeforeFinished: "服务完成后才能登记评价，请先填写完成日期",
  followUpBeforeStart: "下次跟进日期不能早于开始日期",
  returnedBeforeHanded: "退还日期不能早于交接日期",
  mandateMissing: "代办须有有效的企业委托：开始当日没有该项目、该事项且受托人相符的委托，请先登记代办委托",
} as const satisfies Record<AgentServiceRefusal, string>;

/** Of an older service; the rules of Changsha (2010) and Guigang (2018) ask for a mandate (docs/sources.md). */
export const lacksMandateText = "代办须有企业委托，登记时没有委托（参照：长沙市（2010年）、贵港市（2018年）代办制规定）";

export const materialFormLabel = { original: "原件", copy: "复印件", electronic: "电子件" } as const satisfies Record<MaterialForm, string>;
