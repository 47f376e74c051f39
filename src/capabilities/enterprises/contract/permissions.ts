import { permission } from "../../../kernel/permission.ts";

/** An administrator, who sees enterprises to choose a contact's, has no need of these; a statistician keeps them. */
export const viewStanding = permission("enterprises.viewStanding", "查看企业资质、“四上”和产业", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "statistician", "auditor",
]);
export const keepStanding = permission("enterprises.keepStanding", "登记企业资质、“四上”和产业", ["projectOfficer", "statistician"]);

export const viewPairings = permission("enterprises.viewPairings", "查看包联", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "auditor",
]);
export const keepPairings = permission("enterprises.keepPairings", "登记和交接包联", ["zoneLeader", "projectOfficer"]);
