import { sql, type Insertable, type RawBuilder } from "kysely";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { Plan } from "../contract/tailored-plan.ts";
import type { PlanTables } from "../tables/tailored-plan.ts";
import { projectSight } from "./wall.ts";

const readPlans = rowReader(Plan);

async function selectWhere(tx: ScopedTx, zoneId: string, condition: RawBuilder<unknown>): Promise<Plan[]> {
  const { rows } = await sql`select r.id, r.zone_id as "zoneId", r.project_id as "projectId", p.name as "projectName", r.number, r.issued_on as "issuedOn", r.issued_by as "issuedBy", r.content, r.example,
      coalesce((select json_agg(json_build_object('id', v.id, 'reviewedOn', v.reviewed_on, 'reviewer', v.reviewer, 'finding', v.finding) order by v.reviewed_on, v.id)
        from plan_review v where v.zone_id = r.zone_id and v.plan_id = r.id and not v.withdrawn), '[]') as reviews
    from tailored_plan r join project p on p.zone_id = r.zone_id and p.id = r.project_id
    where r.zone_id = ${zoneId}::uuid and not r.withdrawn and ${projectSight(tx)} and ${condition} order by r.number desc`.execute(tx.query);
  return readPlans(rows);
}

/** Of the project, where it is in sight; newest first. */
export const selectPlans = (tx: ScopedTx, zoneId: string, projectId: string): Promise<Plan[]> => selectWhere(tx, zoneId, sql`r.project_id = ${projectId}::uuid`);

export const selectPlan = async (tx: ScopedTx, zoneId: string, id: string): Promise<Plan | undefined> => (await selectWhere(tx, zoneId, sql`r.id = ${id}::uuid`))[0];

/** The ids written; none where the project has a version of that number already. */
export const insertPlan = (tx: ScopedTx, row: Insertable<PlanTables["tailored_plan"]>): Promise<ReadonlySet<string>> =>
  insertRows(tables<PlanTables>(tx), "tailored_plan", [row]);

export const insertReview = (tx: ScopedTx, row: Insertable<PlanTables["plan_review"]>): Promise<ReadonlySet<string>> =>
  insertRows(tables<PlanTables>(tx), "plan_review", [row]);
