import { SiteCondition } from "../../projects/contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { PERMIT } from "./readiness.ts";

/** What the day from which a case may be applied for is read from. */
export interface SettledCase {
  readonly item: string;
  readonly finishedOn: string | null;
  readonly submittedOn: string | null;
}

const latest = (days: readonly string[]): string | null => days.reduce<string | null>((most, day) => (most === null || day > most ? day : most), null);
const earliest = (days: readonly string[]): string | null => days.reduce<string | null>((least, day) => (least === null || day < least ? day : least), null);

/** What an item waits for; the construction permit is applied for with the site conditions of 建筑法 §8. */
export const waitsFor = (code: string, item: ApprovalItem | undefined): readonly string[] => [...(item?.prerequisites ?? []), ...(code === PERMIT ? SiteCondition.enum : [])];

/** The project's first application. */
export const firstApplication = (cases: readonly SettledCase[]): string | null => earliest(cases.flatMap(({ submittedOn }) => submittedOn ?? []));

/**
 * The day from which an item could be applied for: what it waits for, so far as it is listed, was settled; without any, the project's
 * first application was made. Null where that cannot be told.
 */
export function possibleOn(awaited: readonly string[], cases: readonly SettledCase[]): string | null {
  const own = cases.filter(({ item }) => awaited.includes(item));
  if (own.length === 0) return firstApplication(cases);
  return own.every(({ finishedOn }) => finishedOn !== null) ? latest(own.flatMap(({ finishedOn }) => finishedOn ?? [])) : null;
}
