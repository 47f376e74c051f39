import { PrinterOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { useAddress } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { WithdrawForm } from "../../zones/web/ledger/withdraw-form.tsx";
import { goals, readGoalTree, type Goal, type GoalNode } from "../contract/goal.ts";
import { keepGoals } from "../contract/permissions.ts";
import { GoalForm } from "./goal-form.tsx";
import { GoalRow } from "./goal-row.tsx";
import "./goals.css";
import { nextPlace, seenNodes } from "./open-goals.ts";
import { goalWords } from "./words.ts";

type Editing = { readonly kind: "add"; readonly parentId: string | null } | { readonly kind: "correct"; readonly goal: Goal } | { readonly kind: "withdraw"; readonly goal: Goal };

interface EditorProps {
  readonly editing: Editing | undefined;
  readonly nodes: readonly GoalNode[];
  readonly year: number;
  readonly onClose: () => void;
}

function Editor({ editing, nodes, year, onClose }: EditorProps) {
  if (!editing) return null;
  switch (editing.kind) {
    case "add": return <GoalForm under={{ parentId: editing.parentId ?? undefined, year, place: nextPlace(nodes, editing.parentId) }} onClose={onClose} />;
    case "correct": return <GoalForm row={editing.goal} onClose={onClose} />;
    case "withdraw": return <WithdrawForm ledger={goals} row={editing.goal} onClose={onClose} />;
  }
}

const isYear = (text: string | undefined): text is string => text !== undefined && /^2\d{3}$/.test(text);

/** The tree's question of the year in the address; that of the as-of day where none is named. */
function useTree() {
  const { zoneId, asOf } = usePlace();
  const [{ year }] = useAddress();
  return useQuery({ ...operationQuery(readGoalTree, { params: { zoneId }, query: { asOf, ...(isYear(year) && { year: Number(year) }) } }), placeholderData: keepPreviousData });
}

/** 目标树: what a zone is to reach in a year, broken down to leaves that figures measure. */
export function GoalTreePage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const [, change] = useAddress();
  const { data, error, refetch } = useTree();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing>();
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const { nodes, year, years, asOf } = data;
  const mayKeep = permissions.has(keepGoals.id);
  const toggle = (id: string) => { setClosed(closed.has(id) ? new Set([...closed].filter((one) => one !== id)) : new Set([...closed, id])); };
  const offered = [...new Set([...years, year])].toSorted((a, b) => b - a);
  return (
    <section className="record goals" aria-label={goalWords.treeTitle(year)}>
      <PageTitle
        title={goalWords.treeTitle(year)} marks={<AsOf day={asOf} />}
        actions={<>
          <Select<number> aria-label={goalWords.year} value={year} options={offered.map((one) => ({ value: one, label: goalWords.yearText(one) }))} onChange={(one) => { change({ year: String(one) }); }} />
          <Button onClick={() => { setClosed(new Set()); }}>{goalWords.expandAll}</Button>
          <Button onClick={() => { setClosed(new Set(nodes.filter(({ hasChildren }) => hasChildren).map(({ goal }) => goal.id))); }}>{goalWords.collapseAll}</Button>
          <Button icon={<PrinterOutlined />} onClick={() => { window.print(); }}>{goalWords.print}</Button>
          {mayKeep && <Button type="primary" onClick={() => { setEditing({ kind: "add", parentId: null }); }}>{goalWords.add}</Button>}
        </>}
      />
      <p className="soft goals-hint">{goalWords.asOfHint}</p>
      {nodes.length === 0 && <EmptyState title={goalWords.empty} {...(mayKeep && { hint: goalWords.emptyHint })} />}
      {nodes.length > 0 && (
        <ul className="goal-tree card">
          {seenNodes(nodes, closed).map((node) => (
            <GoalRow
              key={node.goal.id} node={node} open={!closed.has(node.goal.id)} mayKeep={mayKeep} onToggle={() => { toggle(node.goal.id); }}
              onAdd={() => { setEditing({ kind: "add", parentId: node.goal.id }); }} onCorrect={() => { setEditing({ kind: "correct", goal: node.goal }); }}
              onWithdraw={() => { setEditing({ kind: "withdraw", goal: node.goal }); }}
            />
          ))}
        </ul>
      )}
      <Editor editing={editing} nodes={nodes} year={year} onClose={() => { setEditing(undefined); }} />
    </section>
  );
}
