import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { ApprovalCase } from "../contract/case.ts";
import type { CaseState } from "../contract/fact.ts";
import type { CaseDays } from "./case-days.ts";
import { lampOf, workdaysOver, type LampDay } from "./lamp.ts";

export type CaseIdentity = Pick<ApprovalCase, "id" | "projectId" | "item" | "departmentId" | "departmentName" | "outerNumber" | "example" | "version">;

/** A case at a day: its days are those of its facts up to then. */
export function caseOn(identity: CaseIdentity, days: CaseDays, at: LampDay, calendar: WorkCalendar): ApprovalCase {
  const { id, projectId, item, departmentId, departmentName, outerNumber, example, version } = identity;
  const state: CaseState = days.latestKind ?? "notBegun";
  return {
    id, projectId, item, departmentId, departmentName, outerNumber, example, version,
    state, stateOn: days.latestOn, submittedOn: days.submittedOn, acceptedOn: days.acceptedOn, dueOn: days.dueOn, decidedOn: days.decidedOn,
    lamp: lampOf(state, days.dueOn, at),
    workdaysOver: state === "accepted" && days.dueOn !== null ? workdaysOver(calendar, days.dueOn, at.today) : null,
  };
}
