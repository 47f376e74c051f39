/** Words of the demo's made rows; each says that it is an example. */
export const demoText = {
  judge: "项目专员（示例）",
  documentNumber: (item: string, day: string) => `示例〔${day.slice(0, 4)}〕${item}字${day.slice(5, 7)}${day.slice(8, 10)}号`,
  sourceRef: "示例数据",
  /** Money in the demo's files is in 万元. */
  signedEvidence: "投资协议（示例）",
} as const;

/** One account a role, in the zone of the demo unless it says otherwise. */
export const demoAccounts = [
  { account: "xiangmu", name: "项目专员（示例）", role: "projectOfficer", zone: "qixian" },
  { account: "lingdao", name: "管委会领导（示例）", role: "zoneLeader", zone: "qixian" },
  { account: "daiban", name: "代办员（示例）", role: "approvalAgent", zone: "qixian" },
  { account: "jingban", name: "责任单位经办（示例）", role: "departmentHandler", zone: "qixian", department: "approvalBureau" },
  { account: "tongji", name: "统计员（示例）", role: "statistician", zone: "qixian" },
  { account: "qiye", name: "企业联系人（示例）", role: "enterpriseContact", zone: "qixian", enterpriseOf: "qx01" },
  { account: "shiji", name: "市级统筹（示例）", role: "cityCoordinator", zone: "jinzhong" },
  { account: "shenji", name: "审计员（示例）", role: "auditor", zone: "jinzhong" },
  { account: "guanli", name: "系统管理员（示例）", role: "administrator", zone: "jinzhong" },
] as const;

/** The same for all demo accounts, since they work on this machine alone and hold examples. */
export const demoPassword = "Guatu-demo-2025";
