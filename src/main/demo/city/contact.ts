import type { VisitPurpose } from "../../../capabilities/visits/contract.ts";
import { explainDays, isWorkingDay } from "../../../kernel/working-days.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { ContactWords } from "./service-files.ts";

/** A visit before it has ids: whom it was paid to is a place in the list of enterprises. */
export interface PlannedVisit {
  readonly enterprise: number;
  readonly on: PlainDate;
  readonly purpose: VisitPurpose;
  readonly ledByLeader: boolean;
}

/** A stream's numbers put the places 0 to count − 1 in an order. */
function shuffled(count: number, random: () => number): number[] {
  const keyed = Array.from({ length: count }, (_, place) => ({ place, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ place }) => place);
}

export interface ContactPlan {
  readonly calendar: WorkCalendar;
  readonly random: () => number;
}

/** In order of their days: every chosen enterprise once, some again at the end, and a few in the year before. */
export function plannedVisits(count: number, { from, to, visited, again, earlier }: ContactWords, { calendar, random }: ContactPlan): PlannedVisit[] {
  const order = shuffled(count, random);
  const paid = [...order.slice(0, visited), ...order.slice(0, again)];
  const days = explainDays(calendar, plainDate(from), plainDate(to)).filter(({ working }) => working).map(({ day }) => day);
  const earlierDay = plainDate(earlier.on);
  if (!isWorkingDay(calendar, earlierDay) || order.length < visited + earlier.count) throw new RangeError("the visits do not fit");
  const before = order.slice(visited, visited + earlier.count).map((enterprise) => ({ enterprise, on: earlierDay, purpose: "research" as const, ledByLeader: false }));
  return [...before, ...paid.map((enterprise, number) => ({
    enterprise, on: days[Math.floor((number * days.length) / paid.length)] ?? earlierDay,
    purpose: number >= visited ? "followUp" as const : number < 20 ? "resumption" as const : number % 3 === 0 ? "service" as const : "research" as const,
    ledByLeader: number % 8 === 0,
  }))];
}
