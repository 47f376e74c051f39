import { permission } from "../../../kernel/permission.ts";

/** Meetings are the zone's own: whoever works for the zone sees all of them. */
export const viewMeetings = permission("meetings.view", "查看会议和议定事项", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "departmentHandler", "approvalAgent", "pairedCadre", "statistician", "auditor",
]);
export const keepMeetings = permission("meetings.keep", "登记和更正会议、议定事项", ["projectOfficer", "zoneLeader", "cityCoordinator"]);
export const completeDecisions = permission("meetings.completeDecision", "办结议定事项", ["departmentHandler", "projectOfficer"]);
