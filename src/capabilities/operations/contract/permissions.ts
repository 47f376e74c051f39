import { permission } from "../../../kernel/permission.ts";

/** A paired cadre sees the enterprises paired with them. */
export const viewOperations = permission("operations.view", "查看检修停产与保供", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "statistician", "pairedCadre", "auditor",
]);
/** Suppliers are the zone's knowledge, not an enterprise's. */
export const viewSuppliers = permission("operations.viewSuppliers", "查看供应商台账", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "statistician", "pairedCadre", "auditor",
]);
export const keepOperations = permission("operations.keep", "登记检修停产、保供物料和供应商", ["projectOfficer", "statistician"]);
