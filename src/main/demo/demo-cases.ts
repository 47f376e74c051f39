import type { CaseFactEntry } from "../../capabilities/approvals/contract/fact.ts";
import type { ApprovalItem } from "../../capabilities/approvals/contract/item.ts";
import { plainDate, type PlainDate } from "../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../kernel/work-calendar.ts";
import { addWorkingDays, isWorkingDay, workingDayFrom, workingDaysBetween } from "../../kernel/working-days.ts";
import { demoText } from "./messages.ts";
import type { DemoProgress, ItemState, Window } from "./demo-files.ts";

interface DemoFact extends CaseFactEntry {
  /** A few steps were entered days after they happened, as in real offices. */
  readonly recordedOn: PlainDate;
}

/** One case of the demo: every row of it is an example. */
export interface DemoCase {
  readonly projectKey: string;
  readonly item: string;
  readonly facts: readonly DemoFact[];
}

interface Choice {
  readonly calendar: WorkCalendar;
  readonly random: () => number;
  readonly asOf: PlainDate;
}

/** Any working day of the window, both ends included, and not before `after`. */
function dayIn([first, last]: Window, { calendar, random }: Choice, after?: PlainDate): PlainDate {
  const earliest = after !== undefined && after > first ? after : plainDate(first);
  const from = workingDayFrom(calendar, earliest);
  const places = workingDaysBetween(calendar, from, plainDate(last));
  const day = addWorkingDays(calendar, from, Math.floor(random() * (places + 1)));
  if (!isWorkingDay(calendar, day) || day > last) throw new RangeError(`no working day in ${first}..${last}`);
  return day;
}

/** One step in seven is entered some working days late, never after the demo's day. */
function recorded(entry: CaseFactEntry, { calendar, random, asOf }: Choice): DemoFact {
  const late = random() < 1 / 7 ? 1 + Math.floor(random() * 6) : 0;
  const day = addWorkingDays(calendar, plainDate(entry.occurredOn), late);
  return { ...entry, recordedOn: day > asOf ? asOf : day };
}

/** An item without a decision period is filed: it is decided from submission, without an acceptance of its own. */
function steps(state: Extract<ItemState, { state: "decided" | "accepted" | "submitted" }>, item: ApprovalItem, choice: Choice): CaseFactEntry[] {
  const decidedWindow = state.state === "decided" ? state.decided : undefined;
  const acceptedWindow = state.state === "submitted" ? undefined : (state.accepted ?? decidedWindow);
  const submittedWindow = state.submitted ?? acceptedWindow;
  if (!submittedWindow) return [];
  // Where an earlier step has no window of its own it falls on the day of the next one: chosen first, then shared.
  const ownAccepted = state.state !== "submitted" && state.accepted !== undefined;
  const submitted = dayIn(submittedWindow, choice);
  const accepted = acceptedWindow && (acceptedWindow === submittedWindow ? submitted : dayIn(acceptedWindow, choice, submitted));
  const decided = decidedWindow && (!ownAccepted && accepted ? accepted : dayIn(decidedWindow, choice, accepted));
  const filedOnly = item.noLimitReason !== undefined && !ownAccepted;
  const own = state.state === "submitted" ? [] : (state.steps ?? []);
  const usual: CaseFactEntry[] = [
    { kind: "submitted", occurredOn: submitted },
    ...(accepted === undefined || filedOnly ? [] : [{ kind: "accepted", occurredOn: accepted } as const]),
    ...(decided === undefined ? [] : [{ kind: "decided", occurredOn: decided, documentNumber: demoText.documentNumber(item.shortName, decided) } as const]),
  ];
  return [...usual, ...own].toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0));
}

function entriesOf(state: ItemState, item: ApprovalItem, judgedOn: PlainDate, choice: Choice): CaseFactEntry[] {
  switch (state.state) {
    case "notBegun": return [];
    case "notApplicable": return [{ kind: "notApplicable", occurredOn: judgedOn, reason: state.reason, person: demoText.judge }];
    case "replaced": return [{ kind: "replaced", occurredOn: dayIn(state.on, choice), replacement: state.way }];
    case "decided":
    case "accepted":
    case "submitted": return steps(state, item, choice);
  }
}

/** Every project's cases; days are chosen inside the windows of the demo's files, working days only. */
export function demoCases(projects: readonly DemoProgress[], items: readonly ApprovalItem[], choice: Choice): DemoCase[] {
  return projects.flatMap(({ project, states }) => {
    const signed = plainDate(project.signedOn);
    const judged = addWorkingDays(choice.calendar, signed, 3);
    const judgedOn = judged > choice.asOf ? signed : judged;
    return items.flatMap((item) => {
      const state = states[item.code];
      if (!state) return [];
      const facts = entriesOf(state, item, judgedOn, choice).map((entry) => recorded(entry, choice));
      return [{ projectKey: project.key, item: item.code, facts }];
    });
  });
}
