import { plainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { mayStand } from "../rules/case-state.ts";
import { missingPrerequisites } from "../rules/prerequisites.ts";
import { selectCasesToChange } from "../store/case.ts";
import { updateDays } from "../store/case-days.ts";
import { selectFacts, strikeFactRows, type FactRow } from "../store/fact.ts";
import { caseNow } from "./case.ts";
import { groundOf, keptDays, placeSteps, toleratedOf, writeSteps, type CaseChange } from "./case-change.ts";
import { entryOf } from "./case-row.ts";
import { casesOn } from "./project-states.ts";
import { demand, itemOf, refusal } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

interface OfProject { readonly zoneId: string; readonly projectId: string }

interface NewStep {
  readonly caseId: string;
  /** Of the case, as the writer saw it. */
  readonly version: number;
  readonly entry: CaseFactEntry;
}

/** Cases held for a change of their steps, in the order of the ids. */
export async function holdCases(shipped: ApprovalMeans, tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<CaseChange[]> {
  const today = await zoneToday(tx, zoneId);
  const means = await zoneMeans(shipped, tx, zoneId, today);
  const rows = new Map((await selectCasesToChange(tx, zoneId, ids)).map((row) => [row.id, row]));
  const steps = new Map<string, FactRow[]>(ids.map((id) => [id, []]));
  for (const fact of await selectFacts(tx, zoneId, ids)) steps.get(fact.caseId)?.push(fact);
  return ids.map((id) => {
    const row = rows.get(id);
    if (!row) throw refusal("notFound", "caseNotFound");
    const all = steps.get(id) ?? [];
    return { means, zoneId, today, row, all, facts: all.filter(({ struck }) => !struck) };
  });
}

/** What items of the project lack on the days on which they are applied for; each day is read once. */
async function missingOfProject(means: ApprovalMeans, tx: ScopedTx, of: OfProject, steps: readonly NewStep[]) {
  const days = [...new Set(steps.filter(({ entry }) => entry.kind === "submitted").map(({ entry }) => entry.occurredOn))];
  const onDay = new Map<string, Awaited<ReturnType<typeof casesOn>>["cases"]>();
  for (const day of days) onDay.set(day, (await casesOn(means, tx, of, plainDate(day))).cases);
  return (item: string, { kind, occurredOn }: CaseFactEntry): string[] => (kind !== "submitted" ? [] :
    missingPrerequisites(itemOf(means, item), new Map(onDay.get(occurredOn)?.map(({ shown }) => [shown.item, shown.state]))));
}

/** One step for each of several cases of a project, all or none, by the rules of one: however many they are, in the same number of statements. */
export async function recordSteps(shipped: ApprovalMeans, tx: ScopedTx, of: OfProject, steps: readonly NewStep[]): Promise<void> {
  if (steps.length === 0) return;
  const held = await holdCases(shipped, tx, of.zoneId, steps.map(({ caseId }) => caseId));
  const [first] = held;
  if (!first) return;
  const { means } = first;
  if (held.some(({ row }) => row.supersededOn !== null)) throw refusal("invalid", "caseSuperseded");
  const stale = held.find(({ row }, place) => row.version !== steps[place]?.version);
  if (stale) throw refusal("conflict", "versionConflict", { current: await caseNow(means, tx, of.zoneId, stale.row.id) });
  const missingOf = await missingOfProject(means, tx, of, steps);
  const placed = held.flatMap((change, place) => {
    const entry = steps[place]?.entry;
    if (!entry) return [];
    const { written, standing } = placeSteps(change, [entry]);
    return [{ change, written, standing, missing: toleratedOf(change, entry, missingOf(change.row.item, entry)) }];
  });
  await writeSteps(tx, placed);
  await updateDays(tx, of.zoneId, placed.map(({ change, standing }) => ({ id: change.row.id, ...keptDays(change, standing) })));
}

/** Strikes steps of several cases for one reason; what is left of each must stand. */
export async function strikeSteps(tx: ScopedTx, held: readonly { readonly change: CaseChange; readonly struck: readonly FactRow[] }[], reason: string): Promise<void> {
  const [first] = held;
  if (!first) return;
  const left = held.map(({ change, struck }) => {
    const entries = change.facts.filter(({ id }) => !struck.some((one) => one.id === id)).map(entryOf);
    demand(mayStand(entries, groundOf(change, entries)));
    return { change, entries };
  });
  await giveReason(tx, reason);
  await strikeFactRows(tx, first.change.zoneId, held.flatMap(({ struck }) => struck.map(({ id }) => id)));
  await updateDays(tx, first.change.zoneId, left.map(({ change, entries }) => ({ id: change.row.id, ...keptDays(change, entries) })));
}
