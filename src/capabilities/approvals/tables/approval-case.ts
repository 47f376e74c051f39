import type { Generated } from "kysely";

interface Recorded {
  zone_id: string;
  id: string;
  project_id: string;
  example: Generated<boolean>;
  version: Generated<number>;
  recorded_on: string;
  recorded_at: string;
  recorded_by: string;
}

type FactKind = "notApplicable" | "replaced" | "preparing" | "submitted" | "accepted" | "decided" | "delivered" | "refused" | "withdrawn";

export interface ApprovalTables {
  approval_case: Recorded & {
    item: string;
    department_id: string | null;
    outer_number: string | null;
    latest_kind: FactKind | null;
    latest_on: string | null;
    submitted_on: string | null;
    accepted_on: string | null;
    due_on: string | null;
    decided_on: string | null;
  };
  case_fact: Recorded & {
    case_id: string;
    place: number;
    kind: FactKind;
    occurred_on: string;
    replacement: "governmentProvided" | "areaWideAssessment" | "commitment" | "mergedProcedure" | null;
    document_number: string | null;
    reason: string | null;
    person: string | null;
    source_ref: string | null;
    struck: Generated<boolean>;
  };
}
