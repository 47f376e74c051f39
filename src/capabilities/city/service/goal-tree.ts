import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Goal, Measured, readGoalTree } from "../contract/goal.ts";
import { treeOf } from "../rules/goal-place.ts";
import { countLeaves, measure } from "../rules/goal-progress.ts";
import { goalQuery, selectPlaced } from "../store.ts";
import { figuresOf } from "./asked-figures.ts";
import type { Definitions } from "./goal.ts";

type Evaluated = Awaited<ReturnType<typeof figuresOf>>["rows"][number];

/** What the goal's figure says; null where the goal has none or the figure is not defined on the day. */
function measuredOf({ figureId, target, sense }: Goal, figures: ReadonlyMap<string, Evaluated>): Measured | null {
  const found = figureId === null ? undefined : figures.get(figureId);
  if (!found || target === null || sense === null) return null;
  const value = typeof found.total.value === "number" ? found.total.value : null;
  return { figure: found.definition, value, unit: found.total.unit, ...measure({ target, sense }, value) };
}

/** The zone's own tree of a year (that of the day unless asked otherwise), each leaf with what its figure says of the zone and all below it. */
export async function goalTree(definitions: Definitions, tx: ScopedTx, { params: { zoneId }, query }: Input<typeof readGoalTree>): Promise<Output<typeof readGoalTree>> {
  const placed = await selectPlaced(tx, zoneId);
  const { asOf, rows } = await figuresOf(definitions, tx, { zoneId, asOf: query.asOf, ids: [...new Set(placed.flatMap(({ figureId }) => figureId ?? []))] });
  const year = query.year ?? Number(asOf.slice(0, 4));
  const tree = treeOf(placed, year);
  const goals = new Map((await goalQuery.select(tx, zoneId, tree.map(({ id }) => id))).map((goal) => [goal.id, goal]));
  const figures = new Map(rows.map((row) => [row.definition.id, row]));
  const measured = new Map([...goals].map(([id, goal]) => [id, measuredOf(goal, figures)]));
  const counts = countLeaves(tree, (id) => ({ isAimed: (goals.get(id)?.figureId ?? null) !== null, reached: measured.get(id)?.reached ?? null }));
  const nodes = tree.flatMap(({ id, depth, children }) => {
    const goal = goals.get(id);
    return goal ? [{ goal, depth, hasChildren: children.length > 0, measured: measured.get(id) ?? null, leaves: counts.get(id) ?? { measured: 0, reached: 0, unknown: 0 } }] : [];
  });
  return { asOf, year, years: [...new Set(placed.map((node) => node.year))].toSorted((a, b) => a - b), nodes };
}
