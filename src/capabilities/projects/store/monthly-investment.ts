import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { monthlyInvestments } from "../contract/monthly-investment.ts";
import type { ProjectTables } from "../tables.ts";
import { sight } from "./project.ts";

type Table = ProjectTables["monthly_investment"];

/** A month stands at its first day. */
export const monthlyInvestmentQuery = ledgerQuery<typeof monthlyInvestments.row, Input<typeof monthlyInvestments.list>["query"]>({
  row: monthlyInvestments.row,
  from: sql`monthly_investment r join project p on p.zone_id = r.zone_id and p.id = r.project_id`,
  columns: sql`r.project_id as "projectId", p.name as "projectName", r.month, r.planned_fen as "plannedFen", r.completed_fen as "completedFen",
    (select coalesce(json_agg(json_build_object('from', v.occurred_on, 'plannedFen', v.planned_fen, 'recordedOn', v.recorded_on) order by v.occurred_on, v.recorded_at, v.id), '[]')
      from monthly_plan v where v.zone_id = r.zone_id and v.investment_id = r.id) as plans`,
  day: sql`to_date(r.month, 'YYYY-MM')`,
  texts: [sql`p.name`, sql`r.month`],
  sight,
  matches: ({ projectId, year }) => [
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
    ...(year === undefined ? [] : [sql<SqlBool>`r.month like ${`${String(year)}-%`}`]),
  ],
});

/** The ids written. */
export const insertMonthlyInvestments = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ProjectTables>(tx), "monthly_investment", rows);

export async function insertMonthlyPlans(tx: ScopedTx, rows: readonly Insertable<ProjectTables["monthly_plan"]>[]): Promise<void> {
  await insertRows(tables<ProjectTables>(tx), "monthly_plan", rows);
}

export const updateMonthlyInvestment = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<ProjectTables>(tx), "monthly_investment", key, values);
