import { permission } from "../../../kernel/permission.ts";

export const viewProjects = permission("projects.view", "查看项目", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "auditor",
]);
export const editProjects = permission("projects.edit", "登记和更正项目", ["projectOfficer"]);
