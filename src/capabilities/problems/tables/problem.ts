import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { ProblemCategory, ProblemOrigin } from "../contract/problem.ts";
import type { Disposition, StepKind } from "../contract/step.ts";

export interface ProblemTables {
  problem: LedgerColumns & {
    enterprise_id: string | null;
    project_id: string | null;
    item: string | null;
    origin: ProblemOrigin;
    category: ProblemCategory;
    content: string;
    raised_on: string;
    raised_by: string | null;
    /** Kept from the steps that stand; they are those of today. */
    latest_kind: StepKind | null;
    latest_on: string | null;
    department_id: string | null;
    assigned_on: string | null;
    first_due_on: string | null;
    due_on: string | null;
    disposition: Disposition | null;
    answered_on: string | null;
    closed_on: string | null;
  };
  problem_step: LedgerColumns & {
    problem_id: string;
    enterprise_id: string | null;
    place: number;
    kind: StepKind;
    occurred_on: string;
    department_id: string | null;
    person: string | null;
    due_on: string | null;
    disposition: Disposition | null;
    satisfied: boolean | null;
    note: string | null;
    evidence: string | null;
  };
}
