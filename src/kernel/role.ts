/**
 * The roles of a zone's staff and its counterparts. A role is given to a user for one zone (and what lies
 * below it in the tree); `enterpriseContact` is given for one enterprise and is never combined with another.
 */
export const roles = [
  "cityCoordinator",
  "zoneLeader",
  "projectOfficer",
  "approvalAgent",
  "pairedCadre",
  "departmentHandler",
  "statistician",
  "enterpriseContact",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Roles that see only part of their zone's rows; stores narrow by dated assignments. */
export const narrowedRoles = ["approvalAgent", "pairedCadre", "departmentHandler"] as const satisfies readonly Role[];
