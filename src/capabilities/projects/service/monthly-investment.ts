import type { Input } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { newRow, recordedBy, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { monthlyInvestments, type MonthlyInvestment } from "../contract/monthly-investment.ts";
import { projectTitle } from "../messages.ts";
import { judgeMonth, planMade } from "../rules/monthly-investment.ts";
import { insertMonthlyInvestments, insertMonthlyPlans, monthlyInvestmentQuery, updateMonthlyInvestment } from "../store/monthly-investment.ts";
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

const fieldOf = { monthInFuture: "month", dateInFuture: "plannedFrom", investmentMissing: "completedFen" } as const;

async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await zoneToday(tx, zoneId);
  for (const row of rows) {
    const verdict = judgeMonth(row, today);
    if (!verdict.allowed) throw faultAt(fieldOf[verdict.code], verdict.code, projectTitle[verdict.code]);
  }
  await requireProjects(tx, zoneId, [...new Set(rows.map(({ projectId }) => projectId))]);
  return today;
}

interface PlanOf extends Recording { readonly investmentId: string }

/** The row of the version that an entry makes of a month's plan, if it makes one. */
function planRows(tx: ScopedTx, zoneId: string, today: PlainDate, { investmentId, ...recording }: PlanOf, entered: Entered, before?: MonthlyInvestment) {
  const verdict = planMade(entered, before, today);
  if (!verdict.allowed) throw faultAt(verdict.code === "planMonthMoved" ? "month" : "plannedFrom", verdict.code, projectTitle[verdict.code]);
  return verdict.made === undefined ? [] : [{
    zone_id: zoneId, id: newId(), investment_id: investmentId, planned_fen: verdict.made.planned, occurred_on: verdict.made.from, ...recordedBy(tx, today, recording),
  }];
}

/** Records months of any number of projects, all or none; the ids in the order of the rows. */
export async function addMonthlyInvestments(tx: ScopedTx, zoneId: string, entered: readonly NewMonthlyInvestment[]): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertMonthlyInvestments(tx, rows));
  await insertMonthlyPlans(tx, entered.flatMap((one, place) => planRows(tx, zoneId, today, { ...one, investmentId: rows[place]?.id ?? "" }, one)));
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
    const today = await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, async (key, before) => {
      const plans = planRows(tx, params.zoneId, today, { investmentId: key.id, sourceRef: body.sourceRef, example: before.example }, body, before);
      const outcome = await updateMonthlyInvestment(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
      if (outcome === "done") await insertMonthlyPlans(tx, plans);
      return outcome;
    });
  },
};
