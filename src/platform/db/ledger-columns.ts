import type { Generated } from "kysely";

/** Columns that `establish_ledger` (migration 0005) gives every ledger's table. */
export interface LedgerColumns {
  zone_id: string;
  id: string;
  source_ref: string | null;
  example: Generated<boolean>;
  withdrawn: Generated<boolean>;
  version: Generated<number>;
  recorded_on: string;
  recorded_at: string;
  recorded_by: string;
}
