/** Titles of the refusals of this capability. */
export const zoneMessages = {
  zoneNotFound: "没有这个区域，或不在您的管辖范围内",
  zoneCodeTaken: "区域代码已被使用",
  zoneKindMisplaced: "区域层级不符：市为最上级，开发区设在市下或单独设立，片区设在开发区下",
  departmentNotFound: "没有这个单位，或不在您的管辖范围内",
  departmentNameTaken: "本区域已有同名单位",
  parkNotFound: "没有这个园区，或不在您的管辖范围内",
  parkNameTaken: "本区域已有同名园区",
  parcelNotFound: "没有这个地块，或不在您的管辖范围内",
  parcelCodeTaken: "本区域已有同号地块",
  dateInFuture: "日期不能晚于今天",
  versionConflict: "此记录已被他人修改，请核对后重新提交",
} as const;

export const zoneKindText = { city: "市", developmentZone: "开发区", subPark: "片区" } as const;
export const departmentKindText = { internal: "区内机构", ruleOwner: "制定规则的部门", decidingOrgan: "审批决定机关" } as const;

/** Refusals that every ledger shares; the title is what a row of it is called. */
export const ledgerRefusal = {
  recordNotFound: (title: string) => `没有找到这条${title}，或不在您的管辖范围内`,
  versionConflict: (title: string) => `这条${title}已被他人修改，请核对后重新提交`,
  alreadyWithdrawn: (title: string) => `这条${title}已撤销，不能再修改`,
  recordTaken: (title: string) => `已有相同的${title}，不能重复登记`,
  referenceNotFound: (title: string) => `${title}所关联的对象不存在，或不在您的管辖范围内`,
  cursorInvalid: "续页游标无效，请从第一页重新查询",
} as const;
