import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { EventKind } from "../contract/event.ts";

export interface OperationTables {
  operation_event: LedgerColumns & {
    enterprise_id: string;
    kind: EventKind;
    facility: string;
    planned_from: string | null;
    planned_to: string | null;
    actual_from: string | null;
    actual_to: string | null;
    restarted_at: string | null;
    daily_loss_fen: number | null;
    affected_capacity: string | null;
    cause: string | null;
    contact: string | null;
    note: string | null;
  };
  operation_material: LedgerColumns & {
    event_id: string;
    enterprise_id: string;
    name: string;
    unit: string;
    needed: string | null;
    on_hand: string | null;
    on_hand_on: string | null;
    daily_use: string | null;
    supplier_id: string | null;
    arranged: string | null;
  };
  operation_meeting: LedgerColumns & {
    event_id: string;
    meeting_id: string;
  };
  supplier: LedgerColumns & {
    name: string;
    place: string | null;
    supplies: string;
    contact: string | null;
  };
}
