import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { ArrangementKind } from "../contract/item-arrangement.ts";
import type { OverrideKind } from "../contract/item-override.ts";

export interface ItemOverrideTables {
  item_override: LedgerColumns & {
    item: string;
    kind: OverrideKind;
    valid_from: string;
    content: object;
    source: string;
    verified: boolean;
    explanation: string;
    edition: number;
    made_on: object | null;
  };
  item_arrangement: LedgerColumns & {
    item: string;
    kind: ArrangementKind;
    valid_from: string;
    valid_to: string | null;
    organ: string | null;
    title: string | null;
    document_number: string | null;
    done_on: string | null;
    note: string | null;
    source: string;
    verified: boolean;
  };
}
