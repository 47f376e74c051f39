import type { LedgerColumns } from "../../platform/db/ledger-columns.ts";
import type { VisitPurpose } from "./contract.ts";

export interface VisitTables {
  visit: LedgerColumns & {
    enterprise_id: string;
    project_id: string | null;
    visited_on: string;
    purpose: VisitPurpose;
    led_by_leader: boolean;
    situation: string | null;
    answered: string | null;
    policies: string | null;
    follow_up: string | null;
  };
  visit_visitor: LedgerColumns & {
    visit_id: string;
    user_id: string | null;
    person: string;
    unit: string | null;
  };
  visit_problem: LedgerColumns & {
    visit_id: string;
    problem_id: string;
  };
}
