import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { environmentalCommitments, type EnvironmentalCommitment } from "../contract/environmental-commitment.ts";
import { commitmentSubjectLabel } from "../messages/environmental-commitment.ts";
import { latestEvidence } from "../rules/environmental-commitment.ts";
import { CommitmentForm } from "./commitment-form.tsx";
import { CommitmentStateMark } from "./commitment-state.tsx";
import { commitmentWords } from "./commitment-words.ts";
import { EvidencePanel } from "./evidence-panel.tsx";

const { labels } = commitmentWords;

const factsOn = (asOf: string) => (row: EnvironmentalCommitment) => [
  { label: labels.projectId, value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
  { label: labels.subject, value: commitmentSubjectLabel[row.subject] },
  { label: labels.content, value: row.content, wide: true },
  { label: labels.target, value: row.target },
  { label: labels.basis, value: row.basis },
  { label: labels.committedOn, value: row.committedOn },
  { label: labels.dueOn, value: row.dueOn },
  { label: commitmentWords.stateOn, value: latestEvidence(row.evidence, asOf)?.occurredOn },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<EnvironmentalCommitment>[];
}

/** One commitment with its evidence, as it stands on the as-of day. */
export function EnvironmentalCommitmentPage({ permissions, panels = [] }: Props) {
  const { asOf } = usePlace();
  return (
    <LedgerRecordPage<typeof environmentalCommitments>
      ledger={environmentalCommitments} permissions={permissions} panels={panels} titleOf={({ projectName, target }) => `${projectName}：${target}`}
      marksOf={(row) => <CommitmentStateMark commitment={row} asOf={asOf} />} factsOf={factsOn(asOf)} form={(props) => <CommitmentForm {...props} />}
      partsOf={({ id, evidence }) => [{
        key: "evidence", title: commitmentWords.evidence, count: evidence.filter(({ occurredOn }) => occurredOn <= asOf).length, content: <EvidencePanel commitmentId={id} />,
      }]}
    />
  );
}
