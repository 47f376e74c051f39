import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { PairingDuty } from "../contract/pairing.ts";

export interface PairingTables {
  pairing: LedgerColumns & {
    enterprise_id: string;
    duty: PairingDuty;
    user_id: string | null;
    person: string | null;
    valid_from: string;
    valid_to: string | null;
    handover: string | null;
  };
}
