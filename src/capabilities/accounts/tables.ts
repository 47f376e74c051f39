import type { Generated } from "kysely";
import type { Role } from "../../kernel/role.ts";

export interface AccountTables {
  user_account: {
    id: string;
    account: string;
    name: string;
    disabled: Generated<boolean>;
    example: Generated<boolean>;
    version: Generated<number>;
    recorded_at: string;
    recorded_by: string;
  };
  credential: {
    id: string;
    password_hash: string;
    must_change: boolean;
    changed_at: string;
  };
  role_grant: {
    id: string;
    user_id: string;
    role: Role;
    zone_id: string;
    department_id: string | null;
    enterprise_id: string | null;
    valid_from: string;
    valid_to: string | null;
    revoked_at: string | null;
    version: Generated<number>;
    recorded_at: string;
    recorded_by: string;
  };
}
