import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { ItemGroup, type ApprovalItem } from "../contract/item.ts";
import { lampOrder, stateOrder, type WallChart } from "../contract/wall-chart.ts";
import type { CaseFactKind, CaseState } from "../contract/fact.ts";
import { watchedLimit } from "./case-days.ts";
import { lampOf, workdaysOver, type LampDay } from "./lamp.ts";
import { barringItems, standsReady } from "./readiness.ts";

/** A project of the chart; from `ids` on the arrays are parallel, one place a case. */
export interface WallProject {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly industry: string;
  readonly agent: string | null;
  readonly started: boolean;
  readonly example: boolean;
  readonly ids: readonly string[];
  readonly items: readonly string[];
  readonly seen: readonly boolean[] | null;
  readonly kinds: readonly (CaseFactKind | null)[];
  readonly latest: readonly (string | null)[];
  readonly due: readonly (string | null)[];
  readonly decided: readonly (string | null)[];
}

export const caseStates = (kinds: readonly (CaseFactKind | null)[]): readonly CaseState[] => kinds.map((kind) => kind ?? "notBegun");

/** Ready by all of its cases, also those that the actor does not see. */
const projectStandsReady = (project: Pick<WallProject, "started" | "items" | "kinds">, barring: ReadonlySet<string>): boolean =>
  standsReady(project.started, project.items, caseStates(project.kinds), barring);

/** The catalogue's items that stand on any list, by group, then in the catalogue's order. */
function chartItems(projects: readonly WallProject[], catalogue: readonly ApprovalItem[]): ApprovalItem[] {
  const listed = new Set<string>();
  for (const { items, seen } of projects) for (const [place, code] of items.entries()) if (!seen || seen[place]) listed.add(code);
  return ItemGroup.enum.flatMap((group) => catalogue.filter((item) => item.group === group && listed.has(item.code)));
}

/** What the cell shows: the decision, the due day where the clock runs, else the newest step. */
const cellDay = (state: CaseState, latest: string | null, due: string | null, decided: string | null): string | null =>
  decided ?? (state === "accepted" && due !== null ? due : latest);

const placesOf = <T>(order: readonly T[]): ReadonlyMap<T, number> => new Map(order.map((one, place) => [one, place]));

type Cells = WallChart["cells"];

/** Working days past due by due day: tens of thousands of cells share a few hundred days. */
function overByDay(calendar: WorkCalendar, { today }: LampDay): (due: string) => number {
  const known = new Map<string, number>();
  return (due) => {
    const over = known.get(due) ?? workdaysOver(calendar, due, today);
    known.set(due, over);
    return over;
  };
}

function chartCells(projects: readonly WallProject[], items: readonly ApprovalItem[], at: LampDay, calendar: WorkCalendar): Cells {
  const overOn = overByDay(calendar, at);
  const itemPlaces = placesOf(items.map(({ code }) => code));
  const statePlaces = placesOf<CaseState>(stateOrder);
  const lampPlaces = placesOf(lampOrder);
  const cells: Cells = { id: [], project: [], item: [], state: [], lamp: [], day: [], due: [], over: [] };
  for (const [row, project] of projects.entries()) {
    for (const [place, id] of project.ids.entries()) {
      const column = itemPlaces.get(project.items[place] ?? "");
      if (column === undefined || project.seen?.[place] === false) continue;
      const state = project.kinds[place] ?? "notBegun";
      const due = project.due[place] ?? null;
      cells.id.push(id);
      cells.project.push(row);
      cells.item.push(column);
      cells.state.push(statePlaces.get(state) ?? 0);
      cells.lamp.push(lampPlaces.get(lampOf(state, due, at)) ?? 0);
      cells.day.push(cellDay(state, project.latest[place] ?? null, due, project.decided[place] ?? null));
      cells.due.push(due);
      cells.over.push(state === "accepted" && due !== null ? overOn(due) : null);
    }
  }
  return cells;
}

export function wallChart(projects: readonly WallProject[], catalogue: readonly ApprovalItem[], year: number, at: LampDay, calendar: WorkCalendar): WallChart {
  const items = chartItems(projects, catalogue);
  const barring = barringItems(catalogue);
  return {
    asOf: at.today, year,
    items: items.map((item) => ({ code: item.code, name: item.name, shortName: item.shortName, group: item.group, unverifiedLimit: watchedLimit(item)?.verified === false })),
    projects: {
      id: projects.map(({ id }) => id),
      name: projects.map(({ name }) => name),
      owner: projects.map(({ owner }) => owner),
      industry: projects.map(({ industry }) => industry),
      agent: projects.map(({ agent }) => agent),
      started: projects.map(({ started }) => started),
      ready: projects.map((project) => projectStandsReady(project, barring)),
      example: projects.map(({ example }) => example),
    },
    cells: chartCells(projects, items, at, calendar),
  };
}
