import { plainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { workingDaysBetween } from "../../../kernel/working-days.ts";
import { convolved, distributionOf, shrunk, type Distribution } from "../../../engines/simulation/distribution.ts";
import type { SiteCondition } from "../../projects/contract/fact.ts";
import type { ForecastTerms } from "../contract/forecast-terms.ts";
import type { ApprovalItem } from "../contract/item.ts";

/** A case that was decided, with the days that durations are learned from. */
export interface FinishedCase {
  readonly projectId: string;
  readonly item: string;
  readonly departmentId: string | null;
  readonly submittedOn: string;
  readonly acceptedOn: string | null;
  readonly decidedOn: string;
  /** When it could have been applied for: its prerequisites were settled, or the project's first application was made. */
  readonly possibleOn: string | null;
}

/** A site condition that was met, and when the project's first application was made. */
export interface FinishedCondition {
  readonly condition: SiteCondition;
  readonly from: string;
  readonly on: string;
}

/** Working days observed, by item, and by item and organ. */
type Observed = ReadonlyMap<string, readonly number[]>;

/** How long things take here: history shrunk to the promised limits. */
export interface LearnedDurations {
  /** Decided cases that it rests on. */
  readonly finished: number;
  readonly fromSubmission: (item: string, departmentId: string | null) => Distribution;
  readonly fromAcceptance: (item: string, departmentId: string | null) => Distribution;
  /** Until the application, once nothing stands in its way. */
  readonly waiting: (item: string) => Distribution;
  /** From the project's first application until the site condition is met. */
  readonly condition: (condition: string) => Distribution;
  /** What is left of anything that has taken longer than all known. */
  readonly overdue: Distribution;
}

const ofOrgan = (item: string, departmentId: string | null): string => `${item}/${departmentId ?? ""}`;

function observe(into: Map<string, number[]>, keys: readonly string[], days: number): void {
  for (const key of keys) {
    const own = into.get(key);
    if (own) own.push(days);
    else into.set(key, [days]);
  }
}

interface Observations {
  readonly fromSubmission: Observed;
  readonly fromAcceptance: Observed;
  readonly waiting: Observed;
  readonly conditions: Observed;
}

/** What was finished by the day. */
export interface Finished {
  readonly cases: readonly FinishedCase[];
  readonly conditions: readonly FinishedCondition[];
}

function observations({ cases, conditions: met }: Finished, calendar: WorkCalendar): Observations {
  const fromSubmission = new Map<string, number[]>();
  const fromAcceptance = new Map<string, number[]>();
  const waiting = new Map<string, number[]>();
  const conditions = new Map<string, number[]>();
  const between = (from: string, to: string): number => workingDaysBetween(calendar, plainDate(from), plainDate(to));
  for (const { item, departmentId, submittedOn, acceptedOn, decidedOn, possibleOn } of cases) {
    const keys = [item, ofOrgan(item, departmentId)];
    observe(fromSubmission, keys, between(submittedOn, decidedOn));
    if (acceptedOn !== null) observe(fromAcceptance, keys, between(acceptedOn, decidedOn));
    if (possibleOn !== null && possibleOn <= submittedOn) observe(waiting, [item], between(possibleOn, submittedOn));
  }
  for (const { condition, from, on } of met) observe(conditions, [condition], Math.max(0, between(from, on)));
  return { fromSubmission, fromAcceptance, waiting, conditions };
}

const WORKDAYS_OF_WEEK = 5 / 7;

/** The limit that the organ has promised, else the law's, in working days. */
export function limitOf(item: ApprovalItem | undefined, withoutLimit: number): number {
  const limit = item?.promisedLimit ?? item?.statutoryLimit;
  if (!limit) return withoutLimit;
  return limit.unit === "workday" ? limit.n : limit.n * WORKDAYS_OF_WEEK;
}

const priorOf = (item: ApprovalItem | undefined, { limitShares, withoutLimit }: ForecastTerms): Distribution =>
  distributionOf(limitShares.map(({ share, weight }) => ({ days: share * limitOf(item, withoutLimit), weight })));

/** The same question is asked for every project. */
function remembered(make: (item: string, departmentId: string | null) => Distribution): (item: string, departmentId: string | null) => Distribution {
  const known = new Map<string, Distribution>();
  return (item, departmentId) => {
    const key = ofOrgan(item, departmentId);
    const found = known.get(key) ?? make(item, departmentId);
    known.set(key, found);
    return found;
  };
}

/**
 * Durations learned from finished cases. Each item's history is shrunk to the promised limit, and each organ's history of
 * the item to that of all organs: n cases count n, what is held without them counts as `priorCount` cases do.
 */
export function learnedDurations(finished: Finished, items: ReadonlyMap<string, ApprovalItem>, terms: ForecastTerms, calendar: WorkCalendar): LearnedDurations {
  const seen = observations(finished, calendar);
  const { priorCount } = terms;
  const acceptance = distributionOf(terms.acceptance);
  const learned = (observed: Observed, prior: (item: string) => Distribution) => remembered((item, departmentId) =>
    shrunk(observed.get(ofOrgan(item, departmentId)) ?? [], shrunk(observed.get(item) ?? [], prior(item), priorCount), priorCount));
  const waits = remembered((item) => shrunk(seen.waiting.get(item) ?? [], distributionOf(terms.waiting), priorCount));
  const conditions = remembered((condition) => shrunk(seen.conditions.get(condition) ?? [], distributionOf(terms.condition), priorCount));
  return {
    finished: finished.cases.length,
    fromSubmission: learned(seen.fromSubmission, (item) => convolved(acceptance, priorOf(items.get(item), terms))),
    fromAcceptance: learned(seen.fromAcceptance, (item) => priorOf(items.get(item), terms)),
    waiting: (item) => waits(item, null),
    condition: (condition) => conditions(condition, null),
    overdue: distributionOf(terms.overdue),
  };
}
