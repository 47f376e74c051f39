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

type FactKind = "notApplicable" | "replaced" | "relisted" | "validityExtended" | "preparing" | "submitted" | "correctionAsked" | "corrected" | "accepted" | "specialBegun" | "specialEnded" | "suspended" | "resumed"
  | "extended" | "promiseMoved" | "decided" | "delivered" | "refused" | "withdrawn";
type State = "notBegun" | "notApplicable" | "replaced" | "preparing" | "submitted" | "inCorrection" | "accepted" | "inSpecialProcedure" | "suspended" | "decided" | "delivered" | "refused" | "withdrawn";

export interface ApprovalTables {
  approval_case: Recorded & {
    item: string;
    department_id: string | null;
    outer_number: string | null;
    /** Null where nothing has been recorded. */
    state: State | null;
    latest_on: string | null;
    submitted_on: string | null;
    accepted_on: string | null;
    silent_until: string | null;
    due_on: string | null;
    first_due_on: string | null;
    decided_on: string | null;
    valid_until: string | null;
    superseded_on: Generated<string | null>;
    renews: Generated<string | null>;
    listed_from: Generated<string | null>;
  };
  case_fact: Recorded & {
    case_id: string;
    place: number;
    kind: FactKind;
    occurred_on: string;
    replacement: "governmentProvided" | "areaWideAssessment" | "commitment" | "mergedProcedure" | null;
    procedure: string | null;
    waiting_on: "applicant" | "authority" | "thirdParty" | null;
    promised_on: string | null;
    days: number | null;
    valid_to: string | null;
    override: string | null;
    missing: readonly string[] | null;
    document_number: string | null;
    reason: string | null;
    person: string | null;
    source_ref: string | null;
    struck: Generated<boolean>;
  };
  case_recount: Omit<Recorded, "project_id"> & {
    work_days: string;
    items: string;
    counted: number;
    moved: number;
    override_id: string | null;
  };
  recounted_case: Recorded & {
    recount_id: string;
    case_id: string;
    due_before: string | null;
    due_after: string | null;
  };
}
