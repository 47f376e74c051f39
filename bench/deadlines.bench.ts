import { dueDay, type DeadlineTerms } from "../src/kernel/deadline.ts";
import { addDays, compareDays, plainDate, type PlainDate } from "../src/kernel/plain-date.ts";
import { isWorkingDay } from "../src/kernel/working-days.ts";
import { daysOf } from "../src/capabilities/approvals/rules/case-days.ts";
import type { StandingFact } from "../src/capabilities/approvals/rules/case-progress.ts";
import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { seeded } from "../src/main/demo/seed.ts";
import { print } from "./bench-database.ts";

/**
 * Due days per second over 100,000 random cases, against a bare look-up in a table of all working days that knows neither stops
 * nor holidays' rules: the day's place in a map, plus the limit, out of an array. Aim: within 5×.
 */
const [cases, runs] = [100_000, 9];
const { calendar, items: { items } } = await readShippedCatalogue();
const random = seeded(1);
const upTo = (n: number): number => Math.floor(random() * n);

const first = plainDate("2023-01-01");
const days: PlainDate[] = Array.from({ length: 365 * 5 }, (_, place) => addDays(first, place));
const workdays = days.filter((day) => isWorkingDay(calendar, day));
const placeOf = new Map(days.map((day) => [day, workdays.findLastIndex((one) => compareDays(one, day) <= 0)]));
const placeIn = new Map(days.map((day, place) => [day, place]));

const any: DeadlineTerms[] = Array.from({ length: cases }, () => {
  const from = addDays(first, upTo(365 * 3));
  const stopped = addDays(from, 1 + upTo(20));
  return {
    from, limit: 1 + upTo(60), unit: random() < 0.7 ? "workday" : "calendarDay", onHoliday: "nextWorkingDay",
    pauses: random() < 0.2 ? [{ from: stopped, to: addDays(stopped, upTo(15)) }] : [],
  };
});
const plain = any.map((terms) => ({ ...terms, pauses: [] }));

const someItem = items.find(({ code }) => code === "projectPlanningPermit");
if (!someItem) throw new Error("the catalogue has changed");
const histories: (readonly StandingFact[])[] = any.map(({ from, pauses: [pause] }) => [
  { kind: "submitted", occurredOn: from }, { kind: "accepted", occurredOn: from },
  ...(pause ? [{ kind: "specialBegun", occurredOn: pause.from, procedure: "expertReview" } as const, { kind: "specialEnded", occurredOn: pause.to } as const] : []),
]);

const bare = (): number => plain.reduce((sum, { from, limit, unit }) => {
  const due = unit === "workday" ? workdays[(placeOf.get(from) ?? 0) + limit] : days[(placeIn.get(from) ?? 0) + limit];
  return sum + (due?.length ?? 0);
}, 0);
const works = {
  bare,
  plain: () => plain.reduce((sum, terms) => sum + dueDay(calendar, terms).length, 0),
  stops: () => any.reduce((sum, terms) => sum + dueDay(calendar, terms).length, 0),
  facts: () => histories.reduce((sum, facts) => sum + (daysOf(facts, someItem, calendar).dueOn?.length ?? 0), 0),
};

/** Milliseconds: the median of runs that take turns, after one that is not counted. */
const names = ["bare", "plain", "stops", "facts"] as const;
const times = new Map<keyof typeof works, number[]>(names.map((name) => [name, []]));
for (let run = -1; run < runs; run += 1) {
  for (const name of names) {
    const began = performance.now();
    works[name]();
    if (run >= 0) times.get(name)?.push(performance.now() - began);
  }
}
const ms = (name: keyof typeof works): number => times.get(name)?.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
const told = (what: string, name: keyof typeof works): void => {
  print(`${what}: ${(cases / ms(name) / 1000).toFixed(2)} million a second, ratio to the bare look-up ${(ms(name) / ms("bare")).toFixed(2)}`);
};
print(`due days of ${String(cases)} random cases; bare look-up ${(cases / ms("bare") / 1000).toFixed(2)} million a second (aim ≤ 5)`);
told("dueDay without stops", "plain");
told("dueDay with one case in five stopped", "stops");
told("all days of a case from its facts, two clocks", "facts");
