import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { caseJoined, sight } from "./case.ts";
import type { DayPage } from "./day-page.ts";

const DueRow = record({
  id: Id(""), zoneId: Id(""), projectId: Id(""), projectName: Type.String(), item: Type.String(), dueOn: Day(""),
  acceptedOn: Nullable(Day("")), firstDueOn: Nullable(Day("")), departmentName: Nullable(Type.String()), example: Type.Boolean(),
});
export type DueRow = Static<typeof DueRow>;
const readDue = rowReader(DueRow);

interface DueQuestion {
  readonly zoneId: string;
  readonly today: string;
  /** Due up to and on this day. */
  readonly until: string;
}

/** Accepted, if only by silence, and neither decided nor ended: a clock runs. */
const running = (tx: ScopedTx, { zoneId, today, until }: DueQuestion) => sql`from ${caseJoined}
  where c.zone_id = ${zoneId}::uuid and c.decided_on is null and c.due_on is not null and c.due_on <= ${until}::date
    and (c.state in ('accepted', 'inSpecialProcedure', 'suspended') or c.state = 'submitted' and c.silent_until < ${today}::date) and ${sight(tx)}`;

/** The longest overdue first. */
export async function selectDue(tx: ScopedTx, question: DueQuestion, page: DayPage): Promise<DueRow[]> {
  const after = page.after ? sql`(c.due_on, c.id) > (${page.after.day}::date, ${page.after.id}::uuid)` : sql`true`;
  const { rows } = await sql`select c.id, c.zone_id as "zoneId", c.project_id as "projectId", p.name as "projectName", c.item, c.due_on as "dueOn",
      coalesce(c.accepted_on, c.submitted_on) as "acceptedOn", c.first_due_on as "firstDueOn", d.name as "departmentName", c.example
    ${running(tx, question)} and ${after} order by c.due_on, c.id limit ${page.limit}`.execute(tx.query);
  return readDue(rows);
}

export async function countDue(tx: ScopedTx, question: DueQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${running(tx, question)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}
