import { mayCount, type DayUnit, type DeadlineTerms, type Pause } from "../../kernel/deadline.ts";
import { explainDeadline, type DeadlineStep } from "../../kernel/explained-deadline.ts";
import { daysBetween, isPlainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { WorkCalendar } from "../../kernel/work-calendar.ts";
import { explainDays } from "../../kernel/working-days.ts";
import {
  argumentRefusalTitle, dayReason, deadlineExplanation, deadlineRefusalTitle, deadlineStep, weekdayName, type ArgumentRefusal,
} from "./messages.ts";

interface CommandReply<Json> {
  readonly json: Json;
  readonly text: string;
}

export interface WorkdaysArguments {
  readonly from: string;
  readonly to: string;
}

export interface DeadlineArguments {
  readonly from: string;
  readonly limit: string;
  readonly unit: string;
  /** Each `A..B`. */
  readonly pauses: readonly string[];
}

interface WorkdayLine { readonly day: PlainDate; readonly working: boolean; readonly reason: string }
interface DeadlineReply { readonly due: PlainDate; readonly explanation: string; readonly steps: readonly (DeadlineStep & { readonly text: string })[] }

/** About ten years; `argumentRefusalTitle.daysTooMany` says the same. */
const MAX_LISTED_DAYS = 3660;

function refuse(code: ArgumentRefusal, given: string): never {
  throw new Refusal("invalid", code, `${argumentRefusalTitle[code]}：${given}`);
}

const readDay = (text: string, code: ArgumentRefusal = "dayNotUnderstood", given = text): PlainDate =>
  isPlainDate(text) ? text : refuse(code, given);

const readUnit = (text: string): DayUnit => (text === "workday" || text === "calendarDay" ? text : refuse("unitUnknown", text));

/** Digits alone: `Number` would also take `1e1`, `0x0a` and the empty text. What is no number is out of range. */
const readLimit = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);

function readPause(text: string): Pause {
  const [from = "", to = "", ...rest] = text.split("..");
  if (rest.length > 0) return refuse("pauseNotUnderstood", text);
  return { from: readDay(from, "pauseNotUnderstood", text), to: readDay(to, "pauseNotUnderstood", text) };
}

/** `guatu workdays --from A --to B`: each day, worked or not, and why. */
export function workdays(given: WorkdaysArguments, calendar: WorkCalendar): CommandReply<readonly WorkdayLine[]> {
  const [from, to] = [readDay(given.from), readDay(given.to)];
  if (to < from) return refuse("daysReversed", `${from}..${to}`);
  if (daysBetween(from, to) >= MAX_LISTED_DAYS) return refuse("daysTooMany", `${from}..${to}`);
  const days = explainDays(calendar, from, to).map((explained) => ({ day: explained.day, working: explained.working, reason: dayReason(explained) }));
  const lines = days.map(({ day, working, reason }) => [day, weekdayName(day), working ? "√" : "×", reason].join("  "));
  return { json: days, text: lines.join("\n") };
}

/**
 * `guatu deadline --from D --limit N --unit workday|calendarDay [--pause A..B]…`: the due day and the way to it.
 * A calendar-day period that ends on a holiday ends on the next working day (民法典 §203).
 */
export function deadline(given: DeadlineArguments, calendar: WorkCalendar): CommandReply<DeadlineReply> {
  const terms: DeadlineTerms = {
    from: readDay(given.from),
    limit: readLimit(given.limit),
    unit: readUnit(given.unit),
    pauses: given.pauses.map(readPause),
    onHoliday: "nextWorkingDay",
  };
  const verdict = mayCount(terms);
  if (!verdict.allowed) throw new Refusal("invalid", verdict.code, deadlineRefusalTitle[verdict.code]);
  const explained = explainDeadline(calendar, terms);
  const steps = explained.steps.map((step) => ({ ...step, text: deadlineStep(step, terms.unit) }));
  const explanation = deadlineExplanation(terms, explained);
  return { json: { due: explained.due, explanation, steps }, text: `${explained.due}  ${weekdayName(explained.due)}\n${explanation}` };
}
