import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { goals, readGoalTree, type Goal, type GoalNode } from "../contract/goal.ts";
import { GoalForm } from "./goal-form.tsx";
import { GoalProgressBar } from "./goal-progress-bar.tsx";
import "./goals.css";
import { goalPath } from "./paths.ts";
import { goalWords } from "./words.ts";

/** The other goals of the same year, for the names and the progress that a row alone does not tell. */
function useNodes(goal: Goal): readonly GoalNode[] {
  const { zoneId, asOf } = usePlace();
  const { data } = useQuery(operationQuery(readGoalTree, { params: { zoneId }, query: { asOf, year: goal.year } }));
  return data?.nodes ?? [];
}

function Parent({ goal }: { readonly goal: Goal }) {
  const parent = useNodes(goal).find((node) => node.goal.id === goal.parentId);
  return parent ? <PageLink to={goalPath(parent.goal.id)}>{parent.goal.title}</PageLink> : <>{goalWords.top}</>;
}

function Progress({ goal }: { readonly goal: Goal }) {
  const node = useNodes(goal).find((one) => one.goal.id === goal.id);
  if (!node) return null;
  return <div className="goal-state"><GoalProgressBar goal={goal} measured={node.measured} />{node.hasChildren && <span>{goalWords.leaves(node.leaves)}</span>}</div>;
}

const factsOf = (goal: Goal) => [
  { label: goalWords.year, value: goalWords.yearText(goal.year) },
  { label: goalWords.parent, value: <Parent goal={goal} /> },
  { label: goalWords.dueOn, value: goal.dueOn },
  { label: goalWords.department, value: goal.departmentName },
  { label: goalWords.figure, value: <Progress goal={goal} />, wide: true },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<Goal>[];
}

/** One goal with its progress as of the place's day. */
export function GoalPage({ permissions, panels = [] }: Props) {
  return <LedgerRecordPage<typeof goals> ledger={goals} permissions={permissions} panels={panels} titleOf={({ title }) => title} factsOf={factsOf} form={(props) => <GoalForm {...props} />} />;
}
