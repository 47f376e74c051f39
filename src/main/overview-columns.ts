/** The columns of the overview of all zones, in the order of the work. One that is not defined on a day is left out on that day. */
export const overviewColumns: readonly string[] = [
  "projects.keyProjects", "projects.keyProjectInvestment", "approvals.decidedItems", "approvals.startedProjects", "approvals.readyProjects",
  "problems.received", "problems.closedOut", "problems.inHand", "problems.overdue",
  "visits.visitedEnterprises", "enterprises.designatedSizeEnterprises", "enterprises.highTechEnterprises",
  "indicators.industrialValueAdded", "indicators.industrialValueAddedGrowth",
];
