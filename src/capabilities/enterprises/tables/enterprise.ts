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
}
