import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { factsOfProjects } from "../../projects/service/fact.ts";
import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { missingPrerequisites } from "../rules/prerequisites.ts";
import { selectCasesOfProject } from "../store/case.ts";
import { selectFacts } from "../store/fact.ts";
import { zoneLampDay } from "./lamp-rules.ts";
import { itemOf } from "./refuse.ts";
import { shownCases } from "./shown-cases.ts";
import { zoneMeans } from "./zone-means.ts";

interface OfProject {
  readonly zoneId: string;
  readonly projectId: string;
}

interface SeenCase {
  readonly seen: boolean;
  readonly shown: ApprovalCase;
}

export async function hasStarted(tx: ScopedTx, { zoneId, projectId }: OfProject, asOf: PlainDate): Promise<boolean> {
  const facts = await factsOfProjects(tx, zoneId, [projectId]);
  return facts.some(({ kind, withdrawn, occurredOn }) => kind === "started" && !withdrawn && occurredOn <= asOf);
}

/** The project's cases as of a day, in the catalogue's order, those out of sight among them. */
export async function casesOn(shipped: ApprovalMeans, tx: ScopedTx, of: OfProject, asOf: PlainDate): Promise<{ readonly started: boolean; readonly cases: readonly SeenCase[] }> {
  const means = await zoneMeans(shipped, tx, of.zoneId, asOf);
  const rows = await selectCasesOfProject(tx, of.zoneId, of.projectId, asOf);
  const facts = (await selectFacts(tx, of.zoneId, rows.map(({ id }) => id))).filter(({ occurredOn }) => occurredOn <= asOf);
  const at = await zoneLampDay(means, tx, of.zoneId, asOf);
  const started = await hasStarted(tx, of, asOf);
  const cases = shownCases(means, { rows, facts, at, hasStarted: () => started }).map(({ row: { seen }, shown }) => ({ seen, shown }));
  return { started, cases };
}

/** What the item still needs on the day to be applied for, of the project's other cases. */
export async function missingOn(shipped: ApprovalMeans, tx: ScopedTx, of: OfProject & { readonly item: string }, day: PlainDate): Promise<string[]> {
  const means = await zoneMeans(shipped, tx, of.zoneId, day);
  const item = itemOf(means, of.item);
  if (item.prerequisites.length === 0) return [];
  const { cases } = await casesOn(means, tx, of, day);
  return missingPrerequisites(item, new Map(cases.map(({ shown }) => [shown.item, shown.state])));
}
