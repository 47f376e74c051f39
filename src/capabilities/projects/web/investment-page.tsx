import { fen, wanYuan } from "../../../kernel/money.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { monthlyInvestments, type MonthlyInvestment } from "../contract/monthly-investment.ts";
import { InvestmentForm } from "./investment-form.tsx";
import { projectPath } from "./paths.ts";

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<MonthlyInvestment>[];
}

const amount = (value: number | null) => (value === null ? undefined : `${wanYuan(fen(value))} 万元`);

/** A project's investment in one month. */
export function MonthlyInvestmentPage({ permissions, panels = [] }: Props) {
  return (
    <LedgerRecordPage<typeof monthlyInvestments>
      ledger={monthlyInvestments} permissions={permissions} panels={panels} titleOf={({ projectName, month }) => `${projectName} ${month} 投资`}
      factsOf={(row) => [
        { label: "项目", value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> }, { label: "月份", value: row.month },
        { label: "计划完成", value: amount(row.plannedFen) }, { label: "实际完成", value: amount(row.completedFen) },
        ...(row.plans.length < 2 ? [] : [{ label: "计划调整", value: row.plans.map(({ from, plannedFen }) => `自${from}起 ${amount(plannedFen) ?? "无计划"}`).join("；") }]),
      ]}
      form={({ row, ...props }) => <InvestmentForm {...props} row={row} projectId={row?.projectId ?? ""} />}
    />
  );
}
