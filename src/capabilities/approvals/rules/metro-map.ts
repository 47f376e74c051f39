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

/** One line a stage. A station stands one column right of the last that it waits for, and of the one before it on its line: no two share a spot. */
export function metroLayout(items: readonly MappedItem[], cases: readonly MappedCase[]): Pick<MetroMap, "columns" | "lines" | "stations"> {
  const byItem = new Map(cases.filter(({ lamp }) => lamp !== "notApplicable").map((one) => [one.item, one]));
  const pairs = items.flatMap((item): Pair[] => { const one = byItem.get(item.code); return one ? [[item, one]] : []; });
  const stages = ItemStage.enum.filter((stage) => pairs.some(([item]) => item.stage === stage));
  const placeOf = new Map<string, number>();
  const lastOf = new Map<number, number>();
  const stations: MetroStation[] = [];
  for (const [item, one] of inOrder(pairs)) {
    const line = stages.indexOf(item.stage);
    const after = item.prerequisites.flatMap((code) => placeOf.get(code) ?? []);
    const column = Math.max(lastOf.get(line) ?? -1, ...after.map((place) => stations[place]?.column ?? -1)) + 1;
    placeOf.set(item.code, stations.length);
    lastOf.set(line, column);
    stations.push({
      caseId: one.id, item: item.code, name: item.name, shortName: item.shortName, line, column, state: one.state, lamp: one.lamp,
      day: dayOf(one), due: one.dueOn, over: one.workdaysOver, owner: one.departmentName, after,
    });
  }
  const lines = stages.map((stage, line): MetroLine => {
    const columns = stations.filter((station) => station.line === line).map(({ column }) => column);
    return { stage, from: Math.min(...columns), to: Math.max(...columns) };
  });
  return { columns: Math.max(0, ...stations.map(({ column }) => column + 1)), lines, stations };
}

/** Several lines meet where a station waits for more than one. */
export const isInterchange = ({ after }: Pick<MetroStation, "after">): boolean => after.length > 1;
