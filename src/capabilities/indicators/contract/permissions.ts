import { permission } from "../../../kernel/permission.ts";

export const viewIndicators = permission("indicators.view", "查看经济指标", ["cityCoordinator", "zoneLeader", "projectOfficer", "statistician", "auditor"]);
/** The zone's own figures alone: nobody enters or alters an enterprise's statistics here (统计法). */
export const keepIndicators = permission("indicators.keep", "登记经济指标", ["statistician"]);
