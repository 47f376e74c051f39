import type { Input } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { recordedBy, type Recording } from "../../../platform/db/recording.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { FactKind, ProjectFact, withdrawFact } from "../contract/fact.ts";
import { judgeFact, judgeWithdrawal } from "../rules/stage.ts";
import { insertFacts, markWithdrawn, selectFacts } from "../store/fact.ts";
import { requireProject, requireProjects } from "./find.ts";
import { demand, refusal } from "./refuse.ts";

export interface NewFact extends Recording {
  readonly projectId: string;
  readonly kind: FactKind;
  readonly occurredOn: string;
  readonly evidence?: string | undefined;
  readonly verifier?: string | undefined;
}

/** Records life-cycle facts of any number of projects, all or none; the ids in the order of the facts. */
export async function addProjectFacts(tx: ScopedTx, zoneId: string, facts: readonly NewFact[]): Promise<string[]> {
  const today = await zoneToday(tx, zoneId);
  for (const [row, fact] of facts.entries()) demand(judgeFact(fact, today), "invalid", { row });
  await requireProjects(tx, zoneId, [...new Set(facts.map(({ projectId }) => projectId))]);
  const rows = facts.map((fact) => ({
    zone_id: zoneId, id: fact.id ?? newId(), project_id: fact.projectId, kind: fact.kind, occurred_on: fact.occurredOn,
    evidence: fact.evidence ?? null, verifier: fact.verifier ?? null, ...recordedBy(tx, today, fact),
  }));
  const written = await insertFacts(tx, rows);
  const left = rows.filter(({ id }) => !written.has(id)).slice(0, 20);
  if (left.length > 0) {
    const existing = (await selectFacts(tx, zoneId, left.map((row) => row.project_id)))
      .filter((fact) => !fact.withdrawn && left.some((row) => row.project_id === fact.projectId && row.kind === fact.kind));
    throw refusal("conflict", "factAlreadyRecorded", { existing });
  }
  return rows.map(({ id }) => id);
}

async function factOf(tx: ScopedTx, zoneId: string, projectId: string, id: string): Promise<ProjectFact> {
  const found = (await selectFacts(tx, zoneId, [projectId])).find((fact) => fact.id === id);
  if (!found) throw refusal("notFound", "factNotFound");
  return found;
}

/** One fact of one project: the way in for approvals too, which record starting and producing after their own checks. */
export async function recordProjectFact(tx: ScopedTx, zoneId: string, fact: NewFact): Promise<ProjectFact> {
  const id = fact.id ?? newId();
  await addProjectFacts(tx, zoneId, [{ ...fact, id }]);
  return factOf(tx, zoneId, fact.projectId, id);
}

/** All facts of the projects, withdrawn ones too, by day; for capabilities to the right that judge by them. */
export async function factsOfProjects(tx: ScopedTx, zoneId: string, projectIds: readonly string[]): Promise<ProjectFact[]> {
  await requireProjects(tx, zoneId, projectIds);
  return selectFacts(tx, zoneId, projectIds);
}

export async function withdrawProjectFact(tx: ScopedTx, { params, body }: Input<typeof withdrawFact>): Promise<ProjectFact> {
  const { zoneId, projectId, factId } = params;
  await requireProject(tx, zoneId, projectId);
  demand(judgeWithdrawal(await factOf(tx, zoneId, projectId, factId)), "conflict");
  await giveReason(tx, body.reason);
  const outcome = await markWithdrawn(tx, { zoneId, id: factId, version: body.version });
  const current = await factOf(tx, zoneId, projectId, factId);
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current });
  return current;
}
