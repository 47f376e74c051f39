import { SiteCondition } from "../../projects/contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { isFinished } from "./case-state.ts";

/** Without it nothing that needs one may begin (建筑法 §7), so that a list which lacks it is not complete. */
export const PERMIT = "constructionPermit";

/** The items that bar the start of work; taken once, then asked for every project. */
export const barringItems = (items: readonly ApprovalItem[]): ReadonlySet<string> =>
  new Set(items.filter(({ barsStart }) => barsStart).map(({ code }) => code));

/** The items that bar production. */
export const operationBars = (items: readonly ApprovalItem[]): ReadonlySet<string> =>
  new Set(items.filter(({ barsOperation }) => barsOperation).map(({ code }) => code));

/** The items of which a project's cases tell whether it is ready; no other need be read. */
export const tellingItems = (barring: ReadonlySet<string>): string[] => [...new Set([...barring, PERMIT])];

/**
 * What a project has on a day. `codes` and `states` (or newest steps, which name the same ends) are parallel, one place a
 * case: a wall chart holds tens of thousands. `conditions` are the site conditions of which a fact stands.
 */
export interface StartGround {
  readonly codes: readonly string[];
  readonly states: readonly string[];
  readonly conditions: readonly string[];
}

export const openAmong = ({ codes, states }: Pick<StartGround, "codes" | "states">, barring: ReadonlySet<string>): string[] =>
  codes.filter((code, place) => barring.has(code) && !isFinished(states[place] ?? "notBegun"));

/**
 * The items that still bar the start of work: cases of items that bar it and are neither decided, replaced nor not
 * applicable, and the construction permit where it is not even on the project's list. A project without any case
 * is not ready: nothing is known of it. (建筑法 §7–8 and the bars of the catalogue.)
 */
export function startBars(ground: Pick<StartGround, "codes" | "states">, barring: ReadonlySet<string>): string[] {
  const open = openAmong(ground, barring);
  return ground.codes.includes(PERMIT) ? open : [...open, PERMIT];
}

/** Of 建筑法 §8, what nobody has recorded yet: a condition that is unknown is not met. */
export const missingConditions = ({ conditions }: Pick<StartGround, "conditions">): SiteCondition[] =>
  SiteCondition.enum.filter((condition) => !conditions.includes(condition));

/** A project that was started as it may be stays ready: what barred its start is past. One started before it might is judged like any other. */
export const standsReady = (startedRightly: boolean, ground: StartGround, barring: ReadonlySet<string>): boolean =>
  startedRightly || (startBars(ground, barring).length === 0 && missingConditions(ground).length === 0);

/** 手续齐备: what is open on the project's list, whatever it bars. An empty list is not complete. */
export const openItems = (codes: readonly string[], states: readonly string[]): string[] => codes.filter((_, place) => !isFinished(states[place] ?? "notBegun"));
