import type { IndustryStanding } from "../contract/industry.ts";
import type { PairingDuty } from "../contract/pairing.ts";
import type { EndedBecause } from "../contract/qualification.ts";
import type { QualificationStateOn } from "../rules/qualification.ts";

export const qualificationStateLabel = {
  valid: "有效", notYetValid: "尚未认定", expired: "已过有效期", ended: "已终止",
} as const satisfies Record<QualificationStateOn, string>;

export const endedBecauseLabel = {
  revoked: "被撤销", movedAway: "企业迁出", merged: "企业合并", cancelled: "企业注销", replaced: "被新资质取代",
} as const satisfies Record<EndedBecause, string>;

export const industryStandingLabel = { leading: "主导产业", supporting: "配套产业" } as const satisfies Record<IndustryStanding, string>;
export const pairingDutyLabel = { pairedLeader: "包联领导", pairedCadre: "包联干部" } as const satisfies Record<PairingDuty, string>;
export const membershipStateLabel = { inside: "在库", left: "已退库" } as const;
export const pairingStateLabel = { current: "包联中", past: "已结束" } as const;

export const standingTitle = {
  qualificationKindUnknown: "资质目录中没有该资质",
  levelNotOfKind: "该资质没有所填的级别，请按资质目录填写",
  holderNotOfKind: "授予企业的资质须填企业，授予园区的资质须填园区，且只填一项",
  validBeforeAwarded: "有效期截止日期不能早于认定日期",
  endingIncomplete: "终止日期和终止原因须同时填写",
  endedBeforeAwarded: "终止日期不能早于认定日期",
  endedAfterExpiry: "有效期已先行届满，无须再填终止",
  alreadyEnded: "该资质已登记终止",
  sizeClassUnknown: "“四上”类别目录中没有该类别",
  leavingIncomplete: "退库日期和退库原因须同时填写",
  leftBeforeEntered: "退库日期不能早于入库日期",
  alreadyLeft: "该企业已从该类别退库",
  membershipOverlaps: "该企业在同一类别中的在库时间有重叠",
  endsBeforeBegins: "截止日期不能早于起始日期",
  industryOverlaps: "同名产业的起止时间有重叠",
  industryNotFound: "没有找到该产业",
  industryNotHeld: "所填时间不在该产业的起止时间之内",
  belongingOverlaps: "该企业属于同一产业的时间有重叠",
  pairedWithOne: "系统用户和人员姓名须填且只填一项",
  personNotFound: "没有找到该包联人员",
  pairingOverlaps: "同一人员以同一职责包联该企业的时间有重叠",
  alreadyOver: "该包联已经结束",
  handoverToSame: "接手人员与原包联人员相同",
  handoverTooEarly: "接手日期须晚于原包联的起始日期",
  handoverTooLate: "接手日期晚于原包联的截止日期，请另行登记新的包联",
} as const;
