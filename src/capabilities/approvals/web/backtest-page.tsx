import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { AsOf } from "../../../ui/as-of.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { getBacktest, type Backtest, type BacktestMonth } from "../contract/forecast.ts";
import "./approvals.css";
import "./forecast.css";
import { backtestWords as words } from "./forecast-words.ts";

const heads = [words.month, words.open, words.checked, words.covered, words.coverage, words.brier, words.planBrier] as const;
const score = (value: number | null): string => (value === null ? "—" : value.toFixed(3));

function Row({ month, title }: { readonly month: BacktestMonth; readonly title: string }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label={words.open} className="forecast-right">{month.open}</td>
      <td data-label={words.checked} className="forecast-right">{month.checked}</td>
      <td data-label={words.covered} className="forecast-right">{month.covered}</td>
      <td data-label={words.coverage} className="forecast-right">{month.checked === 0 ? "—" : `${((100 * month.covered) / month.checked).toFixed(1)}%（${String(month.covered)}/${String(month.checked)}）`}</td>
      <td data-label={words.brier} className="forecast-right">{score(month.brier)}</td>
      <td data-label={words.planBrier} className="forecast-right">{score(month.planBrier)}</td>
    </tr>
  );
}

function Verdict({ backtest: { enough, total, leastPairs } }: { readonly backtest: Backtest }) {
  if (!enough) return <Alert type="warning" showIcon title={words.short(total.checked, total.scored, leastPairs)} />;
  const better = (total.brier ?? 1) < (total.planBrier ?? 0);
  return <Alert type={better ? "success" : "warning"} showIcon title={words.enough(total.checked, total.covered)} description={better ? words.better : words.notBetter} />;
}

/** 预测回测: what past forecasts were worth, told plainly where there is too little to tell. */
export function BacktestPage() {
  const { zoneId, asOf } = usePlace();
  const { data, error, refetch } = useQuery(operationQuery(getBacktest, { params: { zoneId }, query: { asOf } }));
  return (
    <section className="forecast">
      <PageTitle title={words.title} marks={<AsOf day={data?.asOf ?? asOf} />} actions={<PageLink to="/forecast">{words.to}</PageLink>} />
      {error && !data && <ErrorState error={error} onRetry={() => { void refetch(); }} />}
      {!error && !data && <Loading />}
      {data && (
        <section className="card">
          <Verdict backtest={data} />
          <p className="soft">{words.explain(data.horizon, data.samples, data.seed)}{words.late}</p>
          <table className="plain-table" aria-label={words.title}>
            <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>{data.months.map((month) => <Row key={month.asOf} month={month} title={month.asOf} />)}</tbody>
            <tfoot><Row month={data.total} title={words.total} /></tfoot>
          </table>
        </section>
      )}
    </section>
  );
}
