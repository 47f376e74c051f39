import type { ArrangementKind } from "../contract/item-arrangement.ts";
import type { ArrangementRefusal } from "../rules/item-arrangement.ts";

export const arrangementKindLabel = {
  decidedBy: "审批机关",
  devolved: "赋权本区",
  areaWideAssessment: "区域评估",
  governmentProvided: "政府统一服务",
  commitment: "承诺制",
} as const satisfies Record<ArrangementKind, string>;

export const arrangementTitle = {
  organMissing: "请填写审批机关",
  resultMissing: "请填写区域评估成果的名称",
  doneOnMissing: "请填写区域评估的完成日期",
  endsBeforeItBegins: "截止日期不能早于起始日期",
  arrangementsOverlap: "同一事项的同类安排在这些日期已有登记，请先为原登记填写截止日期",
} as const satisfies Record<ArrangementRefusal, string>;
