import type { DeadlineTerms } from "../../../kernel/deadline.ts";
import { explainDeadline } from "../../../kernel/explained-deadline.ts";
import { explainExtended } from "../../../kernel/extended-deadline.ts";
import { addDays, type PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { deadlineExplanation } from "../../calendar/messages.ts";
import type { CaseClock } from "../contract/case.ts";
import type { CaseFact } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { TimeLimit } from "../contract/time-limit.ts";
import * as words from "../messages/case-clock.ts";
import { clockStops, dueDays, extensionOf, procedureOf, standingStop, stopDueOn, termsOf, type DueDays } from "../rules/case-clock.ts";
import { openStop, type Progress, type Stop } from "../rules/case-progress.ts";
import { daysUsed } from "../rules/days-used.ts";

interface Telling {
  readonly progress: Progress;
  /** Those that stand. */
  readonly facts: readonly CaseFact[];
  readonly item: ApprovalItem;
  readonly calendar: WorkCalendar;
  /** The day whose catalogue counts, where the zone has edited the item. */
  readonly governedBy: string | undefined;
}

const sentence = (...parts: readonly string[]): string => parts.filter((part) => part !== "").map((part) => (part.endsWith("。") ? part : `${part}。`)).join("");

/** The reason that was given when the stop of this day was made. */
const reasonOf = ({ facts }: Telling, stop: Stop): string | null =>
  facts.findLast(({ kind, occurredOn }) => (kind === "specialBegun" || kind === "suspended") && occurredOn === stop.from)?.reason ?? null;

const stopName = (telling: Telling) => (from: PlainDate): string => {
  const stop = telling.progress.stops.find((one) => one.from === from);
  return stop ? words.namedStop(stop.procedure, reasonOf(telling, stop)) : words.stopLabel(null);
};

function deemed({ progress, item }: Telling): string {
  const { submittedOn, silentUntil } = progress;
  const silence = item.clock?.silence;
  return progress.deemed && submittedOn !== null && silentUntil !== null && silence ? words.deemedText(submittedOn, silentUntil, silence) : "";
}

/** The period, and the days by which it was extended, each as a count of its own. */
function counted(telling: Telling, terms: DeadlineTerms, extended: boolean): string {
  const { progress, item, calendar, facts } = telling;
  const extension = extended ? extensionOf(progress, item) : undefined;
  const { own, added } = explainExtended(calendar, terms, extension);
  const first = deadlineExplanation(terms, own, stopName(telling));
  const fact = facts.findLast(({ kind }) => kind === "extended");
  if (!added || !fact || !extension) return first;
  return sentence(first, words.extensionText(fact, extension.limit, item.clock?.extension?.source ?? ""), deadlineExplanation(added.terms, added.explained, stopName(telling)));
}

/** The clock stands: no day can be told, but what is used and what is left. */
function standing(telling: Telling, limit: TimeLimit, acceptedOn: PlainDate, stop: Stop): string {
  const { progress, item, calendar } = telling;
  const used = daysUsed(calendar, termsOf(limit, acceptedOn, item, clockStops(progress)), addDays(stop.from, -1));
  return words.standingText(words.namedStop(stop.procedure, reasonOf(telling, stop)), stop.from, used, limit);
}

function promiseMoves({ facts, progress }: Telling, first: PlainDate | null): string {
  let promised: string | null = first;
  const moves = progress.promisedOn === null ? [] : facts.filter(({ kind }) => kind === "promiseMoved").map((fact) => {
    const told = words.promiseMovedText(fact, promised !== null && fact.occurredOn > promised);
    promised = fact.promisedOn;
    return told;
  });
  return moves.length === 0 || first === null ? moves.join("；") : [words.firstPromisedText(first), ...moves].join("；");
}

function mainClock(telling: Telling, kind: "promised" | "statutory", limit: TimeLimit, due: DueDays): CaseClock {
  const { progress, item, governedBy } = telling;
  const { acceptedOn } = progress;
  const basis = `${words.limitBasis(words.caseClockLabel[kind], limit)}${governedBy === undefined ? "" : words.governedText(governedBy, acceptedOn)}`;
  const stop = standingStop(progress);
  if (acceptedOn === null) return { kind, dueOn: null, explanation: sentence(basis) };
  if (stop) return { kind, dueOn: kind === "promised" ? due.promised : null, explanation: sentence(basis, deemed(telling), standing(telling, limit, acceptedOn, stop)) };
  const moved = kind === "promised" && progress.promisedOn !== null;
  const terms = termsOf(limit, acceptedOn, item, clockStops(progress));
  return {
    kind, dueOn: kind === "promised" ? due.promised : due.statutory,
    explanation: sentence(basis, deemed(telling), counted(telling, terms, !moved), moved ? promiseMoves(telling, due.firstPromised) : ""),
  };
}

/** A special procedure with a cap is a clock inside the case. */
function stopClock(telling: Telling, stop: Stop): CaseClock {
  const { item, calendar } = telling;
  const cap = procedureOf(item, stop)?.cap;
  const head = words.stopOpenText(words.namedStop(stop.procedure, reasonOf(telling, stop)), stop.from, stop.stopsClock);
  if (!cap) return { kind: "special", dueOn: null, explanation: sentence(head) };
  const terms = termsOf(cap, stop.from, item);
  return { kind: "special", dueOn: stopDueOn(stop, item, calendar), explanation: sentence(head, words.limitBasis(words.caseClockLabel.special, cap), deadlineExplanation(terms, explainDeadline(calendar, terms))) };
}

function silenceClock({ progress, item, calendar }: Telling): CaseClock[] {
  const silence = item.clock?.silence;
  const { submittedOn, silentUntil, state } = progress;
  if (state !== "submitted" || !silence || submittedOn === null || silentUntil === null) return [];
  const terms = termsOf(silence, submittedOn, item);
  return [{ kind: "silence", dueOn: silentUntil, explanation: sentence(words.limitBasis(words.caseClockLabel.silence, silence), deadlineExplanation(terms, explainDeadline(calendar, terms))) }];
}

/** Every clock that runs or ran in the case, the open procedure's first: that is the one to watch. */
export function clocksOf(progress: Progress, facts: readonly CaseFact[], item: ApprovalItem, calendar: WorkCalendar, governedBy?: string): readonly CaseClock[] {
  const telling = { progress, facts, item, calendar, governedBy };
  const stop = openStop(progress);
  const due = dueDays(progress, item, calendar);
  const main = progress.acceptedOn === null ? [] : [
    ...(item.promisedLimit ? [mainClock(telling, "promised", item.promisedLimit, due)] : []),
    ...(item.statutoryLimit ? [mainClock(telling, "statutory", item.statutoryLimit, due)] : []),
  ];
  return [...silenceClock(telling), ...(stop ? [stopClock(telling, stop)] : []), ...main];
}

/** The clock whose day the lamp watches. */
export const watchedClock = (clocks: readonly CaseClock[], { watched }: DueDays): CaseClock | undefined =>
  (watched === null ? undefined : clocks.find(({ kind, dueOn }) => kind !== "silence" && dueOn === watched));
