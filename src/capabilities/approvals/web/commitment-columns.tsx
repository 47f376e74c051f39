import type { ListColumn } from "../../../ui/list-column.ts";
import type { EnvironmentalCommitment } from "../contract/environmental-commitment.ts";
import { commitmentSubjectLabel } from "../messages/environmental-commitment.ts";
import { latestEvidence } from "../rules/environmental-commitment.ts";
import { CommitmentStateMark } from "./commitment-state.tsx";
import { commitmentWords } from "./commitment-words.ts";

const { labels, none } = commitmentWords;

export const commitmentColumns = (asOf: string): readonly ListColumn<EnvironmentalCommitment>[] => [
  { key: "state", title: commitmentWords.state, width: 130, phone: "status", render: (row) => <CommitmentStateMark commitment={row} asOf={asOf} /> },
  { key: "projectName", title: labels.projectId, width: 200, render: ({ projectName }) => projectName },
  { key: "subject", title: labels.subject, width: 150, render: ({ subject }) => commitmentSubjectLabel[subject] },
  { key: "target", title: labels.target, width: 160, render: ({ target }) => target },
  { key: "committedOn", title: labels.committedOn, width: 116, render: ({ committedOn }) => committedOn },
  { key: "dueOn", title: labels.dueOn, width: 116, render: ({ dueOn }) => dueOn ?? none },
  { key: "stateOn", title: commitmentWords.stateOn, width: 124, render: ({ evidence }) => latestEvidence(evidence, asOf)?.occurredOn ?? none },
];
