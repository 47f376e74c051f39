import { permission } from "../../../kernel/permission.ts";

export const viewProblems = permission("problems.view", "查看问题台账", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "enterpriseContact", "auditor",
]);
export const registerProblems = permission("problems.register", "登记和更正问题（企业联系人登记本企业诉求）", ["projectOfficer", "pairedCadre", "enterpriseContact"]);
export const assignProblems = permission("problems.assign", "交办、转办、延期", ["projectOfficer", "zoneLeader"]);
export const handleProblems = permission("problems.handle", "登记办理进展、反馈办理结果", ["departmentHandler", "projectOfficer"]);
export const confirmProblems = permission("problems.confirm", "企业确认、回访", ["enterpriseContact", "pairedCadre", "projectOfficer"]);
/** The issuing office, never the department that did the work. */
export const closeProblems = permission("problems.close", "销号、重办、撤回误登的步骤", ["projectOfficer", "zoneLeader"]);
