import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { MaterialForm } from "../contract/material.ts";
import type { NoticeContent, NoticeKind } from "../contract/notice.ts";

interface VoidColumns {
  withdrawn_on: string | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

export interface IntakeTables {
  window_intake: LedgerColumns & VoidColumns & {
    project_id: string;
    year: number;
    number: number;
    received_on: string;
    handed_by: string;
    items: string[];
    submitted: string[];
    note: string | null;
  };
  received_material: LedgerColumns & {
    project_id: string;
    intake_id: string;
    material: string;
    form: MaterialForm;
    copies: number;
    received_on: string;
  };
  one_time_notice: LedgerColumns & VoidColumns & {
    project_id: string;
    intake_id: string | null;
    kind: NoticeKind;
    year: number;
    number: number;
    issued_on: string;
    content: NoticeContent;
  };
}
