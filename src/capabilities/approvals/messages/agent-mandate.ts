import type { MandateRefusal } from "../rules/agent-mandate.ts";

export const mandateStateLabel = { inForce: "有效", ended: "已终止" } as const;

export const mandateTitle = {
  mandateeMissing: "请选择受托的代办员，或填写受托人姓名",
  mandateeTwice: "受托人只能选择系统用户或填写姓名其一",
  mandateEndsBeforeItBegins: "委托截止日期不能早于起始日期",
  revokedBeforeItBegan: "解除日期不能早于委托起始日期",
  revokedAlready: "该委托已经解除",
} as const satisfies Record<MandateRefusal, string>;
