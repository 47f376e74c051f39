import type { Generated } from "kysely";

export interface EnterpriseTables {
  enterprise: {
    zone_id: string;
    id: string;
    credit_code: string;
    name: string;
    industry: string | null;
    address: string | null;
    example: Generated<boolean>;
    source_ref: string | null;
    version: Generated<number>;
    recorded_on: string;
    recorded_at: string;
    recorded_by: string;
  };
  pairing: {
    zone_id: string;
    id: string;
    enterprise_id: string;
    user_id: string;
    valid_from: string;
    valid_to: string | null;
    version: Generated<number>;
    recorded_on: string;
    recorded_at: string;
    recorded_by: string;
  };
}
