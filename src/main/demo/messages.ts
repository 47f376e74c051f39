/** Words of the demo's made rows; each says that it is an example. */
export const demoText = {
  judge: "项目专员（示例）",
  documentNumber: (item: string, day: string) => `示例〔${day.slice(0, 4)}〕${item}字${day.slice(5, 7)}${day.slice(8, 10)}号`,
  leader: "管委会领导（示例）",
  sourceRef: "示例数据",
  /** Money in the demo's files is in 万元. */
  signedEvidence: "投资协议（示例）",
  /** How a made name ends, as a pattern. */
  exampleEnding: "（示例）$",
  /** As the head of the page names it. */
  article: "华人号“晋闻天下”2025-04-14报道",
  named: "名称见华人号“晋闻天下”2025-04-14报道，统一社会信用代码等为示例",
  statedProject: "名称见华人号“晋闻天下”2025-04-14报道，所属行业、建设性质等为示例",
  commitmentBasis: "报道所述的环保措施；未载明承诺日期，按报道日登记",
  /** 天干 and 地支, by which made enterprises are told apart. */
  stems: "甲乙丙丁戊己庚辛壬癸",
  branches: "子丑寅卯辰巳午未申酉戌亥",
  enterprise: (place: string, name: string, trade: string) => `${place}${name}${trade}有限公司（示例）`,
  roundVerifier: "“三个一批”核查组（示例）",
  roundEvidence: {
    signed: "投资协议（示例）", filed: "备案证（示例）", started: "现场核查记录：基础工程首次正式开槽（示例）", producing: "现场核查记录：生产线投料运行（示例）", atCapacity: "达产核查记录（示例）", statisticsEntered: "入库通知（示例）",
  },
  enquirer: "企业经办人（示例）",
  otherAgent: "代办员乙（示例）",
  seminarOrganisers: "祁县经济开发区管理委员会、祁县行政审批服务管理局",
} as const;

const otherZones = ["lingshi", "jiexiu", "pingyao", "heshun", "taigu"] as const;

/** One account a role, in the zone of the demo unless it says otherwise. */
export const demoAccounts = [
  { account: "xiangmu", name: "项目专员（示例）", role: "projectOfficer", zone: "qixian", further: otherZones },
  { account: "lingdao", name: "管委会领导（示例）", role: "zoneLeader", zone: "qixian" },
  { account: "daiban", name: "代办员（示例）", role: "approvalAgent", zone: "qixian" },
  { account: "jingban", name: "责任单位经办（示例）", role: "departmentHandler", zone: "qixian", department: "approvalBureau" },
  { account: "tongji", name: "统计员（示例）", role: "statistician", zone: "qixian", further: otherZones },
  { account: "qiye", name: "企业联系人（示例）", role: "enterpriseContact", zone: "qixian", enterpriseOf: "qx01" },
  { account: "shiji", name: "市级统筹（示例）", role: "cityCoordinator", zone: "jinzhong" },
  { account: "shenji", name: "审计员（示例）", role: "auditor", zone: "jinzhong" },
  { account: "baolian", name: "包联干部（示例）", role: "pairedCadre", zone: "lingshi" },
  { account: "guanli", name: "系统管理员（示例）", role: "administrator", zone: "jinzhong" },
] as const;

/** The same for all demo accounts, since they work on this machine alone and hold examples. */
export const demoPassword = "Guatu-demo-2025";
