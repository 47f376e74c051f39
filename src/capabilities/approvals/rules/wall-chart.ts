import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { ItemGroup, type ApprovalItem } from "../contract/item.ts";
import { lampOrder, stateOrder, type WallChart } from "../contract/wall-chart.ts";
import type { CaseState, KeptState } from "../contract/fact.ts";
import { watchedLimit } from "./case-days.ts";
import { deemedState, lapsedState } from "./case-on-day.ts";
import { isRunning, lampOf, workdaysOver, type LampDay } from "./lamp.ts";
import { barringItems, standsReady } from "./readiness.ts";

/** A project of the chart; from `ids` on the arrays are parallel, one place a case. */
export interface WallProject {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly industry: string;
  readonly agent: string | null;
  readonly started: boolean;
  /** Started with nothing open that barred it, and verified. */
  readonly startedRightly: boolean;
  readonly conditions: readonly string[];
  readonly example: boolean;
  readonly leaders: readonly string[];
  readonly ids: readonly string[];
  readonly items: readonly string[];
  readonly unit: readonly (number | null)[];
  readonly seen: readonly boolean[] | null;
  readonly states: readonly KeptState[];
  readonly latest: readonly (string | null)[];
  readonly due: readonly (string | null)[];
  readonly decided: readonly (string | null)[];
  /** Cases whose organ has been silent for too long by the day, and those whose result was valid up to an earlier one. */
  readonly silent: readonly string[];
  readonly past: readonly string[];
  /** Of cases whose promised day was moved: the first one. */
  readonly moved: ReadonlyMap<string, string>;
}

/** The states of the day, by place; most are those of the facts. */
function statesOn({ ids, items, states, silent, past, started }: WallProject, byCode: ReadonlyMap<string, ApprovalItem>): readonly CaseState[] {
  if (silent.length === 0 && past.length === 0) return states;
  const day: CaseState[] = [...states];
  for (const id of silent) {
    const place = ids.indexOf(id);
    day[place] = deemedState(states[place] ?? "notBegun");
  }
  for (const id of past) {
    const place = ids.indexOf(id);
    day[place] = lapsedState(states[place] ?? "notBegun", byCode.get(items[place] ?? ""), started);
  }
  return day;
}

/** The catalogue's items that stand on any list, by group, then in the catalogue's order. */
function chartItems(projects: readonly WallProject[], catalogue: readonly ApprovalItem[]): ApprovalItem[] {
  const listed = new Set<string>();
  for (const { items, seen } of projects) for (const [place, code] of items.entries()) if (!seen || seen[place]) listed.add(code);
  return ItemGroup.enum.flatMap((group) => catalogue.filter((item) => item.group === group && listed.has(item.code)));
}

/** What the cell shows: the decision, the due day where the clock runs, else the newest step. */
const cellDay = (state: CaseState, latest: string | null, due: string | null, decided: string | null): string | null =>
  decided ?? (isRunning(state) && due !== null ? due : latest);

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

/** What the cells are drawn from: the projects with the states of the day, and how places are numbered. */
interface Drawing {
  readonly rows: readonly { readonly project: WallProject; readonly states: readonly CaseState[] }[];
  readonly items: readonly ApprovalItem[];
  readonly at: LampDay;
  readonly calendar: WorkCalendar;
}

function chartCells({ rows, items, at, calendar }: Drawing): Pick<WallChart, "cells" | "moved"> {
  const overOn = overByDay(calendar, at);
  const itemPlaces = placesOf(items.map(({ code }) => code));
  const statePlaces = placesOf<CaseState>(stateOrder);
  const lampPlaces = placesOf(lampOrder);
  const cells: Cells = { id: [], project: [], item: [], state: [], lamp: [], day: [], due: [], over: [], unit: [] };
  const moved: WallChart["moved"] = { cell: [], first: [] };
  for (const [row, { project, states }] of rows.entries()) {
    for (const [place, id] of project.ids.entries()) {
      const column = itemPlaces.get(project.items[place] ?? "");
      if (column === undefined || project.seen?.[place] === false) continue;
      const state = states[place] ?? "notBegun";
      // What is kept of an application that silence has not yet accepted is counted ahead.
      const due = state === "submitted" ? null : (project.due[place] ?? null);
      const first = project.moved.size === 0 ? undefined : project.moved.get(id);
      if (first !== undefined) {
        moved.cell.push(cells.id.length);
        moved.first.push(first);
      }
      cells.id.push(id);
      cells.project.push(row);
      cells.item.push(column);
      cells.state.push(statePlaces.get(state) ?? 0);
      cells.lamp.push(lampPlaces.get(lampOf(state, due, at)) ?? 0);
      cells.day.push(cellDay(state, project.latest[place] ?? null, due, project.decided[place] ?? null));
      cells.due.push(due);
      cells.unit.push(project.unit[place] ?? null);
      cells.over.push(isRunning(state) && due !== null ? overOn(due) : null);
    }
  }
  return { cells, moved };
}

/** How many cases of a project are near and past their days, of those whose lamp can burn at all. */
export interface CaseCounts {
  readonly near: number;
  readonly overdue: number;
  readonly cases: number;
}

/** Of every project of the list, by its place; cases out of sight count too, as for readiness. */
export function caseCounts(projects: readonly WallProject[], catalogue: readonly ApprovalItem[], at: LampDay): CaseCounts[] {
  const byCode = new Map(catalogue.map((item) => [item.code, item]));
  return projects.map((project) => {
    const lamps = statesOn(project, byCode).map((state, place) => lampOf(state, state === "submitted" ? null : (project.due[place] ?? null), at));
    return { near: lamps.filter((lamp) => lamp === "near").length, overdue: lamps.filter((lamp) => lamp === "overdue").length, cases: lamps.filter((lamp) => lamp !== "notApplicable").length };
  });
}

/** What the chart shows of the zone beside its cases. */
export interface ChartSurroundings {
  /** The zone's departments, as the cells number them. */
  readonly units: readonly string[];
  /** One list a dimension, one lamp a project. */
  readonly lamps: WallChart["lamps"];
  readonly irregular: WallChart["irregular"];
}

export function wallChart(projects: readonly WallProject[], catalogue: readonly ApprovalItem[], year: number, at: LampDay, calendar: WorkCalendar, { units, lamps, irregular }: ChartSurroundings): WallChart {
  const items = chartItems(projects, catalogue);
  const barring = barringItems(catalogue);
  const byCode = new Map(catalogue.map((item) => [item.code, item]));
  const rows = projects.map((project) => ({ project, states: statesOn(project, byCode) }));
  return {
    asOf: at.today, year,
    items: items.map((item) => ({ code: item.code, name: item.name, shortName: item.shortName, group: item.group, stage: item.stage, unverifiedLimit: watchedLimit(item)?.verified === false })),
    projects: {
      id: projects.map(({ id }) => id),
      name: projects.map(({ name }) => name),
      owner: projects.map(({ owner }) => owner),
      industry: projects.map(({ industry }) => industry),
      agent: projects.map(({ agent }) => agent),
      started: projects.map(({ started }) => started),
      // By all of its cases, also those that the actor does not see.
      ready: rows.map(({ project, states }) => standsReady(project.startedRightly, { codes: project.items, states, conditions: project.conditions }, barring)),
      example: projects.map(({ example }) => example),
      leaders: projects.map(({ leaders }) => [...leaders]),
    },
    units: [...units], lamps, irregular,
    ...chartCells({ rows, items, at, calendar }),
  };
}
