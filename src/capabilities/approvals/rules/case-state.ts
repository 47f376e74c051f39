import type { PlainDate } from "../../../kernel/plain-date.ts";
import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { CaseFactEntry, CaseFactKind, CaseState, KeptState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { dueDays } from "./case-clock.ts";
import { validUntil } from "./case-days.ts";
import { advance, afterSilence, nothingDone, openStop, progressOf, type Progress, type StandingFact } from "./case-progress.ts";
import { nextOf } from "./case-table.ts";
import { isRunning } from "./lamp.ts";

/** What a step is judged by besides the steps before it. */
export interface CaseGround {
  readonly item: ApprovalItem;
  readonly calendar: WorkCalendar;
  /** The zone's. */
  readonly today: PlainDate;
}

export const stateOf = (facts: readonly StandingFact[], item: ApprovalItem, calendar: WorkCalendar): KeptState => progressOf(facts, item, calendar).state;

export type CaseFactRefusal =
  | "stepNotNext" | "decidedBeforeAccepted" | "beforeEarlierFact" | "dateInFuture" | "reasonMissing" | "personMissing"
  | "replacementMissing" | "replacementNotAllowed" | "replacementNotAsked" | "correctionNotAsked" | "pauseOutsideCase" | "pausesOverlap" | "stillStopped" | "procedureNotBegun"
  | "notSuspended" | "procedureMissing" | "procedureNotOfItem" | "waitingOnMissing" | "extendedTwice" | "extensionNotAllowed" | "extensionAfterDue" | "extensionTooLong"
  | "documentMissing" | "noPromise" | "promiseMissing" | "promiseUnchanged" | "promiseBeforeAcceptance" | "validityMissing" | "validityNotLater" | "alreadyLapsed" | "fieldNotAsked";

const finished: ReadonlySet<string> = new Set<CaseState>(["decided", "delivered", "replaced", "notApplicable"]);
/** Decided or validly replaced, or it does not apply: it bars nothing. One that has lapsed bars again. */
export const isFinished = (state: string): boolean => finished.has(state);

const stopCode = (progress: Progress): CaseFactRefusal => (openStop(progress) ? "pausesOverlap" : progress.state === "accepted" ? "procedureNotOfItem" : "pauseOutsideCase");

/** A step that stands at no place has a word for what it lacks; without one it is simply not next. */
const lacking: Partial<Record<CaseFactKind, (progress: Progress, item: ApprovalItem) => CaseFactRefusal>> = {
  decided: (progress) => (openStop(progress) ? "stillStopped" : isFinished(progress.state) ? "stepNotNext" : "decidedBeforeAccepted"),
  corrected: () => "correctionNotAsked",
  specialEnded: () => "procedureNotBegun",
  resumed: () => "notSuspended",
  specialBegun: stopCode,
  suspended: stopCode,
  extended: ({ state, extension }, { clock }) => (!isRunning(state) ? "stepNotNext" : extension ? "extendedTwice" : clock?.extension ? "stepNotNext" : "extensionNotAllowed"),
  promiseMoved: ({ state }) => (isRunning(state) ? "noPromise" : "stepNotNext"),
};

/** The kinds of step to which a field belongs; elsewhere it would be kept and never read. */
const fieldKinds = {
  procedure: ["specialBegun", "specialEnded"], waitingOn: ["suspended"], promisedOn: ["promiseMoved"], days: ["extended"], validTo: ["validityExtended"], override: ["submitted"],
} as const satisfies Partial<Record<keyof CaseFactEntry, readonly CaseFactKind[]>>;
const fieldNames = ["procedure", "waitingOn", "promisedOn", "days", "validTo", "override"] as const;

const strayField = (entry: CaseFactEntry): boolean =>
  fieldNames.some((name) => entry[name] !== undefined && !fieldKinds[name].some((kind) => kind === entry.kind));

const reasoned: readonly CaseFactKind[] = ["notApplicable", "relisted", "refused", "suspended", "extended", "promiseMoved"];
const byPerson: readonly CaseFactKind[] = ["notApplicable", "extended", "promiseMoved"];

function mayReplace(entry: CaseFactEntry, item: ApprovalItem): Verdict<CaseFactRefusal> {
  if (entry.kind !== "replaced") return entry.replacement === undefined ? allowed : refused("replacementNotAsked");
  if (entry.replacement === undefined) return refused("replacementMissing");
  return item.replaceableBy.some((way) => way.way === entry.replacement) ? allowed : refused("replacementNotAllowed");
}

/** A stop may not share a day with another one in which the clock stood. */
function mayStop(entry: CaseFactEntry, progress: Progress, item: ApprovalItem): Verdict<CaseFactRefusal> {
  if (entry.kind === "suspended" && entry.waitingOn === undefined) return refused("waitingOnMissing");
  const known = item.clock?.specialProcedures.find(({ procedure }) => procedure === entry.procedure);
  if (entry.kind === "specialBegun" && entry.procedure === undefined) return refused("procedureMissing");
  if (entry.kind === "specialBegun" && !known) return refused("procedureNotOfItem");
  const stops = entry.kind === "suspended" || known?.stopsClock === true;
  return stops && progress.stops.some((stop) => stop.stopsClock && stop.to !== null && stop.to >= entry.occurredOn) ? refused("pausesOverlap") : allowed;
}

function mayExtend(entry: CaseFactEntry, progress: Progress, { item, calendar }: CaseGround): Verdict<CaseFactRefusal> {
  if (entry.documentNumber === undefined) return refused("documentMissing");
  if ((entry.days ?? 0) > (item.clock?.extension?.n ?? 0)) return refused("extensionTooLong");
  const { statutory, promised } = dueDays(progress, item, calendar);
  const due = statutory ?? promised;
  return due !== null && entry.occurredOn > due ? refused("extensionAfterDue") : allowed;
}

function mayMovePromise(entry: CaseFactEntry, progress: Progress, { item, calendar }: CaseGround): Verdict<CaseFactRefusal> {
  if (entry.promisedOn === undefined) return refused("promiseMissing");
  if (progress.acceptedOn === null || entry.promisedOn < progress.acceptedOn) return refused("promiseBeforeAcceptance");
  return entry.promisedOn === dueDays(progress, item, calendar).promised ? refused("promiseUnchanged") : allowed;
}

/** A result that still holds may be extended to a later day; one that has lapsed is applied for anew. */
function mayProlong(entry: CaseFactEntry, progress: Progress, item: ApprovalItem): Verdict<CaseFactRefusal> {
  if (entry.validTo === undefined) return refused("validityMissing");
  if (entry.documentNumber === undefined) return refused("documentMissing");
  const until = validUntil(progress, item);
  if (until !== null && entry.occurredOn > until) return refused("alreadyLapsed");
  return entry.validTo > (until ?? entry.occurredOn) ? allowed : refused("validityNotLater");
}

function hasItsParts(entry: CaseFactEntry, progress: Progress, ground: CaseGround): Verdict<CaseFactRefusal> {
  if (strayField(entry)) return refused("fieldNotAsked");
  if (reasoned.includes(entry.kind) && entry.reason === undefined) return refused("reasonMissing");
  if (byPerson.includes(entry.kind) && entry.person === undefined) return refused("personMissing");
  if (entry.kind === "specialEnded" && entry.procedure !== undefined && entry.procedure !== openStop(progress)?.procedure) return refused("procedureNotBegun");
  if (entry.kind === "specialBegun" || entry.kind === "suspended") return mayStop(entry, progress, ground.item);
  if (entry.kind === "validityExtended") return mayProlong(entry, progress, ground.item);
  if (entry.kind === "extended") return mayExtend(entry, progress, ground);
  return entry.kind === "promiseMoved" ? mayMovePromise(entry, progress, ground) : mayReplace(entry, ground.item);
}

function mayFollow(entry: CaseFactEntry, before: Progress, ground: CaseGround): Verdict<CaseFactRefusal> {
  if (entry.occurredOn > ground.today) return refused("dateInFuture");
  const progress = afterSilence(before, entry.occurredOn);
  if (!nextOf(progress, ground.item).includes(entry.kind)) return refused(lacking[entry.kind]?.(progress, ground.item) ?? "stepNotNext");
  if (progress.lastOn !== null && entry.occurredOn < progress.lastOn) return refused("beforeEarlierFact");
  return hasItsParts(entry, progress, ground);
}

/** May this step be recorded after the facts that stand? */
export const mayRecord = (entry: CaseFactEntry, facts: readonly StandingFact[], ground: CaseGround): Verdict<CaseFactRefusal> =>
  mayFollow(entry, progressOf(facts, ground.item, ground.calendar), ground);

/** Holds a whole list of steps to the same rules, for a correction or an entry in the middle and for the loader. */
export function mayStand(entries: readonly CaseFactEntry[], ground: CaseGround): Verdict<CaseFactRefusal> {
  let progress = nothingDone;
  for (const entry of entries) {
    const verdict = mayFollow(entry, progress, ground);
    if (!verdict.allowed) return verdict;
    progress = advance(progress, entry, ground.item, ground.calendar);
  }
  return allowed;
}
