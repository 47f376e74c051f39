import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueDay, mayCount, type DayUnit, type DeadlineTerms, type Pause } from "./deadline.ts";
import { explainDeadline, type DeadlineStep } from "./explained-deadline.ts";
import { addDays, compareDays, daysBetween, plainDate, type PlainDate } from "./plain-date.ts";
import { workCalendar } from "./work-calendar.ts";
import { isWorkingDay, workingDayFrom, workingDaysBetween } from "./working-days.ts";

const named = (name: string, ...days: string[]) => days.map((day) => ({ day: plainDate(day), name }));
const calendar = workCalendar([{
  year: 2025,
  source: { title: "测试用放假安排", document: "测试〔2024〕1号", issuedOn: plainDate("2024-11-12"), address: "https://example.org/" },
  daysOff: [
    ...named("清明节", "2025-04-04", "2025-04-05", "2025-04-06"),
    ...named("劳动节", "2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04", "2025-05-05"),
  ],
  makeUpDays: named("劳动节", "2025-04-27"),
}]);

const pause = (from: string, to: string): Pause => ({ from: plainDate(from), to: plainDate(to) });
const terms = (from: string, limit: number, unit: DayUnit, ...pauses: Pause[]): DeadlineTerms =>
  ({ from: plainDate(from), limit, unit, pauses, onHoliday: "nextWorkingDay" });
const code = (given: DeadlineTerms) => {
  const verdict = mayCount(given);
  return verdict.allowed ? undefined : verdict.code;
};

/** Pauses that touch no other, each a gap after the last; some begin on the day of acceptance, some after the end. */
const anyTerms = fc.record({
  offset: fc.nat({ max: 500 }),
  limit: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom<DayUnit>("workday", "calendarDay"),
  onHoliday: fc.constantFrom("nextWorkingDay" as const, "sameDay" as const),
  gaps: fc.array(fc.record({ gap: fc.nat({ max: 40 }), length: fc.nat({ max: 30 }) }), { maxLength: 4 }),
}).map(({ offset, gaps, ...rest }): DeadlineTerms => {
  const from = addDays(plainDate("2024-10-01"), offset);
  const pauses: Pause[] = [];
  let free = from;
  for (const { gap, length } of gaps) {
    const start = addDays(free, gap);
    pauses.push({ from: start, to: addDays(start, length) });
    free = addDays(start, length + 1);
  }
  return { ...rest, from, pauses };
});

const within = (day: PlainDate, pauses: readonly Pause[]) => pauses.some(({ from, to }) => from <= day && day <= to);

/** The rules of the clock, one day at a time. */
function walk({ from, limit, unit, pauses, onHoliday }: DeadlineTerms): PlainDate {
  const counts = (day: PlainDate) => !within(day, pauses) && (unit === "calendarDay" || isWorkingDay(calendar, day));
  let day = from;
  for (let left = limit; left > 0; left -= counts(day) ? 1 : 0) day = addDays(day, 1);
  while (onHoliday === "nextWorkingDay" && (within(day, pauses) || !isWorkingDay(calendar, day))) day = addDays(day, 1);
  return day;
}

/** A clerk with the steps and a wall calendar: every stretch is counted again, and they must join without a gap. */
function replay(start: DeadlineTerms, steps: readonly DeadlineStep[]): PlainDate {
  let [day, counted] = [start.from, 0];
  for (const step of steps) {
    if (step.kind === "count") {
      expect(step.from).toBe(addDays(day, 1));
      const again = start.unit === "workday" ? workingDaysBetween(calendar, day, step.to) : daysBetween(day, step.to);
      expect([step.days, start.unit === "workday" ? step.tally.workingDays : step.tally.days]).toEqual([again, again]);
      counted += step.days;
      day = step.to;
    }
    // A pause that begins where the count has ended stands before a move and takes nothing from it.
    if (step.kind === "pause" && counted < start.limit) day = step.to > day ? step.to : day;
    if (step.kind === "move") {
      expect(step.from).toBe(day);
      day = step.to;
    }
  }
  expect(counted).toBe(start.limit);
  return day;
}

