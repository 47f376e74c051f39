import { sql, type Insertable } from "kysely";
import { Id, Nullable, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { VisitTables } from "../tables.ts";

type Visitor = Insertable<VisitTables["visit_visitor"]>;
type Link = Insertable<VisitTables["visit_problem"]>;

export async function insertVisitors(tx: ScopedTx, rows: readonly Visitor[]): Promise<void> {
  await insertRows(tables<VisitTables>(tx), "visit_visitor", rows);
}

/** A problem that the visit is linked with already is left as it is. */
export async function insertLinks(tx: ScopedTx, rows: readonly Link[]): Promise<void> {
  await insertRows(tables<VisitTables>(tx), "visit_problem", rows);
}

export async function withdrawVisitors(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update visit_visitor set withdrawn = true, version = version + 1
    where zone_id = ${zoneId}::uuid and id = any (${ids}::uuid[]) and not withdrawn`.execute(tx.query);
}

export async function withdrawLinks(tx: ScopedTx, { zoneId, visitId }: { readonly zoneId: string; readonly visitId: string }, problemIds: readonly string[]): Promise<void> {
  if (problemIds.length === 0) return;
  await sql`update visit_problem set withdrawn = true, version = version + 1
    where zone_id = ${zoneId}::uuid and visit_id = ${visitId}::uuid and problem_id = any (${problemIds}::uuid[]) and not withdrawn`.execute(tx.query);
}

/** Names of those among the users who are not disabled. */
export async function activeUserNames(tx: ScopedTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`select id, name from user_account where id = any (${ids}::uuid[]) and not disabled`.execute(tx.query);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const readSubjects = rowReader(record({ id: Id(""), enterpriseId: Nullable(Id("")), projectId: Nullable(Id("")) }));

/** Whose the problems are. */
export async function problemSubjects(tx: ScopedTx, zoneId: string, ids: readonly string[]) {
  const { rows } = await sql`select id, enterprise_id as "enterpriseId", project_id as "projectId" from problem
    where zone_id = ${zoneId}::uuid and id = any (${ids}::uuid[])`.execute(tx.query);
  return new Map(readSubjects(rows).map((row) => [row.id, row]));
}
