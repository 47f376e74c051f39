import type { ApprovalItem } from "../contract/item.ts";
import { isFinished } from "./case-state.ts";

/** Without it nothing that needs one may begin (建筑法 §7), so that a list which lacks it is not complete. */
const PERMIT = "constructionPermit";

/** The items that bar the start of work; taken once, then asked for every project. */
export const barringItems = (items: readonly ApprovalItem[]): ReadonlySet<string> =>
  new Set(items.filter(({ barsStart }) => barsStart).map(({ code }) => code));

/** The items of which a project's cases tell whether it is ready; no other need be read. */
export const tellingItems = (barring: ReadonlySet<string>): string[] => [...new Set([...barring, PERMIT])];

/**
 * What still bars the start of work: cases of items that bar it and are neither decided, replaced nor not
 * applicable, and the construction permit where it is not even on the project's list. A project without any case
 * is not ready: nothing is known of it. (建筑法 §7–8 and the bars of the catalogue; site conditions come later.)
 * `codes` and `states` (or newest steps, which name the same ends) are parallel, one place a case of the project: a wall
 * chart holds tens of thousands.
 */
export function startBars(codes: readonly string[], states: readonly string[], barring: ReadonlySet<string>): string[] {
  const open = codes.filter((code, place) => barring.has(code) && !isFinished(states[place] ?? "notBegun"));
  return codes.includes(PERMIT) ? open : [...open, PERMIT];
}

/** A started project stays ready: what barred its start is past. */
export const standsReady = (started: boolean, codes: readonly string[], states: readonly string[], barring: ReadonlySet<string>): boolean =>
  started || startBars(codes, states, barring).length === 0;
