import type { LedgerColumns } from "../../platform/db/ledger-columns.ts";
import type { BatchTrack } from "./contract/entry.ts";
import type { RoundLevel } from "./contract/round.ts";

export interface BatchTables {
  /** A reference table: no zone. */
  batch_round: Omit<LedgerColumns, "zone_id"> & {
    level: RoundLevel;
    organiser: string;
    year: number;
    seq: number;
    name: string;
    held_on: string;
  };
  batch_entry: LedgerColumns & {
    round_id: string;
    track: BatchTrack;
    project_id: string;
    total_investment_fen: number;
    expected_output_fen: number | null;
    expected_tax_fen: number | null;
    verified_on: string | null;
    verified_by: string | null;
    evidence: string | null;
  };
}
