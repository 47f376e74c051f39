import type { VisitPurpose } from "./contract.ts";
import type { VisitRefusal } from "./rules.ts";

export const visitPurposeLabel = {
  research: "调研",
  service: "服务",
  resumption: "复工复产",
  policy: "政策宣讲",
  followUp: "回访",
  other: "其他",
} as const satisfies Record<VisitPurpose, string>;

export const visitTitle = {
  visitorUnclear: "每名走访人员须选择用户或填写姓名，二者填一项",
  visitorTwice: "同一走访人员重复填写",
  problemTwice: "同一问题重复关联",
  projectOfOther: "所选项目不属于走访企业",
  problemOfOther: "所关联的问题不是走访企业或所选项目的问题",
  visitorNotFound: "走访人员中有不存在或已停用的用户",
} as const satisfies Record<VisitRefusal, string>;
