import type { LampTone } from "../../../ui/lamp-tone.ts";
import { qualificationStateLabel } from "../messages/standing.ts";
import type { QualificationStateOn } from "../rules/qualification.ts";

/** A qualification's state as the kit draws it. */
export const qualificationLook = {
  valid: { tone: "done", word: qualificationStateLabel.valid },
  notYetValid: { tone: "idle", word: qualificationStateLabel.notYetValid },
  expired: { tone: "overdue", word: qualificationStateLabel.expired },
  ended: { tone: "none", word: qualificationStateLabel.ended },
} as const satisfies Record<QualificationStateOn, { tone: LampTone; word: string }>;

export const qualificationLabels = {
  kind: "资质", level: "级别", awardedOn: "认定日期", enterpriseId: "获得企业", parkId: "获得园区", title: "名称", validTo: "有效期至", batch: "批次",
  documentNumber: "文号或证书编号", endedOn: "终止日期", endedBecause: "终止原因",
} as const;

export const membershipLabels = {
  enterpriseId: "企业", sizeClass: "“四上”类别", enteredOn: "入库日期", entryDocument: "入库依据", leftOn: "退库日期", leftBecause: "退库原因",
} as const;

export const industryLabels = { name: "产业名称", standing: "产业定位", place: "次序", validFrom: "起始日期", validTo: "截止日期" } as const;
export const belongingLabels = { enterpriseId: "企业", industryId: "产业", validFrom: "起始日期", validTo: "截止日期" } as const;

export const pairingLabels = {
  enterpriseId: "企业", duty: "包联职责", userId: "系统用户", person: "人员姓名", validFrom: "起始日期", validTo: "截止日期", handover: "交接说明",
} as const;

/** In how many days a term is called near: 高新技术企业 are advised to prepare six months ahead. */
export const nearDays = 180;
