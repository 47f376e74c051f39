import { daysBetween, plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { workingDaysBetween } from "../../../kernel/working-days.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { WaitingParty } from "../contract/item-clock.ts";
import { isRunning } from "./lamp.ts";
import { openStop, progressAlong, type Progress, type StandingFact } from "./case-progress.ts";

/** The elapsed time of a case by who was waited for; the parts add up to the whole. */
export interface Waiting {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly now: WaitingParty | null;
  readonly parts: readonly { readonly party: WaitingParty; readonly days: number; readonly workdays: number }[];
}

/** Whoever is to move next; nobody before the application and after the end. */
function waitedFor(progress: Progress): WaitingParty | null {
  if (progress.state === "inCorrection") return "applicant";
  if (progress.state === "submitted") return "authority";
  if (!isRunning(progress.state)) return null;
  return progress.awaiting ? "applicant" : (openStop(progress)?.waitingOn ?? "authority");
}

interface Stretch { readonly party: WaitingParty | null; readonly from: PlainDate; readonly to: PlainDate }

/** The stretches between the steps of the newest attempt, each after the day of its first step up to and with that of the next. */
function stretchesOf(facts: readonly StandingFact[], item: ApprovalItem, calendar: WorkCalendar, until: PlainDate): Stretch[] {
  const all = progressAlong(facts, item, calendar).map((progress, place): Stretch => {
    const next = facts[place + 1]?.occurredOn;
    return { party: waitedFor(progress), from: plainDate(facts[place]?.occurredOn ?? until), to: next === undefined ? until : plainDate(next) };
  });
  return all.slice(facts.findLastIndex(({ kind }) => kind === "submitted"));
}

/** Null where nothing was ever applied for. `until` is the day looked at; a case that has ended stopped waiting before. */
export function waitingOf(facts: readonly StandingFact[], item: ApprovalItem, calendar: WorkCalendar, until: PlainDate): Waiting | null {
  if (!facts.some(({ kind }) => kind === "submitted")) return null;
  const all = stretchesOf(facts, item, calendar, until);
  const waits = all.flatMap(({ party, from, to }) => (party === null ? [] : [{ party, from, to }]));
  const [first, last] = [waits[0], waits.at(-1)];
  if (!first || !last) return null;
  const parts = WaitingParty.enum.map((party) => {
    const own = waits.filter((stretch) => stretch.party === party);
    return {
      party, days: own.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0), workdays: own.reduce((sum, { from, to }) => sum + workingDaysBetween(calendar, from, to), 0),
    };
  });
  return { from: first.from, to: last.to, now: all.at(-1)?.party ?? null, parts };
}
