import { fen, fenFromWanYuan, wanYuan } from "../../../kernel/money.ts";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { DayField, LineField, MoneyField } from "../../../ui/form-fields.tsx";
import { moneyText } from "../../../ui/money-text.ts";
import { usePlace } from "../../../ui/place.ts";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { monthlyInvestments, type MonthlyInvestment } from "../contract/monthly-investment.ts";

interface Values {
  readonly month: string;
  readonly planned?: string | undefined;
  readonly completed?: string | undefined;
  readonly plannedFrom?: string | undefined;
}

const conflicts: readonly ConflictField[] = [
  { name: "month", label: "月份", theirs: (current) => current["month"] },
  { name: "planned", label: "计划完成（万元）", theirs: (current) => shown(current["plannedFen"]) },
  { name: "completed", label: "实际完成（万元）", theirs: (current) => shown(current["completedFen"]) },
];

const shown = (amount: unknown): string | undefined => (typeof amount === "number" ? wanYuan(fen(amount)) : undefined);

/** What the field has found to be an amount. */
function fenOf(entered: string | undefined): number | undefined {
  if (entered === undefined || entered === "") return undefined;
  const plain = moneyText(entered);
  const reading = "text" in plain ? fenFromWanYuan(plain.text) : undefined;
  return reading?.allowed ? reading.fen : undefined;
}

/** 2025年3月, 2025.3 or 2025/03 in the writing that operations read. */
const monthOf = (entered: string): string => {
  const [, year, month] = /^(\d{4})\D+(\d{1,2})\D?$/.exec(entered.trim()) ?? [];
  return year === undefined || month === undefined ? entered : `${year}-${month.padStart(2, "0")}`;
};
const monthFault = (entered: string): string | undefined => (/^2\d{3}-(0[1-9]|1[0-2])$/.test(monthOf(entered)) ? undefined : "请按“2025-03”填写");

interface Props extends FormOfLedger<typeof monthlyInvestments> {
  readonly projectId: string;
}

const initialOf = (row: MonthlyInvestment): Partial<Values> => ({ month: row.month, planned: shown(row.plannedFen), completed: shown(row.completedFen) });

/** Enters a month of a project, or puts it right. */
export function InvestmentForm({ row, projectId, ...frame }: Props) {
  const { today } = usePlace();
  return (
    <LedgerForm<typeof monthlyInvestments, Values>
      {...frame} ledger={monthlyInvestments} row={row} conflicts={conflicts} initial={row ? initialOf(row) : { month: today.slice(0, 7) }}
      bodyOf={({ month, planned, completed, plannedFrom }) => {
        const [plannedFen, completedFen] = [fenOf(planned), fenOf(completed)];
        return { projectId, month: monthOf(month), ...(plannedFen !== undefined && { plannedFen }), ...(completedFen !== undefined && { completedFen }), ...(plannedFrom !== undefined && plannedFrom !== "" && { plannedFrom }) };
      }}
    >
      <LineField name="month" label="月份" required help="例如 2025-03" check={monthFault} />
      <MoneyField name="planned" label="计划完成（万元）" />
      <DayField name="plannedFrom" label="计划执行日期" max={today} help={row ? "改动计划的自这一天起按新计划亮灯，之前的日子仍按原计划；不填为今天" : "不填为当年1月1日"} />
      <MoneyField name="completed" label="实际完成（万元）" />
    </LedgerForm>
  );
}
