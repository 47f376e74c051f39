export const enterpriseTitle = {
  creditCodeInvalid: "统一社会信用代码有误：应为 18 位，且末位与校验码相符",
  enterpriseExists: "本开发区已登记过该统一社会信用代码的企业",
  enterpriseNotFound: "没有找到该企业",
  versionConflict: "该企业信息已被他人修改，请核对后重新提交",
  cursorInvalid: "续页游标无效，请从第一页重新查询",
} as const;
