import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { ServiceMode, ServiceRating } from "../contract/agent-service.ts";

export interface AgentServiceTables {
  agent_service: LedgerColumns & {
    project_id: string;
    item: string | null;
    agent_id: string | null;
    agent_name: string | null;
    mode: ServiceMode;
    content: string;
    entrusted_on: string | null;
    entrusted_by: string | null;
    started_on: string;
    finished_on: string | null;
    materials: string | null;
    outcome: string | null;
    rating: ServiceRating | null;
  };
}
