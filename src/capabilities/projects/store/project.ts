import { sql, type Insertable, type RawBuilder, type Updateable } from "kysely";
import { Type, type Static } from "typebox";
import { Id, record } from "../../../kernel/schema.ts";
import { inZones } from "../../../platform/db/in-zones.ts";
import { brokenUniqueKey, insertRows } from "../../../platform/db/insert-rows.ts";
import { projectInSight } from "../../../platform/db/narrowing.ts";
import { recordedColumns } from "../../../platform/db/recording.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { Project } from "../contract/project.ts";
import type { ProjectTables } from "../tables.ts";

const readProjects = rowReader(Project);

/** `p` is the project; narrowed to what the actor may see of it. */
export const sight = (tx: ScopedTx) => projectInSight(tx, { zone: "p.zone_id", id: "p.id", agent: "p.agent_id", enterprise: "p.enterprise_id" });

async function selectWhere(tx: ScopedTx, zoneId: string, condition: RawBuilder<unknown>): Promise<Project[]> {
  const { rows } = await sql`select p.id, p.zone_id as "zoneId", p.code, p.name, p.enterprise_id as "enterpriseId", e.name as "ownerName",
      p.agent_id as "agentId", u.name as "agentName", p.park_id as "parkId", k.name as "parkName", p.industry, p.nature, p.content,
      ${recordedColumns("p")}
    from project p
    left join enterprise e on e.zone_id = p.zone_id and e.id = p.enterprise_id
    left join park k on k.zone_id = p.zone_id and k.id = p.park_id
    left join user_account u on u.id = p.agent_id
    where p.zone_id = ${zoneId}::uuid and ${sight(tx)} and ${condition}
    order by p.id`.execute(tx.query);
  return readProjects(rows);
}

/** Those among the ids that stand in the zone and in sight. */
export const selectProjects = (tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<Project[]> =>
  selectWhere(tx, zoneId, sql`p.id = any (${ids}::uuid[])`);

/** The project's name where it stands in one of the zones and in sight. */
export async function nameWithin(tx: ScopedTx, zoneIds: readonly string[], id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select p.name from project p where p.zone_id = any (${zoneIds}::uuid[]) and p.id = ${id}::uuid and ${sight(tx)}`.execute(tx.query);
  return rows[0]?.name;
}

const ProjectName = record({ id: Id(""), zoneId: Id(""), name: Type.String(), enterpriseId: Id("") });
export type ProjectName = Static<typeof ProjectName>;
const readNames = rowReader(ProjectName);

/** All names of these zones, with their present owners: to find them in a text. */
export async function selectProjectNames(tx: ScopedTx, zoneIds: readonly string[]): Promise<ProjectName[]> {
  const { rows } = await sql`select p.id, p.zone_id as "zoneId", p.name, p.enterprise_id as "enterpriseId" from project p
    where ${inZones("p.zone_id", zoneIds)} and ${sight(tx)} order by p.id`.execute(tx.query);
  return readNames(rows);
}

/** Those that hold one of these ids, codes or names already. */
export const selectHolders = (tx: ScopedTx, zoneId: string, of: { readonly ids: readonly string[]; readonly codes: readonly string[]; readonly names: readonly string[] }): Promise<Project[]> =>
  selectWhere(tx, zoneId, sql`(p.id = any (${of.ids}::uuid[]) or p.code = any (${of.codes}::text[]) or p.name = any (${of.names}::text[]))`);

/** Those on the key list of a year on a day; of every level, or of one. */
export const selectOnKeyList = (tx: ScopedTx, zoneId: string, list: { readonly year: number; readonly asOf: string; readonly level?: string }): Promise<Project[]> =>
  selectWhere(tx, zoneId, sql`exists (select from key_project l where l.zone_id = p.zone_id and l.project_id = p.id and l.year = ${list.year}
    and l.entered_on <= ${list.asOf}::date and (l.left_on is null or l.left_on > ${list.asOf}::date)
    and ${list.level === undefined ? sql`true` : sql`l.level = ${list.level}`})`);

/** The ids written; a row whose id, code or name the zone already holds is left out. */
export const insertProjects = (tx: ScopedTx, rows: readonly Insertable<ProjectTables["project"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ProjectTables>(tx), "project", rows);

interface ProjectKey {
  readonly zoneId: string;
  readonly id: string;
  readonly version: number;
}

/** Writes the version given; a code or name taken ends the transaction. */
export async function updateHeader(tx: ScopedTx, key: ProjectKey, values: Omit<Updateable<ProjectTables["project"]>, "version">): Promise<"done" | "stale" | "codeTaken" | "nameTaken"> {
  try {
    const written = await tables<ProjectTables>(tx).updateTable("project").set({ ...values, version: key.version + 1 })
      .where("zone_id", "=", key.zoneId).where("id", "=", key.id).where("version", "=", key.version).returning("id").execute();
    return written.length > 0 ? "done" : "stale";
  } catch (error) {
    const broken = brokenUniqueKey(error);
    if (broken === undefined) throw error;
    return broken.includes("code") ? "codeTaken" : "nameTaken";
  }
}

const newestParty = (measure: "owner" | "agent") => sql`(select v.party_id from project_value v
  where v.zone_id = p.zone_id and v.project_id = p.id and v.measure = ${measure} order by v.occurred_on desc, v.recorded_at desc, v.id desc limit 1)`;
const newestParties = sql`version = p.version + 1, enterprise_id = coalesce(${newestParty("owner")}, p.enterprise_id), agent_id = ${newestParty("agent")}`;

/** Takes a changed value into the header: its next version, with the newest owner and agent. Undefined where the version is stale. */
export async function renewHeader(tx: ScopedTx, key: ProjectKey): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update project p set ${newestParties}
    where p.zone_id = ${key.zoneId}::uuid and p.id = ${key.id}::uuid and p.version = ${key.version} returning p.version`.execute(tx.query);
  return rows[0]?.version;
}

/** The same for many projects at whatever version they are. */
export async function renewHeaders(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  await sql`update project p set ${newestParties} where p.zone_id = ${zoneId}::uuid and p.id = any (${ids}::uuid[])`.execute(tx.query);
}

/** Those among the ids who are users and not disabled. */
export async function selectActiveUserIds(tx: ScopedTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from user_account where id = any (${ids}::uuid[]) and not disabled`.execute(tx.query);
  return new Set(rows.map(({ id }) => id));
}
