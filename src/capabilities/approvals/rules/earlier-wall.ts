import type { ApprovalItem } from "../contract/item.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { daysOf, noDays, type CaseDays } from "./case-days.ts";
import type { StandingFact } from "./case-progress.ts";
import { governingItem } from "./governing-item.ts";
import type { WallProject } from "./wall-chart.ts";

export type EarlierWallProject = Omit<WallProject, "states" | "latest" | "due" | "decided" | "silent" | "past" | "moved"> & { readonly steps: readonly (readonly StandingFact[])[] };

/** The days of an earlier day, from the steps up to then. A case whose item the catalogue no longer holds is left out of the chart anyway. */
export function computedDays({ steps, ...project }: EarlierWallProject, items: ReadonlyMap<string, ApprovalItem>, means: Pick<ApprovalMeans, "calendar" | "inForce">, day: string): WallProject {
  const days: CaseDays[] = steps.map((facts, place) => {
    const item = items.get(project.items[place] ?? "");
    return item ? daysOf(facts, governingItem(means, item, facts), means.calendar) : noDays;
  });
  return {
    ...project,
    states: days.map(({ state }) => state), latest: days.map(({ latestOn }) => latestOn),
    due: days.map(({ dueOn }) => dueOn), decided: days.map(({ decidedOn }) => decidedOn),
    silent: project.ids.filter((_, place) => (days[place]?.silentUntil ?? day) < day),
    past: project.ids.filter((_, place) => (days[place]?.validUntil ?? day) < day),
    moved: new Map(days.flatMap(({ firstDueOn }, place) => (firstDueOn === null ? [] : [[project.ids[place] ?? "", firstDueOn] as const]))),
  };
}
