import { allowed, refused } from "../../../kernel/refusal.ts";

/** A goal as the tree knows it. */
export interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly year: number;
  readonly place: number;
  readonly figureId: string | null;
}

export type GoalPlaceRefusal = "goalParentNotFound" | "goalParentIsLeaf" | "goalYearDiffers" | "goalCycle" | "goalHasChildren";

const isBelowItself = (byId: ReadonlyMap<string, Placed>, node: Placed): boolean => {
  const seen = new Set<string>();
  for (let at: Placed | undefined = node; at !== undefined; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
};

const hasChildren = (nodes: readonly Placed[], id: string): boolean => nodes.some(({ parentId }) => parentId === id);

/** Whether goals may stand where they want to: `nodes` is the whole forest with them in it. */
export function judgePlaces(nodes: readonly Placed[], wanted: readonly Placed[]) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of wanted) {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    if (node.parentId !== null && !parent) return refused("goalParentNotFound");
    if (isBelowItself(byId, node)) return refused("goalCycle");
    if (parent && parent.figureId !== null) return refused("goalParentIsLeaf");
    if (parent && parent.year !== node.year) return refused("goalYearDiffers");
    const children = nodes.filter(({ parentId }) => parentId === node.id);
    if (node.figureId !== null && children.length > 0) return refused("goalHasChildren");
    if (children.some(({ year }) => year !== node.year)) return refused("goalYearDiffers");
  }
  return allowed;
}

/** A goal that has others below it stays until these are withdrawn. */
export const judgeWithdrawal = (nodes: readonly Placed[], id: string) => (hasChildren(nodes, id) ? refused("goalHasChildren") : allowed);

export interface Standing {
  readonly id: string;
  readonly depth: number;
  /** Ids of the goals right below it, in order. */
  readonly children: readonly string[];
}

const inOrder = (a: Placed, b: Placed): number => a.place - b.place || (a.id < b.id ? -1 : 1);

/** The tree of a year read from the top: each goal before those below it, siblings in the order of their places. */
export function treeOf(nodes: readonly Placed[], year: number): readonly Standing[] {
  const children = new Map<string | null, Placed[]>();
  for (const node of nodes.filter((one) => one.year === year).toSorted(inOrder)) children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  const below = (parentId: string | null, depth: number): Standing[] => (children.get(parentId) ?? []).flatMap(({ id }) =>
    [{ id, depth, children: (children.get(id) ?? []).map((child) => child.id) }, ...below(id, depth + 1)]);
  return below(null, 0);
}
