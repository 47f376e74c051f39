import type { ApprovalCase } from "../contract/case.ts";
import { ItemStage, type ApprovalItem } from "../contract/item.ts";
import type { MetroLine, MetroMap, MetroStation } from "../contract/metro-map.ts";
import { clockRuns } from "./printed-chart.ts";

type MappedItem = Pick<ApprovalItem, "code" | "name" | "shortName" | "stage" | "prerequisites">;
type MappedCase = Pick<ApprovalCase, "id" | "item" | "state" | "lamp" | "stateOn" | "dueOn" | "decidedOn" | "workdaysOver" | "departmentName">;
type Pair = readonly [item: MappedItem, one: MappedCase];

/**
 * The pairs so that each stands after those that it waits for, else in the catalogue's order. Edges that run in a circle, which
 * the catalogue refuses, would hold up all that is left: those come as they are.
 */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const listed = new Set(pairs.map(([{ code }]) => code));
  const placed = new Set<string>();
  const order: Pair[] = [];
  let left = pairs;
  while (left.length > 0) {
    const free = left.filter(([{ prerequisites }]) => prerequisites.every((code) => !listed.has(code) || placed.has(code)));
    const next = free.length > 0 ? free : left;
    order.push(...next);
    for (const [{ code }] of next) placed.add(code);
    left = left.filter(([{ code }]) => !placed.has(code));
  }
  return order;
}

const dayOf = ({ lamp, dueOn, decidedOn, stateOn, workdaysOver }: MappedCase): string | null =>
  decidedOn ?? (clockRuns({ due: dueOn, lamp }) && workdaysOver !== null ? dueOn : stateOn);

/** A line of a stage has about so many stations before another branch is made beside it, so that many items side by side do not make the map wide. */
const perBranch = 5;

interface Branch {
  readonly stage: ItemStage;
  readonly branch: number;
  /** Columns of its stations so far. */
  readonly columns: number[];
}

const nextOn = ({ columns }: Branch, from: number): number => Math.max(from, (columns.at(-1) ?? -1) + 1);

/** The stage's branch on which a station that may stand from a column on stands furthest left; another one where it would have to wait and there may be more. */
function branchFor(branches: Branch[], stage: ItemStage, from: number, most: number): Branch {
  const own = branches.filter((one) => one.stage === stage);
  const best = own.toSorted((a, b) => nextOn(a, from) - nextOn(b, from) || a.branch - b.branch)[0];
  if (best && (nextOn(best, from) === from || own.length >= most)) return best;
  const another: Branch = { stage, branch: own.length, columns: [] };
  branches.push(another);
  return another;
}

/** A line a stage, with branches where it is long. A station stands right of all that it waits for, and of those before it on its line: no two share a spot. */
export function metroLayout(items: readonly MappedItem[], cases: readonly MappedCase[]): Pick<MetroMap, "columns" | "lines" | "stations"> {
  const byItem = new Map(cases.filter(({ lamp }) => lamp !== "notApplicable").map((one) => [one.item, one]));
  const pairs = items.flatMap((item): Pair[] => { const one = byItem.get(item.code); return one ? [[item, one]] : []; });
  const most = new Map(ItemStage.enum.map((stage) => [stage, Math.ceil(pairs.filter(([item]) => item.stage === stage).length / perBranch)]));
  const placeOf = new Map<string, number>();
  const branches: Branch[] = [];
  const placed: (Omit<MetroStation, "line"> & { readonly on: Branch })[] = [];
  for (const [item, one] of inOrder(pairs)) {
    const after = item.prerequisites.flatMap((code) => placeOf.get(code) ?? []);
    const from = Math.max(-1, ...after.map((place) => placed[place]?.column ?? -1)) + 1;
    const on = branchFor(branches, item.stage, from, most.get(item.stage) ?? 1);
    const column = nextOn(on, from);
    placeOf.set(item.code, placed.length);
    on.columns.push(column);
    placed.push({
      caseId: one.id, item: item.code, name: item.name, shortName: item.shortName, on, column, state: one.state, lamp: one.lamp,
      day: dayOf(one), due: one.dueOn, over: one.workdaysOver, owner: one.departmentName, after,
    });
  }
  const order = branches.toSorted((a, b) => ItemStage.enum.indexOf(a.stage) - ItemStage.enum.indexOf(b.stage) || a.branch - b.branch);
  return {
    columns: Math.max(0, ...placed.map(({ column }) => column + 1)),
    lines: order.map(({ stage, branch, columns }): MetroLine => ({ stage, branch, from: columns[0] ?? 0, to: columns.at(-1) ?? 0 })),
    stations: placed.map(({ on, ...station }) => ({ ...station, line: order.indexOf(on) })),
  };
}

/** Several lines meet where a station waits for more than one. */
export const isInterchange = ({ after }: Pick<MetroStation, "after">): boolean => after.length > 1;
