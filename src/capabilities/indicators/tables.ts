import type { LedgerColumns } from "../../platform/db/ledger-columns.ts";
import type { GrowthBasis, ObservationBasis } from "./contract/indicator.ts";
import type { ObservationStatus } from "./contract/observation.ts";

export interface IndicatorTables {
  indicator_observation: LedgerColumns & {
    indicator: string;
    basis: ObservationBasis;
    period_from: string;
    period_to: string;
    amount_fen: number | null;
    quantity: string | null;
    official_growth: string | null;
    price_basis: GrowthBasis;
    base_amount_fen: number | null;
    base_quantity: string | null;
    status: ObservationStatus;
    published_on: string;
    scope_note: string | null;
  };
}
