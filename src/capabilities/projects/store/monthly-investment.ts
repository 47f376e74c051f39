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
  columns: sql`r.project_id as "projectId", p.name as "projectName", r.month, r.planned_fen as "plannedFen", r.completed_fen as "completedFen"`,
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

export const updateMonthlyInvestment = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<ProjectTables>(tx), "monthly_investment", key, values);
