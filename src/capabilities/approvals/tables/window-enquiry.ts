import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { EnquirerRole, EnquiryChannel } from "../contract/window-enquiry.ts";

export interface WindowEnquiryTables {
  window_enquiry: LedgerColumns & {
    enquired_on: string;
    enquired_time: string | null;
    channel: EnquiryChannel;
    enquirer: string | null;
    enquirer_role: EnquirerRole | null;
    enterprise_id: string | null;
    project_id: string | null;
    items: string[];
    question: string;
    answer: string | null;
    answered_on: string | null;
    department_id: string | null;
    forwarded_on: string | null;
    called_back_on: string | null;
    called_back_by: string | null;
    satisfied: boolean | null;
    follow_up: string | null;
  };
}
