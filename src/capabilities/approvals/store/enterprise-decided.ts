import { sql } from "kysely";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { DecidedCase } from "../contract/enterprise-decided.ts";
import { caseJoined, sight } from "./case.ts";
import { afterDay, type DayPage } from "./day-page.ts";
import { ownerOn } from "./wall.ts";

const readDecided = rowReader(DecidedCase);

interface DecidedQuestion {
  readonly zoneId: string;
  readonly enterpriseId: string;
  readonly asOf: string;
}

const decidedOf = (tx: ScopedTx, { zoneId, enterpriseId, asOf }: DecidedQuestion) => sql`from ${caseJoined}
  where c.zone_id = ${zoneId}::uuid and c.decided_on <= ${asOf}::date and ${sight(tx)}
    and c.project_id = any (array(select p.id from project p where p.zone_id = ${zoneId}::uuid and ${ownerOn(asOf)} = ${enterpriseId}::uuid))`;

/** The newest first, after the case of the cursor. */
export async function selectDecidedOf(tx: ScopedTx, question: DecidedQuestion, page: DayPage): Promise<DecidedCase[]> {
  const { rows } = await sql`select c.id, c.zone_id as "zoneId", c.project_id as "projectId", p.name as "projectName", c.item, d.name as "departmentName",
      (select f.document_number from case_fact f where f.zone_id = c.zone_id and f.case_id = c.id and f.kind = 'decided' and not f.struck order by f.place desc limit 1) as "documentNumber",
      c.decided_on as "decidedOn", c.example
    ${decidedOf(tx, question)} and ${afterDay(sql`c.decided_on`, sql`c.id`, page)} order by c.decided_on desc, c.id desc limit ${page.limit}`.execute(tx.query);
  return readDecided(rows);
}

export async function countDecidedOf(tx: ScopedTx, question: DecidedQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${decidedOf(tx, question)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}
