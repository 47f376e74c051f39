import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { fen, wanYuan } from "../../../kernel/money.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { useHeld } from "../../../ui/held.ts";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import "../../../ui/plain-table.css";
import { monthlyInvestments, type MonthlyInvestment } from "../contract/monthly-investment.ts";
import { InvestmentForm } from "./investment-form.tsx";
import { monthlyInvestmentPath } from "./paths.ts";
import "./projects.css";

const amount = (value: number | null): string => (value === null ? "—" : wanYuan(fen(value)));
const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
const heads = ["月份", "计划完成（万元）", "实际完成（万元）", "资料来源"] as const;

function Year({ year, rows, onEdit }: { readonly year: string; readonly rows: readonly MonthlyInvestment[]; readonly onEdit: ((row: MonthlyInvestment) => void) | undefined }) {
  return (
    <table className="plain-table" aria-label={`${year}年月度投资`}>
      <thead><tr>{heads.map((title) => <th key={title} scope="col">{title}</th>)}{onEdit && <th scope="col" className="no-print">操作</th>}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row"><PageLink to={monthlyInvestmentPath(row.id)}>{row.month}</PageLink>{row.example && <> <ExampleMark /></>}</th>
            <td data-label={heads[1]}>{amount(row.plannedFen)}</td><td data-label={heads[2]}>{amount(row.completedFen)}</td><td data-label={heads[3]}>{row.sourceRef ?? "—"}</td>
            {onEdit && <td className="no-print"><Button type="link" size="small" onClick={() => { onEdit(row); }}>更正</Button></td>}
          </tr>
        ))}
        <tr><th scope="row">{year}年合计</th><td>{amount(sum(rows.map(({ plannedFen }) => plannedFen)))}</td><td>{amount(sum(rows.map(({ completedFen }) => completedFen)))}</td><td />{onEdit && <td className="no-print" />}</tr>
      </tbody>
    </table>
  );
}

/** What a project plans to complete month by month, later months too, and what it has completed. */
export function InvestmentPanel({ projectId }: { readonly projectId: string }) {
  const { zoneId } = usePlace();
  const held = useHeld();
  const [editing, setEditing] = useState<MonthlyInvestment | "new">();
  const { data, error, refetch } = useQuery({ ...ledgerPage(monthlyInvestments, zoneId, { projectId, limit: 200 }), placeholderData: keepPreviousData });
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const mayEdit = held.has(monthlyInvestments.create.permission.id);
  const rows = [...data.rows].sort((a, b) => a.month.localeCompare(b.month));
  const years = [...new Set(rows.map(({ month }) => month.slice(0, 4)))].reverse();
  return (
    <section className="ledger">
      <div className="ledger-bar"><h2>月度投资</h2>{mayEdit && <Button className="no-print" onClick={() => { setEditing("new"); }}>登记月度投资</Button>}</div>
      {data.rows.length === 0 && <EmptyState title="尚未登记月度投资" hint="按月登记计划和实际完成投资，用于判断序时进度；没有月计划的，按年度计划逐月均分。" />}
      {years.map((year) => <Year key={year} year={year} rows={rows.filter(({ month }) => month.startsWith(year))} onEdit={mayEdit ? setEditing : undefined} />)}
      {editing !== undefined && <InvestmentForm projectId={projectId} {...(editing !== "new" && { row: editing })} onClose={() => { setEditing(undefined); }} />}
    </section>
  );
}
