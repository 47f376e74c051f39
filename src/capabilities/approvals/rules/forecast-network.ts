import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { workingDaysBetween } from "../../../kernel/working-days.ts";
import { convolved, remaining, tableOf, type Distribution } from "../../../engines/simulation/distribution.ts";
import { orderedNetwork, type Activity, type OrderedNetwork } from "../../../engines/simulation/network.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { isFinished } from "./case-state.ts";
import type { ForecastCase, ForecastProject } from "./forecast-project.ts";
import { isRunning } from "./lamp.ts";
import type { LearnedDurations } from "./learned-durations.ts";
import { firstApplication, possibleOn, waitsFor, type SettledCase } from "./possible-day.ts";
import { missingConditions, PERMIT, standsReady, startBars, type StartGround } from "./readiness.ts";

/** What a forecast rests on, apart from the project. */
export interface ForecastGround {
  readonly asOf: PlainDate;
  readonly calendar: WorkCalendar;
  readonly items: ReadonlyMap<string, ApprovalItem>;
  readonly barring: ReadonlySet<string>;
  readonly learned: LearnedDurations;
}

const groundOf = ({ cases, conditions }: ForecastProject): StartGround => ({ codes: cases.map(({ item }) => item), states: cases.map(({ state }) => state), conditions: conditions.map(({ condition }) => condition) });

export const isReady = (project: ForecastProject, barring: ReadonlySet<string>): boolean => standsReady(project.startedRightly, groundOf(project), barring);

/** What keeps the project from being ready on the day. */
export const missingPieces = (project: ForecastProject, barring: ReadonlySet<string>) => {
  const ground = groundOf(project);
  return { items: startBars(ground, barring), conditions: missingConditions(ground) };
};

const isApplied = (own: ForecastCase | undefined): boolean => own !== undefined && (isRunning(own.state) || own.state === "submitted" || own.state === "inCorrection");

/** The items that must still be finished: those that bar the start, and what they wait for. */
function neededItems(wanted: readonly string[], byItem: ReadonlyMap<string, ForecastCase>, items: ReadonlyMap<string, ApprovalItem>): string[] {
  const needed = new Set<string>();
  const look = (code: string): void => {
    if (needed.has(code)) return;
    needed.add(code);
    // What is applied for waits for nothing any more.
    if (isApplied(byItem.get(code))) return;
    for (const before of items.get(code)?.prerequisites ?? []) {
      const own = byItem.get(before);
      if (own && !isFinished(own.state)) look(before);
    }
  };
  for (const code of wanted) look(code);
  return [...needed];
}

/** Working days since a day; a day to come has none. */
const since = (day: string | null, { asOf, calendar }: ForecastGround): number => (day === null ? 0 : Math.max(0, workingDaysBetween(calendar, plainDate(day), asOf)));

/** What is left of something that has run since the day; what begins today is whole. */
const leftSince = (day: string | null, whole: Distribution, ground: ForecastGround): Distribution => {
  const elapsed = since(day, ground);
  return elapsed === 0 ? whole : remaining(whole, elapsed, ground.learned.overdue);
};

const settled = ({ cases, conditions }: ForecastProject): SettledCase[] => [
  ...cases.map(({ item, finishedOn, days }) => ({ item, finishedOn, submittedOn: days.submittedOn })),
  ...conditions.map(({ condition, on }) => ({ item: condition, finishedOn: on, submittedOn: null })),
];

/** An item that is not applied for: first it waits, then it takes its time. Where nothing stands in its way, part of the waiting has passed. */
function notApplied(code: string, own: ForecastCase | undefined, project: ForecastProject, after: readonly string[], ground: ForecastGround): Distribution {
  const { learned, items } = ground;
  const waiting = learned.waiting(code);
  const again = own && (own.state === "refused" || own.state === "withdrawn" || own.state === "expired") ? own.days.latestOn : null;
  const possible = again ?? possibleOn(waitsFor(code, items.get(code)), settled(project));
  const wait = after.length > 0 ? waiting : leftSince(possible, waiting, ground);
  return convolved(wait, learned.fromSubmission(code, own?.departmentId ?? null));
}

function activityOf(code: string, project: ForecastProject, needed: ReadonlySet<string>, conditions: readonly string[], ground: ForecastGround): Activity {
  const own = project.cases.find(({ item }) => item === code);
  const { learned, items } = ground;
  if (own && isRunning(own.state)) {
    return { key: code, after: [], durations: tableOf(leftSince(own.days.acceptedOn ?? own.days.submittedOn, learned.fromAcceptance(code, own.departmentId), ground)) };
  }
  if (own && isApplied(own)) {
    return { key: code, after: [], durations: tableOf(leftSince(own.days.submittedOn, learned.fromSubmission(code, own.departmentId), ground)) };
  }
  // 建筑法 §8: the site conditions are what the construction permit is applied for with.
  const after = [...(items.get(code)?.prerequisites ?? []).filter((one) => needed.has(one)), ...(code === PERMIT ? conditions : [])];
  return { key: code, after, durations: tableOf(notApplied(code, own, project, after, ground)) };
}

/** What is still to be done until work may begin, each piece with how long it may take. */
export function forecastNetwork(project: ForecastProject, ground: ForecastGround): OrderedNetwork {
  const { items, conditions } = missingPieces(project, ground.barring);
  const byItem = new Map(project.cases.map((one) => [one.item, one]));
  const needed = neededItems(items, byItem, ground.items);
  const known = new Set(needed);
  const first = firstApplication(settled(project));
  return orderedNetwork([
    ...conditions.map((key) => ({ key, after: [], durations: tableOf(leftSince(first, ground.learned.condition(key), ground)) })),
    ...needed.map((code) => activityOf(code, project, known, conditions, ground)),
  ]);
}
