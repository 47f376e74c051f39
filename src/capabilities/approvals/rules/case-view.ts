import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { CaseDays } from "./case-days.ts";
import { isDeemed, stateOn } from "./case-on-day.ts";
import { isRunning, lampOf, workdaysOver, type LampDay } from "./lamp.ts";

type CaseIdentity = Pick<ApprovalCase, "id" | "projectId" | "item" | "departmentId" | "departmentName" | "outerNumber" | "example" | "version">;

interface CaseOf {
  readonly identity: CaseIdentity;
  readonly days: CaseDays;
  readonly item: ApprovalItem | undefined;
  /** Whether work on the project has begun by the day. */
  readonly started: boolean;
}

/** A case at a day: its days are those of its facts up to then. */
export function caseOn({ identity, days, item: of, started }: CaseOf, at: LampDay, calendar: WorkCalendar): ApprovalCase {
  const { id, projectId, item, departmentId, departmentName, outerNumber, example, version } = identity;
  const state = stateOn({ ...days, started }, of, at.today);
  const deemed = isDeemed(days, at.today);
  // What is kept of a case that silence has not yet accepted is counted ahead.
  const dueOn = days.state === "submitted" && !deemed ? null : days.dueOn;
  return {
    id, projectId, item, departmentId, departmentName, outerNumber, example, version,
    state, stateOn: days.latestOn, submittedOn: days.submittedOn, acceptedOn: deemed ? days.submittedOn : days.acceptedOn, deemed,
    dueOn, firstDueOn: days.firstDueOn, decidedOn: days.decidedOn, validUntil: days.validUntil,
    lamp: lampOf(state, dueOn, at),
    workdaysOver: isRunning(state) && dueOn !== null ? workdaysOver(calendar, dueOn, at.today) : null,
  };
}
