import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { daysOf, noDays, type CaseDays } from "./case-days.ts";
import type { StandingFact } from "./case-progress.ts";
import type { CaseMark, WallProject } from "./wall-chart.ts";

export type EarlierWallProject = Omit<WallProject, "states" | "latest" | "due" | "decided" | "marked"> & { readonly steps: readonly (readonly StandingFact[])[] };

const needsMark = ({ silentUntil, validUntil, firstDueOn }: CaseMark): boolean => silentUntil !== null || validUntil !== null || firstDueOn !== null;

/** The days of an earlier day, from the steps up to then. A case whose item the catalogue no longer holds is left out of the chart anyway. */
export function computedDays({ steps, ...project }: EarlierWallProject, items: ReadonlyMap<string, ApprovalItem>, calendar: WorkCalendar): WallProject {
  const days: CaseDays[] = steps.map((facts, place) => {
    const item = items.get(project.items[place] ?? "");
    return item ? daysOf(facts, item, calendar) : noDays;
  });
  return {
    ...project,
    states: days.map(({ state }) => state), latest: days.map(({ latestOn }) => latestOn),
    due: days.map(({ dueOn }) => dueOn), decided: days.map(({ decidedOn }) => decidedOn),
    marked: new Map(days.flatMap((day, place) => (needsMark(day) ? [[project.ids[place] ?? "", day] as const] : []))),
  };
}
