import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { PlanContent } from "../contract/tailored-plan.ts";

export interface PlanTables {
  tailored_plan: LedgerColumns & {
    project_id: string;
    number: number;
    issued_on: string;
    issued_by: string;
    content: PlanContent;
  };
  plan_review: LedgerColumns & {
    project_id: string;
    plan_id: string;
    reviewed_on: string;
    reviewer: string;
    finding: string;
  };
}
