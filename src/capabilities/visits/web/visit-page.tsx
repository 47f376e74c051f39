import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { enterprisePath } from "../../enterprises/web/paths.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { visits, type Visit } from "../contract.ts";
import { visitPurposeLabel } from "../messages.ts";
import { peopleText } from "./named-people.ts";
import { VisitForm } from "./visit-form.tsx";
import { VisitProblems } from "./visit-problems.tsx";
import { visitWords } from "./words.ts";

const factsOf = (row: Visit) => [
  { label: visitWords.enterprise, value: <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> },
  { label: visitWords.visitedOn, value: row.visitedOn },
  { label: visitWords.purpose, value: visitPurposeLabel[row.purpose] },
  { label: visitWords.led, value: row.ledByLeader ? visitWords.yes : visitWords.no },
  { label: visitWords.users, value: peopleText(row.visitors), wide: true },
  { label: visitWords.project, value: row.projectId && <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink>, wide: true },
  { label: visitWords.situation, value: row.situation, wide: true },
  { label: visitWords.answered, value: row.answered, wide: true },
  { label: visitWords.policies, value: row.policies, wide: true },
  { label: visitWords.followUp, value: row.followUp, wide: true },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<Visit>[];
}

/** One visit and the problems that were heard on it. */
export function VisitPage({ permissions, panels = [] }: Props) {
  return (
    <LedgerRecordPage<typeof visits>
      ledger={visits} permissions={permissions} panels={panels} titleOf={({ visitedOn, enterpriseName }) => `${visitedOn} ${visitWords.title} ${enterpriseName}`} factsOf={factsOf}
      form={(props) => <VisitForm {...props} />}
      partsOf={({ problems }) => [{ key: "problems", title: visitWords.problems, count: problems.length, content: <VisitProblems problems={problems} /> }]}
    />
  );
}
