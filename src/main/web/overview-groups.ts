/** What the overview of a zone shows, in the order of its work. Each number opens its definition and records. */
export const overviewGroups: readonly { readonly title: string; readonly to: string; readonly toTitle: string; readonly figures: readonly string[] }[] = [
  {
    title: "项目手续", to: "/wall-chart", toTitle: "挂图作战",
    figures: ["projects.keyProjects", "projects.keyProjectInvestment", "approvals.decidedItems", "approvals.startedProjects", "approvals.producingProjects", "approvals.readyProjects"],
  },
  {
    title: "综合窗口与帮代办", to: "/agent-services", toTitle: "帮代办服务",
    figures: ["approvals.windowEnquiries", "approvals.agentServices", "approvals.agentServedProjects", "meetings.enterpriseSeminars", "approvals.environmentalCommitments", "approvals.commitmentsMet"],
  },
  {
    title: "包联走访与问题", to: "/problems", toTitle: "问题台账",
    figures: ["enterprises.pairedEnterprises", "visits.visitedEnterprises", "visits.count", "problems.received", "problems.resolved", "problems.inHand", "problems.overdue", "problems.resolvedRate"],
  },
  {
    title: "经济运行", to: "/economy", toTitle: "主要指标",
    figures: ["indicators.industrialValueAdded", "indicators.industrialValueAddedGrowth", "indicators.fixedAssetInvestmentGrowth", "operations.outagesRunning", "operations.outageDays"],
  },
  {
    title: "企业培育", to: "/qualifications", toTitle: "资质荣誉",
    figures: ["enterprises.designatedSizeEnterprises", "enterprises.highTechEnterprises", "enterprises.littleGiants", "enterprises.specializedSmes", "enterprises.techCentreAwards", "enterprises.smeParks"],
  },
  {
    title: "三个一批", to: "/batch-rounds", toTitle: "期次",
    figures: ["batches.roundProjects", "batches.roundInvestment", "batches.startRate", "batches.productionRate"],
  },
];
