import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { Day, Id, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { caseJoined, sight } from "./case.ts";
import { afterDay, type DayPage } from "./day-page.ts";

const OverrideRow = record({
  id: Id(""), caseId: Id(""), projectId: Id(""), projectName: Type.String(), item: Type.String(), occurredOn: Day(""),
  override: Type.String(), missing: Type.Array(Type.String()), example: Type.Boolean(),
});
export type OverrideRow = Static<typeof OverrideRow>;
const readOverrides = rowReader(OverrideRow);

const granted = (tx: ScopedTx, zoneId: string) => sql`from case_fact f join (${caseJoined}) on c.zone_id = f.zone_id and c.id = f.case_id
    where f.zone_id = ${zoneId}::uuid and f.override is not null and not f.struck and ${sight(tx)}`;

export async function countOverrides(tx: ScopedTx, zoneId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${granted(tx, zoneId)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}

/** Applications that were accepted without a prerequisite, the newest first. */
export async function selectOverrides(tx: ScopedTx, zoneId: string, page: DayPage): Promise<OverrideRow[]> {
  const { rows } = await sql`select f.id, f.case_id as "caseId", f.project_id as "projectId", p.name as "projectName", c.item, f.occurred_on as "occurredOn", f.override, f.missing, f.example
    ${granted(tx, zoneId)} and ${afterDay(sql`f.occurred_on`, sql`f.id`, page)} order by f.occurred_on desc, f.id desc limit ${page.limit}`.execute(tx.query);
  return readOverrides(rows);
}
