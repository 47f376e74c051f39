import { sql } from "kysely";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { ProblemEvent } from "../contract/operations.ts";
import { problemJoined, sight } from "./problem.ts";

const readEvents = rowReader(ProblemEvent);

interface EventQuestion {
  readonly zoneId: string;
  readonly enterpriseId: string;
  readonly asOf: string;
}

/** Raised, answered, closed out and reopened, of the enterprise's problems in sight. */
const events = (tx: ScopedTx, { zoneId, enterpriseId, asOf }: EventQuestion) => sql`(
  with own as (select r.* from ${problemJoined}
    where r.zone_id = ${zoneId}::uuid and r.enterprise_id = ${enterpriseId}::uuid and not r.withdrawn and r.raised_on <= ${asOf}::date and ${sight(tx)})
  select o.id, o.id as "problemId", o.raised_on as "on", 'raised' as kind, o.content, null::text as disposition, null::text as "departmentName", null::text as note, o.example, 0 as place
  from own o
  union all
  select s.id, o.id, s.occurred_on, s.kind, o.content, s.disposition, d.name, s.note, s.example, s.place
  from own o join problem_step s on s.zone_id = o.zone_id and s.problem_id = o.id and not s.withdrawn
    left join department d on d.zone_id = s.zone_id and d.id = s.department_id
  where s.kind in ('answered', 'closedOut', 'reopened') and s.occurred_on <= ${asOf}::date) as v`;

/** Newest first. */
export async function selectEvents(tx: ScopedTx, question: EventQuestion, limit: number): Promise<ProblemEvent[]> {
  const { rows } = await sql`select v.id, v."problemId", v."on", v.kind, v.content, v.disposition, v."departmentName", v.note, v.example
    from ${events(tx, question)} order by v."on" desc, v.place desc, v.id desc limit ${limit}`.execute(tx.query);
  return readEvents(rows);
}

export async function countEvents(tx: ScopedTx, question: EventQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${events(tx, question)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}
