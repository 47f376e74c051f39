import type { GoalNode } from "../contract/goal.ts";

/** Which of the tree's rows are seen: those with no closed goal above them. Nodes come parents first. */
export function seenNodes(nodes: readonly GoalNode[], closed: ReadonlySet<string>): readonly GoalNode[] {
  const hidden = new Set<string>();
  return nodes.filter(({ goal: { id, parentId } }) => {
    const seen = parentId === null || !(hidden.has(parentId) || closed.has(parentId));
    if (!seen) hidden.add(id);
    return seen;
  });
}

/** Ids of the goals below one, itself included: none of them can become its parent. */
export function below(nodes: readonly GoalNode[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const { goal } of nodes) if (goal.parentId !== null && found.has(goal.parentId)) found.add(goal.id);
  return found;
}

/** The place after the last goal right below a parent. */
export const nextPlace = (nodes: readonly GoalNode[], parentId: string | null): number =>
  Math.max(0, ...nodes.filter(({ goal }) => goal.parentId === parentId).map(({ goal }) => goal.place)) + 1;
