import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { CaseState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { daysOf, noDays, type CaseDays } from "./case-days.ts";
import { stateOn } from "./case-on-day.ts";
import type { StandingFact } from "./case-progress.ts";
import { isFinished } from "./case-state.ts";

/** A site condition and since when it is met. */
interface MetCondition {
  readonly condition: string;
  readonly on: string;
}

/** A project with the dated facts that its readiness rests on. */
export interface DatedProject {
  readonly id: string;
  readonly conditions: readonly MetCondition[];
  readonly cases: readonly { readonly item: string; readonly departmentId: string | null; readonly steps: readonly StandingFact[] }[];
}

/** A case as of a day. */
export interface ForecastCase {
  readonly item: string;
  readonly departmentId: string | null;
  readonly state: CaseState;
  readonly days: CaseDays;
  /** The day on which it ended decided, replaced or not applicable, even if the result has run out since. */
  readonly finishedOn: string | null;
}

export interface ForecastProject {
  readonly id: string;
  readonly startedRightly: boolean;
  readonly conditions: readonly MetCondition[];
  readonly cases: readonly ForecastCase[];
}

interface ItemsAndCalendar {
  readonly items: ReadonlyMap<string, ApprovalItem>;
  readonly calendar: WorkCalendar;
}

const finishedOn = ({ state, decidedOn, latestOn }: CaseDays): string | null => (isFinished(state) ? (decidedOn ?? latestOn) : null);

/** What was known of the project on the day, by the facts that had occurred. */
export function projectOn({ id, conditions, cases }: DatedProject, startedRightly: boolean, day: string, { items, calendar }: ItemsAndCalendar): ForecastProject {
  return {
    id, startedRightly,
    conditions: conditions.filter(({ on }) => on <= day),
    cases: cases.map(({ item: code, departmentId, steps }) => {
      const item = items.get(code);
      const days = item ? daysOf(steps.filter(({ occurredOn }) => occurredOn <= day), item, calendar) : noDays;
      const state = stateOn({ ...days, started: startedRightly }, item, day);
      return { item: code, departmentId, state, days, finishedOn: finishedOn(days) };
    }),
  };
}
