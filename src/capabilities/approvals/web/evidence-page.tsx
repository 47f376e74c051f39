import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { commitmentEvidence, type CommitmentEvidence } from "../contract/commitment-evidence.ts";
import { commitmentEvidenceKindLabel, commitmentResultLabel, commitmentSubjectLabel } from "../messages/environmental-commitment.ts";
import { commitmentWords } from "./commitment-words.ts";
import { EvidenceForm } from "./evidence-form.tsx";
import { environmentalCommitmentPath } from "./paths.ts";

const { evidenceLabels: labels } = commitmentWords;

const factsOf = (row: CommitmentEvidence) => [
  { label: labels.commitmentId, value: <PageLink to={environmentalCommitmentPath(row.commitmentId)}>{`${commitmentSubjectLabel[row.subject]}：${row.target}`}</PageLink> },
  { label: commitmentWords.labels.projectId, value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
  { label: labels.kind, value: commitmentEvidenceKindLabel[row.kind] },
  { label: labels.occurredOn, value: row.occurredOn },
  { label: labels.result, value: commitmentResultLabel[row.result] },
  { label: labels.documentNumber, value: row.documentNumber },
  { label: labels.content, value: row.content, wide: true },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<CommitmentEvidence>[];
}

/** One piece of evidence; here it is corrected or withdrawn. */
export function CommitmentEvidencePage({ permissions, panels = [] }: Props) {
  return (
    <LedgerRecordPage<typeof commitmentEvidence>
      ledger={commitmentEvidence} permissions={permissions} panels={panels} titleOf={({ occurredOn, projectName }) => `${occurredOn} ${projectName} 兑现佐证`}
      factsOf={factsOf} form={({ row, ...props }) => (row ? <EvidenceForm {...props} row={row} commitmentId={row.commitmentId} /> : null)}
    />
  );
}
