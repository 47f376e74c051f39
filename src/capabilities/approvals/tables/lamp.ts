import type { ColumnType } from "kysely";
import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { ExcuseKind } from "../contract/lamp.ts";
import type { LampDimension } from "../contract/lamp-rule.ts";

export interface LampTables {
  zone_lamp_rules: LedgerColumns & {
    valid_from: string;
    base: string | null;
    name: string;
    /** A list on the way in, JSON text on the way to an update. */
    rules: ColumnType<unknown, readonly unknown[], string>;
    note: string | null;
  };
  lamp_excuse: LedgerColumns & {
    project_id: string;
    dimension: LampDimension;
    kind: ExcuseKind;
    from_day: string;
    to_day: string;
    approver: string;
    approved_on: string;
    grounds: string;
  };
}
