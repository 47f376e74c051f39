import type { Input } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { monthlyInvestments, type MonthlyInvestment } from "../contract/monthly-investment.ts";
import { projectTitle } from "../messages.ts";
import { judgeMonth } from "../rules/monthly-investment.ts";
import { insertMonthlyInvestments, monthlyInvestmentQuery, updateMonthlyInvestment } from "../store/monthly-investment.ts";
import { requireProjects } from "./find.ts";

type Entered = Input<typeof monthlyInvestments.create>["body"];
export type NewMonthlyInvestment = Entered & Recording;

const kept: KeptLedger<MonthlyInvestment, Input<typeof monthlyInvestments.list>["query"]> = {
  title: monthlyInvestments.title,
  query: monthlyInvestmentQuery,
  withdraw: (tx, key) => updateMonthlyInvestment(tx, key, { withdrawn: true }),
};

const columnsOf = ({ projectId, month, plannedFen, completedFen }: Entered) => ({
  project_id: projectId, month, planned_fen: plannedFen ?? null, completed_fen: completedFen ?? null,
});

async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await zoneToday(tx, zoneId);
  for (const row of rows) {
    const verdict = judgeMonth(row, today);
    if (!verdict.allowed) throw faultAt(verdict.code === "monthInFuture" ? "month" : "completedFen", verdict.code, projectTitle[verdict.code]);
  }
  await requireProjects(tx, zoneId, [...new Set(rows.map(({ projectId }) => projectId))]);
  return today;
}

/** Records months of any number of projects, all or none; the ids in the order of the rows. */
export async function addMonthlyInvestments(tx: ScopedTx, zoneId: string, entered: readonly NewMonthlyInvestment[]): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertMonthlyInvestments(tx, rows));
  return rows.map(({ id }) => id);
}

export const monthlyInvestmentKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof monthlyInvestments.create>): Promise<MonthlyInvestment> => {
    const id = newId();
    await addMonthlyInvestments(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof monthlyInvestments.correct>): Promise<MonthlyInvestment> => {
    await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, (key) => updateMonthlyInvestment(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null }));
  },
};
