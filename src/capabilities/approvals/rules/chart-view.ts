import type { CaseLamp, CaseState } from "../contract/fact.ts";
import { ItemGroup, ItemStage } from "../contract/item.ts";
import type { ProjectLampColour } from "../contract/lamp.ts";
import type { LampDimension } from "../contract/lamp-rule.ts";
import { lampOrder, projectLampOrder, stateOrder, type WallChart } from "../contract/wall-chart.ts";
import type { ChartFilter } from "./chart-filter.ts";

/** One case as a cell shows it. */
export interface ChartCell {
  readonly caseId: string;
  readonly state: CaseState;
  readonly lamp: CaseLamp;
  readonly day: string | null;
  readonly due: string | null;
  readonly over: number | null;
  /** The department that answers for it. */
  readonly unit: string | null;
  /** The day first promised, where another is promised now. */
  readonly first: string | null;
}

export interface ChartProject {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly industry: string;
  readonly agent: string | null;
  readonly leaders: readonly string[];
  /** One a dimension. */
  readonly lamps: readonly { readonly dimension: LampDimension; readonly lamp: ProjectLampColour }[];
  readonly started: boolean;
  readonly ready: boolean;
  readonly example: boolean;
  /** Starts and productions that count as none. */
  readonly irregular: readonly Omit<WallChart["irregular"][number], "project">[];
  /** Of all its items, whatever the filter leaves. */
  readonly done: number;
  readonly applying: number;
}

type ChartItem = WallChart["items"][number];

/** The chart as it is drawn: rows, columns in their groups, and the cell at a place. */
export interface ChartView {
  readonly projects: readonly ChartProject[];
  readonly items: readonly ChartItem[];
  readonly groups: readonly { readonly group: ItemGroup | ItemStage; readonly items: readonly ChartItem[] }[];
  readonly cellAt: (row: number, column: number) => ChartCell | undefined;
  readonly counts: Readonly<Record<CaseLamp, number>>;
  readonly cases: number;
}

const settled: readonly CaseLamp[] = ["done", "replaced"];

/** Cells by place in the reply; a cell with a number that this release does not know is left out. */
function cellsOf({ cells, moved, units }: WallChart): (ChartCell & { readonly project: number; readonly item: number })[] {
  const firsts = new Map(moved.cell.map((cell, at) => [cell, moved.first[at] ?? null]));
  return cells.id.flatMap((caseId, at) => {
    const [project, item] = [cells.project[at], cells.item[at]];
    const state = stateOrder[cells.state[at] ?? -1];
    const lamp = lampOrder[cells.lamp[at] ?? -1];
    if (project === undefined || item === undefined || state === undefined || lamp === undefined) return [];
    return [{ caseId, project, item, state, lamp, day: cells.day[at] ?? null, due: cells.due[at] ?? null, over: cells.over[at] ?? null, unit: units[cells.unit[at] ?? -1] ?? null, first: firsts.get(at) ?? null }];
  });
}

type Cells = ReturnType<typeof cellsOf>;

function projectsOf({ projects, lamps, irregular }: WallChart, cells: Cells): ChartProject[] {
  const done = new Map<number, number>();
  const applying = new Map<number, number>();
  for (const { project, lamp } of cells) {
    if (lamp === "notApplicable") continue;
    applying.set(project, (applying.get(project) ?? 0) + 1);
    if (settled.includes(lamp)) done.set(project, (done.get(project) ?? 0) + 1);
  }
  return projects.id.map((id, at) => ({
    id,
    name: projects.name[at] ?? "",
    owner: projects.owner[at] ?? "",
    industry: projects.industry[at] ?? "",
    agent: projects.agent[at] ?? null,
    leaders: projects.leaders[at] ?? [],
    lamps: lamps.map(({ dimension, lamp }) => ({ dimension, lamp: projectLampOrder[lamp[at] ?? -1] ?? "unknown" })),
    started: projects.started[at] ?? false,
    ready: projects.ready[at] ?? false,
    example: projects.example[at] ?? false,
    irregular: irregular.filter(({ project }) => project === at),
    done: done.get(at) ?? 0,
    applying: applying.get(at) ?? 0,
  }));
}

function fits(project: ChartProject, { text, industry, agent, leader, light, condition }: ChartFilter): boolean {
  if (text !== "" && !`${project.name} ${project.owner}`.toLowerCase().includes(text.toLowerCase())) return false;
  if (industry !== "" && project.industry !== industry) return false;
  if (agent !== "" && project.agent !== agent) return false;
  if (leader !== "" && !project.leaders.includes(leader)) return false;
  if (light !== undefined && !project.lamps.some(({ lamp }) => lamp === light)) return false;
  if (condition === "started") return project.started;
  return condition === "ready" ? project.ready && !project.started : true;
}

/** Places of the rows and columns that the filter leaves: by project, then by item group, then by lamp in what is left. */
function placesOf(chart: WallChart, projects: readonly ChartProject[], cells: Cells, filter: ChartFilter) {
  const { lamp, group, allItems } = filter;
  const open = new Set(projects.flatMap((project, at) => (fits(project, filter) ? [at] : [])));
  const inGroup = cells.filter(({ project, item }) => open.has(project) && (group === undefined || chart.items[item]?.group === group));
  const left = lamp === undefined ? inGroup : inGroup.filter((cell) => cell.lamp === lamp);
  const withCell = new Set(left.map(({ project }) => project));
  const applying = new Set(left.filter((cell) => lamp !== undefined || cell.lamp !== "notApplicable").map(({ item }) => item));
  return {
    rows: [...open].filter((at) => lamp === undefined || withCell.has(at)),
    columns: chart.items.flatMap((item, at) => ((group === undefined || item.group === group) && (allItems || applying.has(at)) ? [at] : [])),
  };
}

const noneOfEach = (): Record<CaseLamp, number> => ({ done: 0, replaced: 0, notApplicable: 0, inHand: 0, near: 0, overdue: 0, idle: 0 });

export function chartView(chart: WallChart, filter: ChartFilter): ChartView {
  const cells = cellsOf(chart);
  const projects = projectsOf(chart, cells);
  const { rows, columns: chosen } = placesOf(chart, projects, cells, filter);
  const heads: readonly (ItemGroup | ItemStage)[] = filter.by === "stage" ? ItemStage.enum : ItemGroup.enum;
  const grouped = heads.map((group) => ({ group, places: chosen.filter((at) => chart.items[at]?.[filter.by] === group) })).filter(({ places }) => places.length > 0);
  const columns = grouped.flatMap(({ places }) => places);
  const width = chart.items.length;
  const byPlace = new Map(cells.map((cell) => [cell.project * width + cell.item, cell]));
  const rowSet = new Set(rows);
  const columnSet = new Set(columns);
  const counts = noneOfEach();
  const shown = cells.filter(({ project, item }) => rowSet.has(project) && columnSet.has(item));
  for (const { lamp } of shown) counts[lamp] += 1;
  const itemsAt = (places: readonly number[]) => places.flatMap((at) => chart.items[at] ?? []);
  return {
    projects: rows.flatMap((at) => projects[at] ?? []),
    items: itemsAt(columns),
    groups: grouped.map(({ group, places }) => ({ group, items: itemsAt(places) })),
    cellAt: (row, column) => {
      const [project, item] = [rows[row], columns[column]];
      return project === undefined || item === undefined ? undefined : byPlace.get(project * width + item);
    },
    counts,
    cases: shown.length,
  };
}
