import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { IndustryStanding } from "../contract/industry.ts";
import type { EndedBecause } from "../contract/qualification.ts";
import type { QualificationLevel } from "../contract/qualification-kind.ts";

interface Dated {
  valid_from: string;
  valid_to: string | null;
}

/** What an enterprise, or a park, is on a day. */
export interface StandingTables {
  qualification: LedgerColumns & {
    kind: string;
    level: QualificationLevel;
    enterprise_id: string | null;
    park_id: string | null;
    title: string | null;
    awarded_on: string;
    valid_to: string | null;
    batch: string | null;
    document_number: string | null;
    ended_on: string | null;
    ended_because: EndedBecause | null;
  };
  size_class_membership: LedgerColumns & {
    enterprise_id: string;
    size_class: string;
    entered_on: string;
    left_on: string | null;
    entry_document: string | null;
    left_because: string | null;
  };
  zone_industry: LedgerColumns & Dated & { name: string; standing: IndustryStanding; place: number };
  enterprise_industry: LedgerColumns & Dated & { enterprise_id: string; industry_id: string };
}
