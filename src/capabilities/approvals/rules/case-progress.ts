import { dueDay } from "../../../kernel/deadline.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { CaseFactKind, KeptState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { SpecialProcedure, WaitingParty } from "../contract/item-clock.ts";

/** A step as the rules see it; `struck` ones are left out before. In order of their places, which is that of their days. */
export interface StandingFact {
  readonly kind: CaseFactKind;
  readonly occurredOn: string;
  readonly procedure?: SpecialProcedure | null | undefined;
  readonly waitingOn?: WaitingParty | null | undefined;
  readonly promisedOn?: string | null | undefined;
  readonly days?: number | null | undefined;
  readonly validTo?: string | null | undefined;
}

/** A special procedure or a suspension (no procedure); both its days lie in it, and one that is open has no last. */
export interface Stop {
  readonly procedure: SpecialProcedure | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly stopsClock: boolean;
  readonly waitingOn: WaitingParty;
}

/** How far the newest attempt has come, from its facts in their order. */
export interface Progress {
  readonly state: KeptState;
  readonly lastOn: PlainDate | null;
  readonly submittedOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  /** Nobody recorded the acceptance: the organ was silent for longer than it may be. */
  readonly deemed: boolean;
  /** While the organ may still ask for what is missing: the last day on which it may. */
  readonly silentUntil: PlainDate | null;
  /** What was asked for has not come. */
  readonly awaiting: boolean;
  readonly stops: readonly Stop[];
  readonly extension: { readonly on: PlainDate; readonly days: number } | null;
  /** The day to which the promise was moved last. */
  readonly promisedOn: PlainDate | null;
  readonly decidedOn: PlainDate | null;
  /** The last day of the result where its validity was extended. */
  readonly validTo: PlainDate | null;
}

export const nothingDone: Progress = {
  state: "notBegun", lastOn: null, submittedOn: null, acceptedOn: null, deemed: false, silentUntil: null, awaiting: false, stops: [], extension: null, promisedOn: null, decidedOn: null, validTo: null,
};

export const openStop = ({ stops }: Progress): Stop | undefined => {
  const last = stops.at(-1);
  return last?.to === null ? last : undefined;
};

/** The last day on which the organ may say what is missing; it is counted like any other period. */
function lastDayToAsk(item: ApprovalItem, submittedOn: PlainDate, calendar: WorkCalendar): PlainDate | null {
  const { clock } = item;
  return clock?.silence ? dueDay(calendar, { from: submittedOn, limit: clock.silence.n, unit: clock.silence.unit, pauses: [], onHoliday: clock.onHoliday }) : null;
}

/** As it stands on the day: an organ that has been silent for too long has accepted from the day of submission. */
export function afterSilence(progress: Progress, day: string): Progress {
  const { state, silentUntil, submittedOn } = progress;
  if (state !== "submitted" || silentUntil === null || day <= silentUntil) return progress;
  return { ...progress, state: "accepted", acceptedOn: submittedOn, deemed: true };
}

function beginStop(progress: Progress, { occurredOn, procedure, waitingOn }: StandingFact, item: ApprovalItem): Progress {
  const known = procedure ? item.clock?.specialProcedures.find((one) => one.procedure === procedure) : undefined;
  const stop: Stop = {
    procedure: procedure ?? null, from: plainDate(occurredOn), to: null,
    stopsClock: procedure ? known?.stopsClock === true : true, waitingOn: known?.waitingOn ?? waitingOn ?? "thirdParty",
  };
  return { ...progress, state: procedure ? "inSpecialProcedure" : "suspended", stops: [...progress.stops, stop] };
}

const endStop = (progress: Progress, day: PlainDate): Progress =>
  ({ ...progress, state: "accepted", stops: progress.stops.map((stop) => (stop.to === null ? { ...stop, to: day } : stop)) });

/** Where a fact leads. It is not asked whether it may stand. */
function led(progress: Progress, fact: StandingFact, item: ApprovalItem, calendar: WorkCalendar): Progress {
  const on = plainDate(fact.occurredOn);
  switch (fact.kind) {
    case "submitted": return { ...progress, state: "submitted", submittedOn: on, silentUntil: lastDayToAsk(item, on, calendar) };
    case "correctionAsked": return progress.acceptedOn === null ? { ...progress, state: "inCorrection", awaiting: true, silentUntil: null } : { ...progress, awaiting: true };
    case "corrected": return progress.acceptedOn === null ? { ...progress, state: "submitted", awaiting: false } : { ...progress, awaiting: false };
    case "accepted": return { ...progress, state: "accepted", acceptedOn: on, silentUntil: null };
    case "specialBegun":
    case "suspended": return beginStop(progress, fact, item);
    case "specialEnded":
    case "resumed": return endStop(progress, on);
    case "extended": return { ...progress, extension: { on, days: fact.days ?? item.clock?.extension?.n ?? 0 } };
    case "promiseMoved": return { ...progress, promisedOn: fact.promisedOn ? plainDate(fact.promisedOn) : progress.promisedOn };
    case "decided": return { ...progress, state: "decided", decidedOn: on };
    case "relisted": return nothingDone;
    case "validityExtended": return { ...progress, validTo: fact.validTo ? plainDate(fact.validTo) : progress.validTo };
    case "notApplicable":
    case "replaced":
    case "preparing":
    case "delivered":
    case "refused":
    case "withdrawn": return { ...progress, state: fact.kind };
  }
}

const ended = ({ state }: Progress): boolean => state === "refused" || state === "withdrawn";

/** After a refusal or withdrawal the case begins again; a step after too long a silence finds it accepted, but for a recorded acceptance. */
export function advance(progress: Progress, fact: StandingFact, item: ApprovalItem, calendar: WorkCalendar): Progress {
  const begun = ended(progress) ? nothingDone : progress;
  const found = fact.kind === "accepted" ? begun : afterSilence(begun, fact.occurredOn);
  return { ...led(found, fact, item, calendar), lastOn: plainDate(fact.occurredOn) };
}

export const progressOf = (facts: readonly StandingFact[], item: ApprovalItem, calendar: WorkCalendar): Progress =>
  facts.reduce((progress, fact) => advance(progress, fact, item, calendar), nothingDone);

/** How far the case had come after each of its facts. */
export function progressAlong(facts: readonly StandingFact[], item: ApprovalItem, calendar: WorkCalendar): readonly Progress[] {
  let progress = nothingDone;
  return facts.map((fact) => (progress = advance(progress, fact, item, calendar)));
}