describe("a deadline", () => {
  test.each([
    ["the day of acceptance is not counted, make-up days are", terms("2025-04-22", 10, "workday"), "2025-05-08"],
    ["acceptance on a day off counts from the first working day", terms("2025-05-01", 1, "workday"), "2025-05-06"],
    ["both days of a pause are left out", terms("2025-04-22", 10, "workday", pause("2025-04-24", "2025-04-25")), "2025-05-12"],
    ["a pause of days off alone moves nothing", terms("2025-04-22", 10, "workday", pause("2025-05-01", "2025-05-05")), "2025-05-08"],
    ["a pause on the day of acceptance moves nothing", terms("2025-04-22", 10, "workday", pause("2025-04-22", "2025-04-22")), "2025-05-08"],
    ["a pause that begins on the due day moves it", terms("2025-04-22", 10, "workday", pause("2025-05-08", "2025-05-09")), "2025-05-12"],
    ["a pause after the end moves nothing", terms("2025-04-22", 10, "workday", pause("2025-05-09", "2025-05-20")), "2025-05-08"],
    ["calendar days run over days off", terms("2025-04-22", 14, "calendarDay"), "2025-05-06"],
    ["calendar days that end on a holiday end on the next working day", terms("2025-04-22", 9, "calendarDay"), "2025-05-06"],
    ["calendar days that end on a make-up Sunday end there", terms("2025-04-22", 5, "calendarDay"), "2025-04-27"],
    ["a pause leaves out its calendar days", terms("2025-04-22", 5, "calendarDay", pause("2025-04-23", "2025-04-24")), "2025-04-29"],
    ["a clock that stands when the last day would be moved goes on after it", terms("2025-04-22", 4, "calendarDay", pause("2025-04-27", "2025-04-28")), "2025-04-29"],
  ])("%s", (_rule, given, due) => {
    expect(code(given)).toBeUndefined();
    expect(dueDay(calendar, given)).toBe(due);
  });

  test("holds its last day on a holiday where the item says so", () => {
    expect(dueDay(calendar, { ...terms("2025-04-22", 9, "calendarDay"), onHoliday: "sameDay" })).toBe("2025-05-01");
  });

  test("agrees with walking day by day", () => {
    fc.assert(fc.property(anyTerms, (given) => {
      expect(code(given)).toBeUndefined();
      const expected = given.unit === "workday" ? walk({ ...given, onHoliday: "sameDay" }) : walk(given);
      expect(dueDay(calendar, given)).toBe(expected);
    }), { numRuns: 500 });
  });

  test("one pause after acceptance and by the due day moves it by exactly what it holds", () => {
    fc.assert(fc.property(anyTerms, fc.nat({ max: 200 }), fc.nat({ max: 60 }), (any, gap, length) => {
      const bare: DeadlineTerms = { ...any, pauses: [], onHoliday: "sameDay" };
      const before = dueDay(calendar, bare);
      const start = addDays(bare.from, 1 + (gap % daysBetween(bare.from, before)));
      const stop = { from: start, to: addDays(start, length) };
      const after = dueDay(calendar, { ...bare, pauses: [stop] });
      const held = bare.unit === "workday" ? workingDaysBetween(calendar, addDays(start, -1), stop.to) : length + 1;
      expect(bare.unit === "workday" ? workingDaysBetween(calendar, before, after) : daysBetween(before, after)).toBe(held);
      if (bare.unit === "calendarDay") {
        expect(dueDay(calendar, { ...bare, pauses: [stop], onHoliday: "nextWorkingDay" })).toBe(workingDayFrom(calendar, after));
      }
    }), { numRuns: 500 });
  });

  test("the order in which pauses are recorded does not matter", () => {
    fc.assert(fc.property(anyTerms, (given) => {
      const turned = { ...given, pauses: given.pauses.toReversed() };
      expect(dueDay(calendar, turned)).toBe(dueDay(calendar, given));
      expect(explainDeadline(calendar, turned)).toEqual(explainDeadline(calendar, given));
    }));
  });

  test("its explanation ends on the same day, and replaying it gives that day", () => {
    fc.assert(fc.property(anyTerms, (given) => {
      const { due, steps } = explainDeadline(calendar, given);
      expect(due).toBe(dueDay(calendar, given));
      expect(replay(given, steps)).toBe(due);
      const stops = steps.filter(({ kind }) => kind === "pause" || kind === "latePause");
      expect(stops.map((step) => ("from" in step ? step.from : ""))).toEqual(given.pauses.map(({ from }) => from).toSorted(compareDays));
    }), { numRuns: 500 });
  });

  test("its explanation names the years that were estimated", () => {
    expect(explainDeadline(calendar, terms("2025-12-20", 10, "workday")).estimatedYears).toEqual([2026]);
    expect(explainDeadline(calendar, terms("2025-04-22", 10, "workday")).estimatedYears).toEqual([]);
  });
});

describe("terms of a deadline", () => {
  test.each([
    ["no days", terms("2025-04-22", 0, "workday"), "limitOutOfRange"],
    ["a negative limit", terms("2025-04-22", -5, "workday"), "limitOutOfRange"],
    ["a fraction of a day", terms("2025-04-22", 1.5, "workday"), "limitOutOfRange"],
    ["no number", terms("2025-04-22", Number.NaN, "workday"), "limitOutOfRange"],
    ["more than ten years", terms("2025-04-22", 3651, "workday"), "limitOutOfRange"],
    ["a pause that ends before it begins", terms("2025-04-22", 5, "workday", pause("2025-04-25", "2025-04-24")), "pauseReversed"],
    ["a pause before acceptance", terms("2025-04-22", 5, "workday", pause("2025-04-21", "2025-04-24")), "pauseBeforeStart"],
    ["pauses that share a day", terms("2025-04-22", 5, "workday", pause("2025-04-28", "2025-04-29"), pause("2025-04-24", "2025-04-28")), "pausesOverlap"],
    ["the same pause twice", terms("2025-04-22", 5, "workday", pause("2025-04-24", "2025-04-24"), pause("2025-04-24", "2025-04-24")), "pausesOverlap"],
    ["a start beyond the calendar", terms("2900-01-01", 5, "workday"), "deadlineTooFar"],
    ["a pause beyond the calendar", terms("2025-04-22", 5, "workday", pause("2025-04-24", "2999-12-31")), "deadlineTooFar"],
  ])("refuse %s", (_what, given, expected) => {
    expect(code(given)).toBe(expected);
  });

  test("allow pauses that follow each other, and the longest period from the last day", () => {
    expect(code(terms("2025-04-22", 5, "workday", pause("2025-04-24", "2025-04-24"), pause("2025-04-25", "2025-04-25")))).toBeUndefined();
    const longest = terms("1900-01-01", 3650, "workday", pause("1900-01-02", "2899-12-31"));
    expect(code(longest)).toBeUndefined();
    expect(dueDay(calendar, longest).slice(0, 4)).toBe("2913");
  });
});
