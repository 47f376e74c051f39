import { yearOf, type PlainDate } from "./plain-date.ts";
import type { NamedDay, WorkCalendar } from "./work-calendar.ts";
import { explainDays } from "./working-days.ts";

/** What a stretch of days is made of, so that a clerk can check its working days by hand: `days` less weekends less days off. */
export interface DayTally {
  readonly days: number;
  readonly workingDays: number;
  /** Saturdays and Sundays that belong to no holiday and are not made up for. */
  readonly weekendDays: number;
  /** Days off by the notice, weekend days among them, under the name of the holiday. */
  readonly daysOff: readonly { readonly name: string; readonly days: number }[];
  /** Weekend days that are worked; they are among the working days. */
  readonly makeUpDays: readonly NamedDay[];
  /** Years whose notice is not entered, so that weekdays alone were counted. */
  readonly estimatedYears: readonly number[];
}

/** Both days included. */
export function tallyDays(calendar: WorkCalendar, from: PlainDate, to: PlainDate): DayTally {
  const explained = explainDays(calendar, from, to);
  const daysOff = new Map<string, number>();
  const makeUpDays: NamedDay[] = [];
  for (const { day, reason } of explained) {
    if (reason.code === "dayOff") daysOff.set(reason.name, (daysOff.get(reason.name) ?? 0) + 1);
    if (reason.code === "makeUp") makeUpDays.push({ day, name: reason.name });
  }
  return {
    days: explained.length,
    workingDays: explained.filter(({ working }) => working).length,
    weekendDays: explained.filter(({ reason }) => reason.code === "weekend").length,
    daysOff: [...daysOff].map(([name, days]) => ({ name, days })),
    makeUpDays,
    estimatedYears: [...new Set(explained.filter(({ estimated }) => estimated).map(({ day }) => yearOf(day)))],
  };
}
