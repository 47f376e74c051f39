import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";

export interface AgentMandateTables {
  agent_mandate: LedgerColumns & {
    project_id: string;
    mandator: string;
    agent_id: string | null;
    agent_name: string | null;
    items: string[];
    document_number: string | null;
    valid_from: string;
    valid_to: string | null;
    revoked_on: string | null;
  };
}
