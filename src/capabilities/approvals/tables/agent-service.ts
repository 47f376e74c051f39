import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { MaterialForm } from "../contract/material.ts";
import type { ServiceMode, ServiceRating } from "../contract/agent-service.ts";

export interface AgentServiceTables {
  agent_service: LedgerColumns & {
    project_id: string;
    item: string | null;
    agent_id: string | null;
    agent_name: string | null;
    mode: ServiceMode;
    content: string;
    mandate_id: string | null;
    started_on: string;
    finished_on: string | null;
    materials: string | null;
    outcome: string | null;
    rating: ServiceRating | null;
    next_follow_up_on: string | null;
    rated_on: string | null;
    rating_opinion: string | null;
  };
  agent_handover: LedgerColumns & {
    service_id: string;
    project_id: string;
    material: string;
    form: MaterialForm;
    copies: number;
    handed_on: string;
    returned_on: string | null;
    signed_by: string | null;
  };
}
