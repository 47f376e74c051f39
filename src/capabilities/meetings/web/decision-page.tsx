import { Button } from "antd";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { enterprisePath } from "../../enterprises/web/paths.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { decisions, type Decision } from "../contract/decision.ts";
import { DecisionForm } from "./decision-form.tsx";
import { DecisionLamp } from "./decision-state.tsx";
import { decisionPath, meetingPath } from "./paths.ts";
import { useDecisionActions } from "./use-decision-actions.tsx";
import { decisionWords } from "./words.ts";

const { labels } = decisionWords;

/** Where it came from and where it went on, each with its meeting. */
const carriedFacts = ({ carriedFrom, carriedFromHeldOn, carriedFromTitle, carriedTo, carriedToHeldOn, carriedToTitle }: Decision) => [
  ...(carriedFrom === null ? [] : [{ label: labels.carriedFrom, value: <PageLink to={decisionPath(carriedFrom)}>{carriedFromHeldOn} {carriedFromTitle}</PageLink>, wide: true }]),
  ...(carriedTo === null ? [] : [{ label: labels.carriedTo, value: <PageLink to={decisionPath(carriedTo)}>{carriedToHeldOn} {carriedToTitle}</PageLink>, wide: true }]),
];

const factsOf = (row: Decision) => [
  { label: labels.meetingId, value: <PageLink to={meetingPath(row.meetingId)}>{row.heldOn} {row.meetingTitle}</PageLink>, wide: true },
  { label: labels.content, value: row.content, wide: true },
  { label: labels.departmentId, value: row.departmentName },
  { label: labels.person, value: row.person },
  { label: labels.dueOn, value: row.dueOn },
  { label: labels.doneOn, value: row.doneOn },
  { label: labels.outcome, value: row.outcome, wide: true },
  { label: labels.projectId, value: row.projectId && <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
  { label: labels.enterpriseId, value: row.enterpriseId && <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> },
  { label: labels.problemId, value: row.problemContent, wide: true },
  ...carriedFacts(row),
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<Decision>[];
}

/** One decision: who answers for it, how it stands, and which meetings it has been through. */
export function DecisionPage({ permissions, panels = [] }: Props) {
  const { asOf } = usePlace();
  const actions = useDecisionActions(permissions);
  return (
    <>
      <LedgerRecordPage<typeof decisions>
        ledger={decisions} permissions={permissions} panels={panels} titleOf={({ content }) => content} factsOf={factsOf}
        marksOf={(row) => <DecisionLamp row={row} asOf={asOf} />}
        actionsOf={(row) => actions.of(row).map(({ key, label, onChosen }) => <Button key={key} type={key === "complete" ? "primary" : "default"} onClick={onChosen}>{label}</Button>)}
        form={(props) => <DecisionForm {...props} />}
      />
      {actions.form}
    </>
  );
}
