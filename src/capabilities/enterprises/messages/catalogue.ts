import type { QualificationLevel } from "../contract/qualification-kind.ts";
import type { QualificationKindFaultCode } from "../rules/qualification-catalogue.ts";
import type { SizeClassFaultCode } from "../rules/size-class-catalogue.ts";

export const qualificationLevelLabel = {
  national: "国家级",
  provincial: "省级",
  municipal: "市级",
  county: "县级",
} as const satisfies Record<QualificationLevel, string>;

export const qualificationKindFaultTitle = {
  malformedCatalogue: "资质目录格式不正确",
  duplicateCode: "资质编码重复",
  repeatedWord: "资质名称或别称重复",
  validityNotOne: "有效年数、有效至次年的日期、定期评价须填且只填一项",
  noSuchDay: "有效至的月日不是每年都有的日子",
} as const satisfies Record<QualificationKindFaultCode, string>;

export const sizeClassFaultTitle = {
  malformedCatalogue: "“四上”类别目录格式不正确",
  duplicateCode: "“四上”类别编码重复",
  repeatedWord: "“四上”类别名称或别称重复",
  amountNotInThreshold: "收入标准与入统标准的文字不一致",
} as const satisfies Record<SizeClassFaultCode, string>;
