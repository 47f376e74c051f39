import { sql } from "kysely";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { EnterpriseFact } from "../contract/enterprise-facts.ts";
import { sight } from "./project.ts";
import { valueOn } from "./project-list.ts";

const readFacts = rowReader(EnterpriseFact);

interface Asked {
  readonly zoneId: string;
  readonly enterpriseId: string;
  readonly asOf: string;
}

/** Facts that stand, of projects that the enterprise owned on the day. */
const owned = (tx: ScopedTx, { zoneId, enterpriseId, asOf }: Asked) => sql`from project_fact f
  join project p on p.zone_id = f.zone_id and p.id = f.project_id
  left join ${valueOn("owner", asOf)} o on true
  where f.zone_id = ${zoneId}::uuid and not f.withdrawn and f.occurred_on <= ${asOf}::date
    and coalesce(o.party_id, p.enterprise_id) = ${enterpriseId}::uuid and ${sight(tx)}`;

export async function selectEnterpriseFacts(tx: ScopedTx, asked: Asked, limit: number): Promise<EnterpriseFact[]> {
  const { rows } = await sql`select f.id, f.project_id as "projectId", p.name as "projectName", f.kind, f.occurred_on as "occurredOn", f.evidence, f.example
    ${owned(tx, asked)} order by f.occurred_on desc, f.id desc limit ${limit}`.execute(tx.query);
  return readFacts(rows);
}

export async function countEnterpriseFacts(tx: ScopedTx, asked: Asked): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${owned(tx, asked)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}
