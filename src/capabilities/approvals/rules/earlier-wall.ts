import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { daysOf, type CaseDays } from "./case-days.ts";
import type { StandingFact } from "./case-state.ts";
import type { WallProject } from "./wall-chart.ts";

export type EarlierWallProject = Omit<WallProject, "kinds" | "latest" | "due" | "decided"> & { readonly steps: readonly (readonly StandingFact[])[] };

const nothing: CaseDays = { latestKind: null, latestOn: null, submittedOn: null, acceptedOn: null, dueOn: null, decidedOn: null };

/** The days of an earlier day, from the steps up to then. A case whose item the catalogue no longer holds is left out of the chart anyway. */
export function computedDays({ steps, ...project }: EarlierWallProject, items: ReadonlyMap<string, ApprovalItem>, calendar: WorkCalendar): WallProject {
  const days = steps.map((facts, place) => {
    const item = items.get(project.items[place] ?? "");
    return item ? daysOf(facts, item, calendar) : nothing;
  });
  return {
    ...project,
    kinds: days.map(({ latestKind }) => latestKind), latest: days.map(({ latestOn }) => latestOn),
    due: days.map(({ dueOn }) => dueOn), decided: days.map(({ decidedOn }) => decidedOn),
  };
}
