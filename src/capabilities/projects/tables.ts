import type { Generated } from "kysely";
import type { LedgerColumns } from "../../platform/db/ledger-columns.ts";

interface Recorded {
  zone_id: string;
  id: string;
  example: Generated<boolean>;
  source_ref: string | null;
  version: Generated<number>;
  recorded_on: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ProjectTables {
  project: Recorded & {
    code: string | null;
    name: string;
    enterprise_id: string;
    agent_id: string | null;
    park_id: string | null;
    industry: string;
    nature: "newBuild" | "expansion" | "technicalRenovation" | "relocation";
    content: string | null;
  };
  project_value: Recorded & {
    project_id: string;
    measure: "totalInvestment" | "annualPlannedInvestment" | "promisedOutput" | "promisedTax" | "capacity" | "plannedStart" | "plannedProduction" | "owner" | "agent";
    year: Generated<number>;
    amount_fen: number | null;
    day: string | null;
    quantity: string | null;
    unit: string | null;
    party_id: string | null;
    occurred_on: string;
    reason: string | null;
  };
  project_fact: Recorded & {
    project_id: string;
    kind: "signed" | "filed" | "contractorAppointed" | "fundsSecured" | "demolitionOnTrack" | "drawingsReady" | "qualitySafetyMeasures"
      | "ceremonyHeld" | "landStarted" | "started" | "producing" | "atCapacity" | "statisticsEntered";
    occurred_on: string;
    evidence: string | null;
    verifier: string | null;
    withdrawn: Generated<boolean>;
  };
  project_condition: Recorded & {
    project_id: string;
    condition: string;
    value: string;
    occurred_on: string;
    withdrawn: Generated<boolean>;
  };
  monthly_investment: LedgerColumns & {
    project_id: string;
    month: string;
    planned_fen: number | null;
    completed_fen: number | null;
  };
  monthly_plan: Recorded & {
    investment_id: string;
    planned_fen: number | null;
    occurred_on: string;
  };
  key_project: Recorded & {
    project_id: string;
    year: number;
    level: "province" | "city" | "county" | "zone";
    entered_on: string;
    left_on: string | null;
  };
}
