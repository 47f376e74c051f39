import type { MaterialLine } from "../contract/notice.ts";
import type { MaterialForm } from "../contract/material.ts";

/** A line on the counter: what the list says, and what the person ticked. */
export interface CounterLine {
  readonly name: string;
  readonly form: MaterialForm;
  readonly copies: number;
  readonly items: readonly string[];
  readonly held: MaterialLine["held"];
  readonly received: boolean;
}

/** The lines for the items chosen now: what was ticked, added or left out before stays so. */
export function counterLines(listed: readonly MaterialLine[], before: readonly CounterLine[], dropped: ReadonlySet<string>, items: readonly string[]): CounterLine[] {
  const known = new Map(before.map((line) => [line.name, line]));
  const fromList = listed.filter(({ name }) => !dropped.has(name)).map((line) => ({ ...line, received: known.get(line.name)?.received ?? false }));
  const names = new Set(listed.map(({ name }) => name));
  const added = before.filter(({ name }) => !names.has(name)).map((line) => ({ ...line, items: line.items.filter((item) => items.includes(item)) })).filter((line) => line.items.length > 0);
  return [...fromList, ...added];
}

export type IntakeOutcome = "submit" | "hold" | "incomplete";

/** What will become of an item as the lines are ticked; the server decides by the same rule. */
export function outcomeOf(item: string, lines: readonly CounterLine[], held: ReadonlySet<string>): IntakeOutcome {
  const own = lines.filter((line) => line.items.includes(item));
  const complete = own.length > 0 && own.every((line) => line.held !== null || line.received);
  return !complete ? "incomplete" : held.has(item) ? "hold" : "submit";
}
