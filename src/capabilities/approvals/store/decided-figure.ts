import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { caseJoined, sight } from "./case.ts";
import { onKeyList, type WallQuestion } from "./wall.ts";

const DecidedCase = record({
  id: Id(""), projectName: Type.String(), item: Type.String(), departmentName: Nullable(Type.String()), documentNumber: Nullable(Type.String()),
  acceptedOn: Nullable(Day("")), decidedOn: Day(""), example: Type.Boolean(),
});
export type DecidedCase = Static<typeof DecidedCase>;
const readDecided = rowReader(DecidedCase);

/** A decision is final, so the kept day also tells for earlier days whether it had come. Counts and pages are both taken from this. */
const decided = (tx: ScopedTx, question: WallQuestion) => sql`from ${caseJoined}
  where c.zone_id = ${question.zoneId}::uuid and c.decided_on is not null
    and c.decided_on between make_date(${question.year}::int, 1, 1) and ${question.asOf}::date and ${onKeyList(question)} and ${sight(tx)}`;

export async function countDecided(tx: ScopedTx, question: WallQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${decided(tx, question)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}

export async function selectDecided(tx: ScopedTx, question: WallQuestion, page: { readonly after?: { readonly day: string; readonly id: string }; readonly limit: number }): Promise<DecidedCase[]> {
  const after = page.after ? sql`(c.decided_on, c.id) > (${page.after.day}::date, ${page.after.id}::uuid)` : sql`true`;
  const { rows } = await sql`select c.id, p.name as "projectName", c.item, d.name as "departmentName", c.accepted_on as "acceptedOn", c.decided_on as "decidedOn", c.example,
      (select f.document_number from case_fact f where f.zone_id = c.zone_id and f.case_id = c.id and f.kind = 'decided' and not f.struck order by f.place desc limit 1) as "documentNumber"
    ${decided(tx, question)} and ${after} order by c.decided_on, c.id limit ${page.limit}`.execute(tx.query);
  return readDecided(rows);
}
