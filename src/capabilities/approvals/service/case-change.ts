import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { daysOf } from "../rules/case-days.ts";
import { placeEntries } from "../rules/case-placing.ts";
import type { CaseGround } from "../rules/case-state.ts";
import { governingItem } from "../rules/governing-item.ts";
import { mayTolerate } from "../rules/prerequisites.ts";
import type { CaseRow } from "../store/case.ts";
import { insertFacts, type FactRow } from "../store/fact.ts";
import { dayColumns, entryOf, factColumns } from "./case-row.ts";
import { itemOf, refusal } from "./refuse.ts";

/** A case that is held for a change of its steps; the means are those of its zone. */
export interface CaseChange {
  readonly means: ApprovalMeans;
  readonly zoneId: string;
  readonly today: PlainDate;
  readonly row: CaseRow;
  /** Those that were struck too. */
  readonly all: readonly FactRow[];
  /** Those that stand, before the change. */
  readonly facts: readonly FactRow[];
}

const governing = ({ means, row }: CaseChange, facts: readonly CaseFactEntry[]): ApprovalItem => governingItem(means, itemOf(means, row.item), facts);

/** By the item of the day that governs the steps as they would stand. */
export const groundOf = (change: CaseChange, facts: readonly CaseFactEntry[]): CaseGround => ({ item: governing(change, facts), calendar: change.means.calendar, today: change.today });

/** The days that follow from these steps, as columns of the case. */
export const keptDays = (change: CaseChange, facts: readonly CaseFactEntry[]) => dayColumns(daysOf(facts, governing(change, facts), change.means.calendar));

/** What happened before belongs to the case that this one follows. */
export function demandSince({ listedFrom }: CaseRow, day: string): void {
  if (listedFrom !== null && day < listedFrom) throw refusal("invalid", "beforeOpenedAnew");
}

interface PlacedStep {
  readonly entry: CaseFactEntry;
  readonly place: number;
}

/** A place in the list as it stands, between those of its neighbours: steps may be entered after later ones. */
function placeBetween(all: readonly FactRow[], facts: readonly { readonly place: number }[], at: number): number {
  const before = facts[at - 1]?.place ?? 0;
  const after = facts[at]?.place;
  return after === undefined ? Math.max(before, all.at(-1)?.place ?? 0) + 1 : (before + after) / 2;
}

/** Finds the entries their places, or refuses: what is to be written, and the steps as they stand then. */
export function placeSteps(change: CaseChange, entries: readonly CaseFactEntry[]) {
  for (const { occurredOn } of entries) demandSince(change.row, occurredOn);
  const before = change.facts.map(entryOf);
  const placing = placeEntries(entries, before, groundOf(change, [...before, ...entries]));
  if (!placing.allowed) throw refusal("invalid", placing.code);
  let list: readonly PlacedStep[] = change.facts.map((fact) => ({ entry: entryOf(fact), place: fact.place }));
  const written: PlacedStep[] = [];
  for (const [order, entry] of entries.entries()) {
    const at = placing.at[order] ?? list.length;
    const placed = { entry, place: placeBetween(change.all, list, at) };
    list = [...list.slice(0, at), placed, ...list.slice(at)];
    written.push(placed);
  }
  return { written, standing: list.map(({ entry }) => entry) };
}

/** An application waits for its prerequisites, unless the item's data lets the organ accept without them, with a reason; those that its override is for. */
export function toleratedOf({ means, row }: CaseChange, entry: CaseFactEntry, missing: readonly string[]): readonly string[] | undefined {
  if (missing.length === 0) {
    if (entry.override !== undefined) throw refusal("invalid", "overrideNotNeeded");
    return undefined;
  }
  if (!mayTolerate(itemOf(means, row.item), missing)) throw refusal("invalid", "prerequisiteMissing", { missing });
  if (entry.override === undefined) throw refusal("invalid", "overrideReasonMissing", { missing });
  return missing;
}

interface Written {
  readonly change: CaseChange;
  readonly written: readonly PlacedStep[];
  /** The prerequisites that the override of the first of them is for. */
  readonly missing?: readonly string[] | undefined;
}

/** Steps of several cases in one statement. */
export async function writeSteps(tx: ScopedTx, changes: readonly Written[]): Promise<void> {
  await insertFacts(tx, changes.flatMap(({ change: { zoneId, row, today }, written, missing }) => written.map(({ entry, place }, order) => factColumns(tx, {
    zoneId, id: newId(), projectId: row.projectId, caseId: row.id, place, today, example: row.example, entry, missing: order === 0 ? missing : undefined,
  }))));
}
