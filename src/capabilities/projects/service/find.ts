import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { KeyListLevel } from "../contract/key-list.ts";
import type { Project } from "../contract/project.ts";
import { nameWithin, selectActiveUserIds, selectOnKeyList, selectProjectNames, selectProjects, type ProjectName } from "../store/project.ts";
import { refusal } from "./refuse.ts";

/** Those among the ids that stand in the zone and in the actor's sight. */
export const findProjects = (tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<Project[]> => selectProjects(tx, zoneId, [...new Set(ids)]);

/** The names of all projects of the zones in the actor's sight. */
export const projectNames = (tx: ScopedTx, zoneIds: readonly string[]): Promise<ProjectName[]> => selectProjectNames(tx, zoneIds);

async function findProject(tx: ScopedTx, zoneId: string, id: string): Promise<Project | undefined> {
  const [found] = await selectProjects(tx, zoneId, [id]);
  return found;
}

/** A city's questions name a project of any zone below it; its name. */
export async function requireProjectWithin(tx: ScopedTx, zoneIds: readonly string[], id: string): Promise<string> {
  const name = await nameWithin(tx, zoneIds, id);
  if (name === undefined) throw refusal("notFound", "projectNotFound");
  return name;
}

export async function requireProject(tx: ScopedTx, zoneId: string, id: string): Promise<Project> {
  const found = await findProject(tx, zoneId, id);
  if (!found) throw refusal("notFound", "projectNotFound");
  return found;
}

/** All of them, or the refusal names those that the zone does not hold. */
export async function requireProjects(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<Project[]> {
  const found = await findProjects(tx, zoneId, ids);
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) throw refusal("notFound", "projectNotFound", { projectIds: missing.slice(0, 20) });
  return found;
}

export interface KeyListQuestion {
  readonly zoneId: string;
  readonly year: number;
  readonly asOf: string;
  readonly level?: KeyListLevel;
}

/** The projects that stand on a year's key list on a day, each once. */
export const projectsOnKeyList = (tx: ScopedTx, { zoneId, ...list }: KeyListQuestion): Promise<Project[]> => selectOnKeyList(tx, zoneId, list);

/** Agents must be users who are not disabled. */
export async function requireAgents(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const active = await selectActiveUserIds(tx, [...new Set(ids)]);
  const missing = ids.filter((id) => !active.has(id));
  if (missing.length > 0) throw refusal("notFound", "agentNotFound", { agentIds: missing.slice(0, 20) });
}
