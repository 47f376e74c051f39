import type { LedgerColumns } from "../../../platform/db/ledger-columns.ts";
import type { CommitmentEvidenceKind, CommitmentResult, CommitmentSubject } from "../contract/environmental-commitment.ts";

export interface EnvironmentalCommitmentTables {
  environmental_commitment: LedgerColumns & {
    project_id: string;
    subject: CommitmentSubject;
    content: string;
    target: string;
    basis: string | null;
    committed_on: string;
    due_on: string | null;
  };
  commitment_evidence: LedgerColumns & {
    project_id: string;
    commitment_id: string;
    kind: CommitmentEvidenceKind;
    occurred_on: string;
    result: CommitmentResult;
    content: string;
    document_number: string | null;
  };
}
