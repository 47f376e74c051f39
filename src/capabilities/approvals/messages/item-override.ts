import type { OverrideKind } from "../contract/item-override.ts";
import { catalogueFaultTitle } from "../messages.ts";
import type { OverrideFaultCode } from "../rules/override-faults.ts";

export const overrideKindLabel = {
  change: "调整事项",
  add: "新增本区事项",
  end: "停用事项",
  restore: "恢复发布版",
} as const satisfies Record<OverrideKind, string>;

const ownTitle = {
  overrideEmpty: "没有填写要调整的内容",
  contentNotAsked: "停用事项、恢复发布版不填写调整内容",
  nothingToRestore: "本区新增的事项没有发布版，不能恢复",
  newItemIncomplete: "新增事项须填写名称、简称、阶段、分组、主管部门、结果文件和适用情形",
  itemTaken: "目录中已有该编码的事项",
  unknownItem: "该日的事项目录中没有此事项",
  itemEnded: "该事项已停用，不能再调整",
  procedureRepeated: "同一特别程序只能列一次",
  toleratesNoPrerequisite: "可容缺的须是该事项的申报前置事项",
  conditionTestMisfits: "适用条件填写不完整：数量填不低于或低于（不低于须小于低于），其余选择取值",
  conditionEndsBeforeItBegins: "适用条件的止用日期不能早于起用日期",
} as const satisfies Record<Exclude<OverrideFaultCode, keyof typeof catalogueFaultTitle>, string>;

export const overrideFaultTitle = {
  ...catalogueFaultTitle,
  ...ownTitle,
  nothingToConfirm: "发布版没有改动此事项，无需确认",
  itemMissing: "请选择要调整的事项",
  itemFixed: "更正时不能改换事项，请撤销后另行登记",
} as const satisfies Record<OverrideFaultCode | "itemMissing" | "itemFixed" | "nothingToConfirm", string>;
