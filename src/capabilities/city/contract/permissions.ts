import { permission } from "../../../kernel/permission.ts";

export const viewOverview = permission("city.viewOverview", "查看总览和目标", ["cityCoordinator", "zoneLeader", "projectOfficer", "statistician", "auditor"]);
export const keepGoals = permission("city.keepGoals", "登记和更正目标", ["cityCoordinator", "zoneLeader"]);
