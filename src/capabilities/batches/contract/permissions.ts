import { permission } from "../../../kernel/permission.ts";

export const viewBatches = permission("batches.view", "查看三个一批", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "auditor",
]);
export const keepRounds = permission("batches.keepRounds", "登记三个一批期次", ["cityCoordinator"]);
/** The zone's officers enter their projects; the city, which checks on site, enters what it found. */
export const keepEntries = permission("batches.keepEntries", "登记入批项目和核查情况", ["cityCoordinator", "projectOfficer"]);
