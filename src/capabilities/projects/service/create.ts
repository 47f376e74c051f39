import type { Input } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { recordedBy, type Recording } from "../../../platform/db/recording.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { parkOf } from "../../zones/service/park.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ConstructionNature, createProject, Project } from "../contract/project.ts";
import type { ValueContent } from "../contract/value.ts";
import { judgeDay, judgeProjectCode } from "../rules/project.ts";
import { judgeFirstValues } from "../rules/value.ts";
import { insertProjects, selectHolders } from "../store/project.ts";
import { insertValues } from "../store/value.ts";
import { requireAgents, requireProject } from "./find.ts";
import { atField, demand, refusal } from "./refuse.ts";
import { demandValue, valueRow } from "./value-row.ts";

/** A project to be registered, with its owner, its agent and its first values, which hold from `occurredOn`. */
export interface NewProject extends Recording {
  readonly code?: string | undefined;
  readonly name: string;
  readonly enterpriseId: string;
  readonly agentId?: string | undefined;
  readonly parkId?: string | undefined;
  readonly industry: string;
  readonly nature: ConstructionNature;
  readonly content?: string | undefined;
  readonly values?: readonly ValueContent[] | undefined;
  readonly occurredOn?: string | undefined;
}

function firstRepeated(texts: readonly (string | undefined)[]): string | undefined {
  const seen = new Set<string>();
  for (const text of texts) {
    if (text === undefined) continue;
    if (seen.has(text)) return text;
    seen.add(text);
  }
  return undefined;
}

async function check(tx: ScopedTx, zoneId: string, projects: readonly NewProject[], today: string): Promise<void> {
  for (const [row, project] of projects.entries()) {
    if (project.code !== undefined) demand(judgeProjectCode(project.code), "invalid", { row, ...atField("code", project.code) });
    if (project.occurredOn !== undefined) demand(judgeDay(project.occurredOn, today), "invalid", { row });
    demandValue(judgeFirstValues(project.values ?? []), { row });
  }
  const code = firstRepeated(projects.map((project) => project.code));
  if (code !== undefined) throw refusal("conflict", "projectCodeTaken", { projectCode: code });
  const name = firstRepeated(projects.map((project) => project.name));
  if (name !== undefined) throw refusal("conflict", "projectNameTaken", { name });
  await requireEnterprises(tx, zoneId, projects.map(({ enterpriseId }) => enterpriseId));
  await requireAgents(tx, projects.flatMap(({ agentId }) => agentId ?? []));
  for (const parkId of new Set(projects.flatMap((project) => project.parkId ?? []))) await parkOf(tx, zoneId, parkId);
}

/** Why rows were left out: an id, a code or a name that the zone already holds. */
async function taken(tx: ScopedTx, zoneId: string, left: readonly { id: string; code: string | null; name: string }[]): Promise<Error> {
  const holders = await selectHolders(tx, zoneId, {
    ids: left.map(({ id }) => id), codes: left.flatMap(({ code }) => code ?? []), names: left.map(({ name }) => name),
  });
  const existing = holders.slice(0, 20).map(({ id, code, name }) => ({ id, projectCode: code, name }));
  if (holders.some(({ code }) => code !== null && left.some((row) => row.code === code))) return refusal("conflict", "projectCodeTaken", { existing });
  if (holders.some(({ name }) => left.some((row) => row.name === name))) return refusal("conflict", "projectNameTaken", { existing });
  return refusal("conflict", "projectIdTaken", { existing });
}

function firstValues(tx: ScopedTx, zoneId: string, project: NewProject, id: string, today: PlainDate) {
  const { enterpriseId, agentId, values = [], occurredOn = project.recordedOn ?? today } = project;
  const contents: ValueContent[] = [
    { measure: "owner", partyId: enterpriseId },
    ...(agentId === undefined ? [] : [{ measure: "agent" as const, partyId: agentId }]),
    ...values,
  ];
  return contents.map((content) => valueRow(tx, { zoneId, today }, { ...content, projectId: id, occurredOn, sourceRef: project.sourceRef, example: project.example, recordedOn: project.recordedOn }));
}

/** Registers one project or many, all or none; the ids in the order of the rows. */
export async function createProjects(tx: ScopedTx, zoneId: string, projects: readonly NewProject[]): Promise<string[]> {
  const today = await zoneToday(tx, zoneId);
  await check(tx, zoneId, projects, today);
  const prepared = projects.map((project) => ({ project, id: project.id ?? newId() }));
  const rows = prepared.map(({ project, id }) => ({
    zone_id: zoneId, id, code: project.code ?? null, name: project.name, enterprise_id: project.enterpriseId, agent_id: project.agentId ?? null,
    park_id: project.parkId ?? null, industry: project.industry, nature: project.nature, content: project.content ?? null,
    ...recordedBy(tx, today, project),
  }));
  const written = await insertProjects(tx, rows);
  if (written.size < rows.length) throw await taken(tx, zoneId, rows.filter(({ id }) => !written.has(id)));
  await insertValues(tx, prepared.flatMap(({ project, id }) => firstValues(tx, zoneId, project, id, today)));
  return rows.map(({ id }) => id);
}

export async function registerProject(tx: ScopedTx, { params, body }: Input<typeof createProject>): Promise<Project> {
  const id = newId();
  await createProjects(tx, params.zoneId, [{ ...body, id }]);
  return requireProject(tx, params.zoneId, id);
}
