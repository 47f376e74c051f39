import fc from "fast-check";
import { expect, test } from "vitest";
import { dueDay, type DayUnit, type DeadlineTerms } from "./deadline.ts";
import { explainExtended, extendedDueDay } from "./extended-deadline.ts";
import { addDays, plainDate } from "./plain-date.ts";
import { workCalendar } from "./work-calendar.ts";
import { workingDaysBetween } from "./working-days.ts";

const calendar = workCalendar([]);

/** Stops that touch no other, some of them after the end. */
const anyTerms = fc.record({
  offset: fc.nat({ max: 300 }), limit: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom<DayUnit>("workday", "calendarDay"),
  gaps: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 30 }), length: fc.nat({ max: 15 }) }), { maxLength: 4 }),
}).map(({ offset, limit, unit, gaps }): DeadlineTerms => {
  const from = addDays(plainDate("2025-01-01"), offset);
  const pauses: { from: typeof from; to: typeof from }[] = [];
  let last = from;
  for (const { gap, length } of gaps) {
    const start = addDays(last, gap);
    last = addDays(start, length);
    pauses.push({ from: start, to: last });
  }
  return { from, limit, unit, pauses, onHoliday: "nextWorkingDay" };
});

test("an extension of a period of working days is the period with its days added", () => {
  fc.assert(fc.property(anyTerms, fc.integer({ min: 1, max: 20 }), (any, days) => {
    const terms: DeadlineTerms = { ...any, unit: "workday" };
    expect(extendedDueDay(calendar, terms, { limit: days, unit: "workday" })).toBe(dueDay(calendar, { ...terms, limit: terms.limit + days }));
  }));
});

test("an extension of a period of calendar days follows its last day by exactly its working days", () => {
  fc.assert(fc.property(anyTerms, fc.integer({ min: 1, max: 20 }), (any, days) => {
    const terms: DeadlineTerms = { ...any, unit: "calendarDay", pauses: [] };
    expect(workingDaysBetween(calendar, dueDay(calendar, terms), extendedDueDay(calendar, terms, { limit: days, unit: "workday" }))).toBe(days);
  }));
});

test("its explanation ends on the same day and tells each stop once", () => {
  fc.assert(fc.property(anyTerms, fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }), (terms, days) => {
    const extension = days === undefined ? undefined : { limit: days, unit: "workday" } as const;
    const { due, own, added } = explainExtended(calendar, terms, extension);
    expect(due).toBe(extendedDueDay(calendar, terms, extension));
    const told = [...own.steps, ...(added?.explained.steps ?? [])].flatMap((step) => (step.kind === "pause" || step.kind === "latePause" ? [step.from] : []));
    expect(told).toEqual(terms.pauses.map(({ from }) => from));
  }));
});
