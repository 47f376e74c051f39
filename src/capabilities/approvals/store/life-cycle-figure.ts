import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { onKeyList, partyOn, projectSight, type WallQuestion } from "./wall.ts";

const ProjectAlong = record({
  id: Id(""), name: Type.String(), owner: Nullable(Type.String()), occurredOn: Day(""), evidence: Nullable(Type.String()),
  verifier: Nullable(Type.String()), example: Type.Boolean(),
});
export type ProjectAlong = Static<typeof ProjectAlong>;
const readProjects = rowReader(ProjectAlong);

export interface LifeCycleQuestion extends WallQuestion {
  readonly kind: "started" | "producing";
}

/** Projects of the list of which the fact stands by the day; it stands once at most. Counts and pages are both taken from this. */
const along = (tx: ScopedTx, question: LifeCycleQuestion) => sql`from project p
  join project_fact f on f.zone_id = p.zone_id and f.project_id = p.id and f.kind = ${question.kind} and not f.withdrawn and f.occurred_on <= ${question.asOf}::date
  left join enterprise e on e.zone_id = p.zone_id and e.id = coalesce(${partyOn("owner", question.asOf)}, p.enterprise_id)
  where p.zone_id = ${question.zoneId}::uuid and ${projectSight(tx)} and ${onKeyList(question)}`;

export async function countAlong(tx: ScopedTx, question: LifeCycleQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${along(tx, question)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}

export async function selectAlong(tx: ScopedTx, question: LifeCycleQuestion, page: { readonly after?: { readonly day: string; readonly id: string }; readonly limit: number }): Promise<ProjectAlong[]> {
  const after = page.after ? sql`(f.occurred_on, p.id) > (${page.after.day}::date, ${page.after.id}::uuid)` : sql`true`;
  const { rows } = await sql`select p.id, p.name, e.name as owner, f.occurred_on as "occurredOn", f.evidence, f.verifier, p.example
    ${along(tx, question)} and ${after} order by f.occurred_on, p.id limit ${page.limit}`.execute(tx.query);
  return readProjects(rows);
}
