import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { MeetingKind } from "../contract/kind.ts";

export interface MeetingTables {
  meeting: LedgerColumns & {
    kind: MeetingKind;
    title: string;
    held_on: string;
    venue: string | null;
    host: string | null;
    organisers: string | null;
    content: string | null;
  };
  meeting_participant: LedgerColumns & {
    meeting_id: string;
    enterprise_id: string | null;
    department_id: string | null;
    unit: string | null;
    person: string | null;
  };
  meeting_subject: LedgerColumns & {
    meeting_id: string;
    project_id: string | null;
    enterprise_id: string | null;
    problem_id: string | null;
  };
  meeting_decision: LedgerColumns & {
    meeting_id: string;
    place: number;
    content: string;
    department_id: string | null;
    person: string | null;
    due_on: string | null;
    project_id: string | null;
    enterprise_id: string | null;
    problem_id: string | null;
    carried_from: string | null;
    done_on: string | null;
    outcome: string | null;
  };
}
