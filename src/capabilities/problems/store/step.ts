import { sql, type Insertable } from "kysely";
import { Type, type Static } from "typebox";
import { Id, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { recordedColumns } from "../../../platform/db/recording.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { ProblemStep } from "../contract/step.ts";
import type { ProblemTables } from "../tables/problem.ts";

const StepRow = record({ ...ProblemStep.properties, problemId: Id(""), place: Type.Integer() });
export type StepRow = Static<typeof StepRow>;
const readSteps = rowReader(StepRow);

/** All steps of the problems in the order of their places, withdrawn ones too where asked for; the caller has seen the problems. */
export async function selectSteps(tx: ScopedTx, zoneIds: readonly string[], problemIds: readonly string[], { withdrawn }: { readonly withdrawn: boolean }): Promise<StepRow[]> {
  if (problemIds.length === 0) return [];
  const { rows } = await sql`select s.id, s.problem_id as "problemId", s.place, s.kind, s.occurred_on as "occurredOn", s.department_id as "departmentId", d.name as "departmentName",
      s.person, s.due_on as "dueOn", s.disposition, s.satisfied, s.note, s.evidence, s.withdrawn, ${recordedColumns("s")}
    from problem_step s left join department d on d.zone_id = s.zone_id and d.id = s.department_id
    where s.zone_id = any (${zoneIds}::uuid[]) and s.problem_id = any (${problemIds}::uuid[]) and (${withdrawn} or not s.withdrawn)
    order by s.problem_id, s.place, s.id`.execute(tx.query);
  return readSteps(rows);
}

/** The ids written; a second standing step at a place is left out. */
export const insertSteps = (tx: ScopedTx, rows: readonly Insertable<ProblemTables["problem_step"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ProblemTables>(tx), "problem_step", rows);

export async function withdrawStepRow(tx: ScopedTx, zoneId: string, id: string): Promise<void> {
  await sql`update problem_step set withdrawn = true, version = version + 1 where zone_id = ${zoneId}::uuid and id = ${id}::uuid`.execute(tx.query);
}

/** The steps are seen by the enterprise whose problem it is. */
export async function moveSteps(tx: ScopedTx, zoneId: string, problemId: string, enterpriseId: string | null): Promise<void> {
  await sql`update problem_step set enterprise_id = ${enterpriseId}::uuid, version = version + 1
    where zone_id = ${zoneId}::uuid and problem_id = ${problemId}::uuid and enterprise_id is distinct from ${enterpriseId}::uuid`.execute(tx.query);
}
