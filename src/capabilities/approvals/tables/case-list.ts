import type { Generated } from "kysely";
import type { Applies, CaseChoice } from "../contract/case-list.ts";

export interface CaseListTables {
  case_list_choice: {
    zone_id: string;
    id: string;
    project_id: string;
    item: string;
    occurred_on: string;
    applies: Applies;
    chosen: CaseChoice;
    explanation: string;
    grounds: string;
    reason: string | null;
    example: Generated<boolean>;
    version: Generated<number>;
    recorded_on: string;
    recorded_at: string;
    recorded_by: string;
  };
}
